import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Listener } from '../../server/recordings/listener.ts'
import { WavListener } from '../../server/recordings/pcm-stream.ts'
import { packedPeaks } from '../../server/recordings/peaks.ts'
import { toSixteen, unpacker, wavLayout } from '../../server/recordings/wav.ts'
import { speech, wavFile, wavOf } from '../sounds.ts'

function listened(file: Buffer, pieceBytes = file.length) {
  const listener = new WavListener()
  for (let at = 0; at < file.length; at += pieceBytes) {
    const problem = listener.hear(file.subarray(at, at + pieceBytes))
    if (problem) return problem
  }
  return listener.end()
}

function samplesOf(format: number, bits: number, data: Uint8Array): readonly number[] {
  const file = wavFile({ format, bits, channels: 1, rate: 8000 }, data)
  const layout = wavLayout(file)
  if ('problem' in layout) throw new Error(layout.problem)
  return [...unpacker(layout)(file.subarray(layout.start))]
}

test('two channels keep apart, and a tenth of a second is as loud as its loudest sample', () => {
  const listener = new Listener({ channels: 2, sampleRate: 100 })
  const samples = new Int16Array(40)
  samples[0] = 16_384
  samples[21] = -32_768
  listener.hear(samples)
  const { durationMs, lanes } = listener.end()
  expect(durationMs).toBe(200)
  expect(lanes.map((lane) => lane.peaks)).toEqual([
    [0.5, 0],
    [0, 1],
  ])
})

test('an hour is an hour whatever the rate: nothing drifts', () => {
  for (const sampleRate of [8000, 11_025, 22_050, 44_100, 44_056]) {
    const listener = new Listener({ channels: 1, sampleRate })
    const second = new Int16Array(sampleRate)
    second[0] = 32_767
    for (let at = 0; at < 600; at += 1) listener.hear(second)
    const { durationMs, lanes } = listener.end()
    expect(durationMs, String(sampleRate)).toBe(600_000)
    expect(lanes[0]?.peaks, String(sampleRate)).toHaveLength(6000)
    expect(lanes[0]?.peaks.every((peak, at) => peak === (at % 10 === 0 ? 1 : 0))).toBe(true)
  }
})

test('whatever the pieces it comes in, a recording sounds the same', () => {
  const file = wavOf(
    [
      speech(1300, [{ startMs: 200, endMs: 700 }], { rate: 1000 }),
      speech(1300, [{ startMs: 800, endMs: 1300 }], { rate: 1000, seed: 2 }),
    ],
    1000,
  )
  const whole = listened(file)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (pieceBytes) => {
      expect(listened(file, pieceBytes)).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('more than two channels are one lane, as loud as the loudest', () => {
  const listener = new Listener({ channels: 4, sampleRate: 100 })
  const samples = new Int16Array(4 * 20)
  samples[6] = 8_192
  samples[43] = -16_384
  listener.hear(samples)
  expect(listener.end().lanes.map((lane) => lane.peaks)).toEqual([[0.25, 0.5]])
})

test('samples of every common packing are as loud as they were', () => {
  expect(samplesOf(1, 8, Uint8Array.of(128, 255, 0))).toEqual([0, 32_512, -32_768])
  expect(samplesOf(1, 24, Uint8Array.of(0, 0, 0x40, 0xff, 0xff, 0xff))).toEqual([16_384, -1])
  expect(samplesOf(1, 32, Uint8Array.of(0, 0, 0, 0x80))).toEqual([-32_768])
  expect(samplesOf(3, 32, new Uint8Array(Float32Array.of(0.5, -2, Number.NaN).buffer))).toEqual([
    16_384, -32_768, 0,
  ])
  expect(samplesOf(7, 8, Uint8Array.of(0xff, 0x00, 0x80))).toEqual([0, -32_124, 32_124])
  expect(samplesOf(6, 8, Uint8Array.of(0xd5, 0x55, 0xaa))).toEqual([8, -8, 32_256])
  expect(toSixteen(1)).toBe(32_767)
})

test('what a recorder says of its own length is not believed', () => {
  const data = new Uint8Array(1600)
  const packing = { format: 1, bits: 16, channels: 1, rate: 8000 }
  for (const says of [0, 0xffffffff, 999_999])
    expect(listened(wavFile({ ...packing, says }, data)), String(says)).toMatchObject({ durationMs: 100 })
  expect(listened(wavFile({ ...packing, says: 800 }, data))).toMatchObject({ durationMs: 50 })
})

test('what cannot be listened to says why', () => {
  expect(listened(wavFile({ format: 85, bits: 16, channels: 1, rate: 8000 }, new Uint8Array(4)))).toBe(
    'unknown-packing',
  )
  expect(
    listened(wavFile({ format: 1, bits: 16, channels: 1, rate: 8000 }, new Uint8Array())),
  ).toBeUndefined()
  expect(listened(Buffer.from('RIFF....WAVE'))).toBeUndefined()
  const endless = Buffer.concat([
    wavOf([]).subarray(0, 36),
    Buffer.from('LIST\xff\xff\xff\x7f', 'latin1'),
    Buffer.alloc(600_000),
  ])
  expect(listened(endless, 65_536)).toBe('broken')
  const slow = wavFile({ format: 1, bits: 8, channels: 1, rate: 100 }, new Uint8Array(100 * 86_401))
  expect(listened(slow, 1024 * 1024)).toBe('too-long')
})

test('peaks are packed for the way and come out as they were', () => {
  const heard = listened(wavOf([speech(1000, [{ startMs: 0, endMs: 1000 }])]))
  if (typeof heard !== 'object') throw new Error(heard)
  const { lanes, durationMs } = heard
  expect(JSON.parse(gunzipSync(packedPeaks(heard)).toString('utf8'))).toEqual({
    durationMs,
    peaksPerSecond: 10,
    peaks: lanes.map((lane) => lane.peaks),
  })
})
