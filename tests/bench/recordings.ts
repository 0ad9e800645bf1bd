import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '../../server/recordings/ffmpeg.ts'
import { hear } from '../../server/recordings/hear.ts'
import { keptOf } from '../../server/recordings/kept.ts'
import type { Container } from '../../server/recordings/kind.ts'
import { packedPeaks, peaksWith } from '../../server/recordings/peaks.ts'
import { randomFrom, speech, wavOf } from '../sounds.ts'
import { type Row, timeRow } from './row.ts'

const MINUTES = 60
const RUNS = 7
const RATE = 8000
const PIECE_BYTES = 1024 * 1024
const LEAST_OF_SCAN = 0.5
const LEAST_OF_FFMPEG = 0.7
const MOST_MS = 100
const MEGABYTE = 1024 * 1024

export async function rows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
  try {
    const wav = join(folder, 'call.wav')
    writeFileSync(wav, hourOfTalk())
    const ffmpeg = (await findFfmpeg('ffmpeg')) === null ? null : 'ffmpeg'
    return [
      await wavAgainstScan(wav),
      ...(ffmpeg ? await mp3AgainstFfmpeg(wav, ffmpeg) : []),
      ...(await answered()),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function wavAgainstScan(wav: string): Promise<Row> {
  const [scanned, heard] = await inTurn(
    async () => scan(wav),
    () => listen(wav, 'wav', null),
  )
  const baseline = { name: 'only reading and scanning the samples', value: scanned }
  return timeRow('WAV heard: peaks, and when each side speaks', heard, baseline, LEAST_OF_SCAN)
}

async function mp3AgainstFfmpeg(wav: string, ffmpeg: string): Promise<readonly Row[]> {
  const mp3 = wav.replace(/wav$/, 'mp3')
  execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', '-i', wav, '-b:a', '32k', mp3])
  const [decoded, heard, alone] = await inTurn(
    async () =>
      execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-threads', '1', '-i', mp3, '-f', 'null', '-']),
    () => listen(mp3, 'mp3', ffmpeg),
    () => listen(mp3, 'mp3', null),
  )
  const baseline = { name: 'only decoded by ffmpeg', value: decoded }
  return [
    timeRow('MP3 heard through ffmpeg', heard, baseline, LEAST_OF_FFMPEG),
    timeRow('MP3 heard without ffmpeg', alone, baseline),
  ]
}

async function answered(): Promise<readonly Row[]> {
  const packed = anyHour()
  const more = { state: 'ready', owners: ['ours', 'theirs'], ownersHow: 'inferred' }
  const answer = () => peaksWith(packed, more, { asText: false })
  const [took = 0] = await inTurn(answer)
  const { length } = await answer()
  return [
    { name: 'the peaks of it are answered', unit: 'ms', measured: took, must: { atMost: MOST_MS } },
    { name: 'the peaks of it, packed', unit: 'MB', measured: length / MEGABYTE },
  ]
}

async function listen(path: string, container: Container, ffmpeg: string | null) {
  const heard = await hear({ path, container, ffmpeg })
  if ('problem' in heard) throw new Error(heard.problem)
  return keptOf(heard)
}

/** As little as anybody could do with the samples of a file. */
function scan(path: string): number {
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(PIECE_BYTES)
  let most = 0
  readSync(file, piece, 0, 44, null)
  for (;;) {
    const read = readSync(file, piece, 0, PIECE_BYTES, null)
    if (read === 0) break
    const samples = new Int16Array(piece.buffer, piece.byteOffset, read >> 1)
    for (let at = 0; at < samples.length; at += 1) {
      const loud = Math.abs(samples[at] as number)
      if (loud > most) most = loud
    }
  }
  closeSync(file)
  return most
}

/** The peaks of an hour in which no tenth of a second is like another: nothing packs worse. */
function anyHour(): Uint8Array {
  const random = randomFrom(7)
  const lane = () => Array.from({ length: MINUTES * 600 }, () => Math.round(random() * 100) / 100)
  const lanes = [lane(), lane()].map((peaks) => ({ peaks, power: new Float32Array() }))
  return packedPeaks({ durationMs: MINUTES * 60_000, lanes })
}

/** A minute of two people, again and again. */
function hourOfTalk(): Buffer {
  const random = randomFrom(1)
  const minute = [0, 1].map((side) => {
    const spoken = Array.from({ length: 6 }, (_, at) => {
      const startMs = at * 10_000 + side * 5_000
      return { startMs, endMs: startMs + 3_000 + Math.round(random() * 1_800) }
    })
    return speech(60_000, spoken, { rate: RATE, seed: side + 1, noise: 0.004 })
  })
  const head = wavOf([], RATE).subarray(0, 44)
  const data = wavOf(minute, RATE).subarray(44)
  const whole = Buffer.concat([head, ...Array.from({ length: MINUTES }, () => data)])
  whole.writeUInt16LE(2, 22)
  whole.writeUInt16LE(4, 32)
  whole.writeUInt32LE(whole.length - 44, 40)
  return whole
}

async function inTurn(
  ...works: readonly (() => Promise<unknown>)[]
): Promise<readonly [number, number, number]> {
  const times = works.map((): number[] => [])
  for (let run = -1; run < RUNS; run += 1)
    for (const [at, work] of works.entries()) {
      const started = performance.now()
      await work()
      if (run >= 0) times[at]?.push(performance.now() - started)
    }
  const [first = 0, second = 0, third = 0] = times.map(
    (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN,
  )
  return [first, second, third]
}
