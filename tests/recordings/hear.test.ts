import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { findFfmpeg, hearThroughFfmpeg } from '../../server/recordings/ffmpeg.ts'
import { type Heard, hear } from '../../server/recordings/hear.ts'
import { hearAside } from '../../server/recordings/hear-aside.ts'
import { keptOf } from '../../server/recordings/kept.ts'
import type { Container } from '../../server/recordings/kind.ts'
import { speech, wavOf } from '../sounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-hear-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ffmpeg = 'ffmpeg'
const isThere = (await findFfmpeg(ffmpeg)) !== null
const demo = resolve(import.meta.dirname, '../../db/seeds/demo/rye-at-two.mp3')
const call = wavOf([
  speech(6000, [{ startMs: 500, endMs: 2500 }]),
  speech(6000, [{ startMs: 3000, endMs: 5500 }], { seed: 2 }),
])
const wav = written('call.wav', call)

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function durationOf(heard: Heard): number {
  if ('problem' in heard) throw new Error(heard.problem)
  return heard.durationMs
}

async function hearing(path: string, container: Container, by: string | null = null) {
  return hear({ path, container, ffmpeg: by })
}

test('a WAV is heard without help, a channel a lane', async () => {
  const heard = await hearing(wav, 'wav')
  if ('problem' in heard) throw new Error(heard.problem)
  const { durationMs, voices } = keptOf(heard)
  expect(durationMs).toBe(6000)
  expect(voices.map((lane) => lane.length)).toEqual([1, 1])
  expect(voices[0]?.[0]?.startMs).toBe(500)
  expect(voices[1]?.[0]?.startMs).toBe(3000)
})

test('an MP3 is heard without ffmpeg, and the demo’s is as long as its transcript says', async () => {
  const told: number[] = []
  const heard = await hear({ path: demo, container: 'mp3', ffmpeg: null }, (share) => told.push(share))
  expect(durationOf(heard)).toBe(96_533)
  expect(told.at(-1)).toBe(1)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test('what needs ffmpeg says so where there is none', async () => {
  for (const container of ['mp4', 'ogg', 'webm'] as const)
    expect(await hearing(wav, container), container).toEqual({ problem: 'needs-ffmpeg' })
  expect(await findFfmpeg(join(folder, 'no-ffmpeg'))).toBeNull()
})

test('broken, empty and cut-off files end in a clear state', async () => {
  const cut = written('cut.wav', call.subarray(0, call.length / 2))
  expect(durationOf(await hearing(cut, 'wav'))).toBeGreaterThan(2900)
  expect(await hearing(written('empty.wav', Buffer.alloc(0)), 'wav')).toEqual({ problem: 'no-sound' })
  expect(await hearing(written('head.wav', call.subarray(0, 44)), 'wav')).toEqual({ problem: 'no-sound' })
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 251))
  const heard = await hearing(
    written('noise.mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), noise])),
    'mp3',
  )
  expect(heard).toEqual({ problem: 'no-sound' })
})

test('the thread aside hears the same, tells how far it is, and can be stopped', async () => {
  const outcome = await hearAside({ path: wav, container: 'wav', ffmpeg: null }, () => {})
  if ('problem' in outcome) throw new Error(outcome.problem)
  expect(outcome).toMatchObject({ durationMs: 6000, channels: 2, isVideo: false })
  expect(JSON.parse(gunzipSync(outcome.peaks).toString()).peaks[0]).toHaveLength(60)
  const stopping = AbortSignal.abort(new Error('the program ends'))
  await expect(hearAside({ path: wav, container: 'wav', ffmpeg: null }, () => {}, stopping)).rejects.toThrow(
    'the program ends',
  )
  await expect(
    hearAside({ path: join(folder, 'gone.wav'), container: 'wav', ffmpeg: null }, () => {}),
  ).rejects.toThrow(/ENOENT/)
})

test.runIf(isThere)('through ffmpeg every kind is as long as the WAV it was made of', async () => {
  for (const [name, container] of [
    ['call.mp3', 'mp3'],
    ['call.m4a', 'mp4'],
    ['call.ogg', 'ogg'],
    ['call.opus', 'ogg'],
    ['call.webm', 'webm'],
  ] as const) {
    const path = join(folder, name)
    const codec = name.endsWith('.ogg') ? ['-c:a', 'libvorbis'] : []
    execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', '-i', wav, ...codec, path])
    const heard = await hearing(path, container, ffmpeg)
    expect(Math.abs(durationOf(heard) - 6000), name).toBeLessThan(200)
    expect(heard, name).toMatchObject({ isVideo: false, lanes: { length: 2 } })
  }
})

test.runIf(isThere)('a video is heard, and known as one; pictures alone have no sound', async () => {
  const video = join(folder, 'meeting.mp4')
  const silent = join(folder, 'silent.mp4')
  const pictures = ['-f', 'lavfi', '-i', 'color=black:s=64x64:r=5:d=6']
  execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...pictures, '-i', wav, '-shortest', video])
  execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...pictures, silent])
  expect(await hearing(video, 'mp4', ffmpeg)).toMatchObject({ isVideo: true })
  expect(await hearing(silent, 'mp4', ffmpeg)).toEqual({ problem: 'no-sound' })
})

test.runIf(isThere)(
  'ffmpeg reads the one file it is given, as what it is, and never another one',
  async () => {
    const list = written('list.mp3', Buffer.from(`#EXTM3U\n#EXTINF:6,\nfile:${wav}\n`))
    expect(await hearing(list, 'mp3', ffmpeg)).toHaveProperty('problem')
    const odd = written('odd name; $(touch x) -i.ogg', Buffer.from('OggS\0\x02 not really OpusHead'))
    expect(await hearing(odd, 'ogg', ffmpeg)).toEqual({ problem: 'broken' })
  },
)

test.runIf(isThere)('what takes longer than it may is ended', async () => {
  const waits = written('waits', Buffer.from('#!/bin/sh\nexec sleep 60\n'))
  execFileSync('chmod', ['+x', waits])
  const started = hearThroughFfmpeg(demo, { ffmpeg: waits, container: 'mp3', longestRunMs: 50 }, () => {})
  expect(await started).toEqual({ problem: 'too-long' })
})
