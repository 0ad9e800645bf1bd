import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MPEGDecoder } from 'mpg123-decoder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutSound } from '../../server/recordings/cut.ts'
import { wavHead } from '../../server/recordings/cut-wav.ts'

const RATE = 8000
const mp3 = resolve(import.meta.dirname, '../../db/seeds/demo/rye-at-two.mp3')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-cut-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A minute in which every sample tells its own second. */
function minute(): string {
  const samples = Buffer.alloc(60 * RATE * 2)
  for (let at = 0; at < 60 * RATE; at += 1) samples.writeInt16LE(Math.floor(at / RATE) * 100, at * 2)
  const path = join(folder, 'minute.wav')
  writeFileSync(
    path,
    Buffer.concat([wavHead({ format: 1, channels: 1, sampleRate: RATE, bits: 16 }, samples.length), samples]),
  )
  return path
}

const seconds = { startMs: 12_000, endMs: 15_000 }

test('of a WAV exactly the seconds of the clip go out', async () => {
  const cut = await cutSound({ path: minute(), container: 'wav', ffmpeg: 'none' }, seconds)
  if ('problem' in cut) throw new Error(cut.problem)
  const samples = cut.bytes.subarray(44)
  expect(samples.length).toBe(3 * RATE * 2)
  expect(cut.bytes.readUInt32LE(40)).toBe(samples.length)
  const heard = new Set(Array.from({ length: 3 * RATE }, (_, at) => samples.readInt16LE(at * 2) / 100))
  expect([...heard]).toEqual([12, 13, 14])
})

test('of an MP3 exactly the frames of the clip go out, and they play', async () => {
  const cut = await cutSound({ path: mp3, container: 'mp3', ffmpeg: 'none' }, seconds)
  if ('problem' in cut) throw new Error(cut.problem)
  const decoder = new MPEGDecoder()
  await decoder.ready
  const { samplesDecoded, sampleRate } = decoder.decode(cut.bytes)
  decoder.free()
  const lastsMs = (samplesDecoded / sampleRate) * 1000
  expect(lastsMs).toBeLessThanOrEqual(3000)
  expect(lastsMs).toBeGreaterThan(2850)
})

const hasFfmpeg = (() => {
  try {
    execFileSync('ffmpeg', ['-nostdin', '-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasFfmpeg)('anything else is cut through ffmpeg', async () => {
  const path = join(folder, 'minute.ogg')
  execFileSync('ffmpeg', ['-nostdin', '-loglevel', 'error', '-i', minute(), '-c:a', 'libopus', path])
  const cut = await cutSound({ path, container: 'ogg', ffmpeg: 'ffmpeg' }, seconds)
  if ('problem' in cut) throw new Error(cut.problem)
  const lastsMs = ((cut.bytes.length - 44) / 4 / 16_000) * 1000
  expect(lastsMs).toBeLessThanOrEqual(3000)
  expect(lastsMs).toBeGreaterThan(2900)
})

test('without ffmpeg it is said what is missing, and what is no sound is broken', async () => {
  const path = join(folder, 'words.ogg')
  writeFileSync(path, 'no sound at all')
  expect(await cutSound({ path, container: 'ogg', ffmpeg: join(folder, 'none') }, seconds)).toEqual({
    problem: 'needs-ffmpeg',
  })
  expect(await cutSound({ path, container: 'wav', ffmpeg: 'none' }, seconds)).toEqual({ problem: 'broken' })
  expect(await cutSound({ path, container: 'mp3', ffmpeg: 'none' }, seconds)).toEqual({ problem: 'broken' })
  expect(
    await cutSound({ path: minute(), container: 'wav', ffmpeg: 'none' }, { startMs: 90_000, endMs: 95_000 }),
  ).toEqual({
    problem: 'broken',
  })
})

test('the seconds of an MP3 are found however much that is no sound lies behind them', async () => {
  const path = join(folder, 'long.mp3')
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0])
  writeFileSync(path, Buffer.concat([frame, frame, frame, Buffer.alloc(30_000_000, 0xff)]))
  const cut = await cutSound({ path, container: 'mp3', ffmpeg: 'none' }, { startMs: 0, endMs: 60_000 })
  if ('problem' in cut) throw new Error(cut.problem)
  expect(cut.bytes.length).toBe(3 * frame.length)
})

test('what of a WAV is too much to hold goes through ffmpeg, or waits for one', async () => {
  const head = wavHead({ format: 1, channels: 2, sampleRate: 192_000, bits: 24 }, 192_000 * 6 * 90)
  const path = join(folder, 'studio.wav')
  writeFileSync(path, head)
  truncateSync(path, head.length + 192_000 * 6 * 90)
  const most = { startMs: 0, endMs: 80_000 }
  expect(await cutSound({ path, container: 'wav', ffmpeg: 'none' }, most)).toEqual({
    problem: 'needs-ffmpeg',
  })
  const less = await cutSound({ path, container: 'wav', ffmpeg: 'none' }, { startMs: 0, endMs: 1000 })
  expect('bytes' in less && less.bytes.length).toBe(44 + 192_000 * 6)
})
