import type { Interval } from '../server/measures/intervals.ts'

/** Samples between -1 and 1. */
export type Samples = Float32Array<ArrayBuffer>

const SYLLABLES_PER_SECOND = 4
const VOICES_HZ = [140, 700, 1_250, 2_300]

/** Something as loud as speech while somebody speaks: four tones that rise and fall with syllables, over a faint noise. */
export function speech(
  lengthMs: number,
  spoken: readonly Interval[],
  { rate = 8000, loud = 0.3, noise = 0.001, seed = 1 } = {},
): Samples {
  const samples = new Float32Array(Math.round((lengthMs / 1000) * rate))
  const random = randomFrom(seed)
  for (let at = 0; at < samples.length; at += 1) samples[at] = noise * (random() * 2 - 1)
  for (const { startMs, endMs } of spoken) {
    const from = Math.round((startMs / 1000) * rate)
    const to = Math.min(samples.length, Math.round((endMs / 1000) * rate))
    for (let at = from; at < to; at += 1) {
      const seconds = (at - from) / rate
      const syllable = 0.35 + 0.65 * Math.abs(Math.sin(Math.PI * SYLLABLES_PER_SECOND * seconds))
      const tone = VOICES_HZ.reduce((sum, hertz) => sum + Math.sin(2 * Math.PI * hertz * seconds), 0)
      samples[at] = (samples[at] ?? 0) + (loud * syllable * tone) / VOICES_HZ.length
    }
  }
  return samples
}

/** A WAV file of 16 bits, each channel one after the other. */
export function wavOf(channels: readonly Samples[], rate = 8000): Buffer {
  const frames = Math.max(0, ...channels.map((one) => one.length))
  const data = Buffer.alloc(frames * channels.length * 2)
  channels.forEach((samples, channel) => {
    for (let frame = 0; frame < frames; frame += 1) {
      const value = Math.max(-32_768, Math.min(32_767, Math.round((samples[frame] ?? 0) * 32_767)))
      data.writeInt16LE(value, (frame * channels.length + channel) * 2)
    }
  })
  return wavFile({ format: 1, bits: 16, channels: channels.length, rate }, data)
}

interface Packing {
  readonly format: number
  readonly bits: number
  readonly channels: number
  readonly rate: number
  /** What the file says of its own length, where that is not the truth. */
  readonly says?: number
}

export function wavFile({ format, bits, channels, rate, says }: Packing, data: Uint8Array): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(format, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE((rate * channels * bits) / 8, 28)
  head.writeUInt16LE((channels * bits) / 8, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36)
  head.writeUInt32LE(says ?? data.length, 40)
  return Buffer.concat([head, data])
}

/** The same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
