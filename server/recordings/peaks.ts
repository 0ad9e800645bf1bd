import type { Sound } from './wav.ts'

/** What the player needs before it has heard a second of sound. `peaks` are 0 to 1, ten a second, one list a channel. */
export interface Peaks {
  readonly durationMs: number
  readonly peaksPerSecond: number
  readonly peaks: readonly (readonly number[])[]
}

const PER_SECOND = 10

/** The loudest sample of each tenth of a second, two decimals: for finding one's way, never a measure of anybody. */
export function peaksOf(sound: Sound): Peaks {
  const width = Math.max(1, Math.floor(sound.sampleRate / PER_SECOND))
  return {
    durationMs: sound.durationMs,
    peaksPerSecond: PER_SECOND,
    peaks: sound.channels.map((samples) => {
      const peaks: number[] = []
      for (let start = 0; start < samples.length; start += width)
        peaks.push(loudest(samples, start, start + width))
      return peaks
    }),
  }
}

function loudest(samples: Float32Array, from: number, to: number): number {
  let most = 0
  for (let at = from; at < Math.min(to, samples.length); at += 1)
    most = Math.max(most, Math.abs(samples[at] ?? 0))
  return Math.round(Math.min(1, most) * 100) / 100
}
