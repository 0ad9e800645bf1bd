import { expect, test } from 'vitest'
import { peaksOf } from '../../server/recordings/peaks.ts'
import { readWav } from '../../server/recordings/wav.ts'

function wav(format: number, bits: number, channels: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(44 + data.length)
  const view = new DataView(bytes.buffer)
  const put = (at: number, text: string) => new TextEncoder().encodeInto(text, bytes.subarray(at))
  put(0, 'RIFF')
  view.setUint32(4, 36 + data.length, true)
  put(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, format, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, 100, true)
  view.setUint16(34, bits, true)
  put(36, 'data')
  view.setUint32(40, data.length, true)
  bytes.set(data, 44)
  return bytes
}

function sound(bytes: Uint8Array) {
  const read = readWav(bytes)
  if ('problem' in read) throw new Error(read.problem)
  return read
}

test('two channels keep apart, and a tenth of a second is as loud as its loudest sample', () => {
  const samples = new Int16Array(40)
  samples[0] = 16_384
  samples[21] = -32_768
  const peaks = peaksOf(sound(wav(1, 16, 2, new Uint8Array(samples.buffer))))
  expect(peaks).toEqual({
    durationMs: 200,
    peaksPerSecond: 10,
    peaks: [
      [0.5, 0],
      [0, 1],
    ],
  })
})

test('telephone sound in mu-law is as loud as it was, and silence is silent', () => {
  const read = sound(wav(7, 8, 1, Uint8Array.from([0xff, 0x00, 0x80])))
  expect([...(read.channels[0] ?? [])].map((value) => Math.round(value * 100) / 100)).toEqual([
    0, -0.98, 0.98,
  ])
})

test('what is no sound says so', () => {
  expect(
    readWav(new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:01.000\nHello there, how are you?')),
  ).toEqual({
    problem: 'This is not a WAV file: it does not begin with RIFF and WAVE.',
  })
  expect(readWav(wav(85, 16, 1, new Uint8Array(4)))).toEqual({
    problem: 'This WAV file is packed in a way we cannot read (format 85, 16 bits).',
  })
})
