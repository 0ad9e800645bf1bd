import { Loudness, look, lookAtBoth, WEIGHED } from './loudness.ts'

/** What is kept of the sound of one lane. */
export interface Lane {
  /** The loudest sample of each tenth of a second, 0 to 1, two decimals: to find one's way, never a measure. */
  readonly peaks: readonly number[]
  /** How loud each fortieth of a second was: the mean square of its samples around their own mean, 16 bits. */
  readonly power: Float32Array
}

export interface Listened {
  readonly durationMs: number
  /** One a channel, for one or two of them; more are one lane, as loud as the loudest. */
  readonly lanes: readonly Lane[]
}

export const PEAKS_PER_SECOND = 10
export const POWERS_PER_SECOND = 40
const POWERS_A_PEAK = POWERS_PER_SECOND / PEAKS_PER_SECOND
const FULL = 32_768

/**
 * Listens to a recording piece by piece, whatever its length, and keeps how loud it was.
 *
 * The pieces hold whole frames of 16-bit samples, the channels of each moment side by side.
 */
export class Listener {
  readonly #channels: number
  readonly #sampleRate: number
  readonly #lanes: readonly GrowingLane[]
  #frames = 0
  #next: number
  /** So many frames until the next one that is weighed, whatever piece it comes in. */
  #skip = 0

  constructor({ channels, sampleRate }: { readonly channels: number; readonly sampleRate: number }) {
    this.#channels = channels
    this.#sampleRate = sampleRate
    this.#lanes = Array.from({ length: channels > 2 ? 1 : channels }, () => new GrowingLane())
    this.#next = this.#edge(1)
  }

  get durationMs(): number {
    return Math.round((this.#frames / this.#sampleRate) * 1000)
  }

  hear(samples: Int16Array): void {
    const frames = Math.floor(samples.length / this.#channels)
    for (let from = 0; from < frames; ) {
      const to = Math.min(frames, from + this.#next - this.#frames)
      this.#look(samples, from, to)
      this.#frames += to - from
      from = to
      if (this.#frames === this.#next) this.#close()
    }
  }

  end(): Listened {
    for (const lane of this.#lanes) lane.close()
    return { durationMs: this.durationMs, lanes: this.#lanes.map((lane) => lane.whole()) }
  }

  #look(samples: Int16Array, from: number, to: number): void {
    const [first, second] = this.#lanes
    const channels = this.#channels
    const span = { from: from * channels, to: to * channels, skip: this.#skip }
    if (first && second) lookAtBoth(samples, span, first.now, second.now)
    else if (first) look(samples, span, first.now)
    const seen = second ? to - from : (to - from) * channels
    this.#skip = (WEIGHED - ((seen - this.#skip) % WEIGHED)) % WEIGHED
  }

  #close(): void {
    for (const lane of this.#lanes) lane.close()
    this.#skip = 0
    this.#next = this.#edge((this.#lanes[0]?.count ?? 0) + 1)
  }

  // The rate is not always a multiple of what is kept a second: whole frames, but never drifting apart.
  #edge(count: number): number {
    return Math.max(this.#frames + 1, Math.round((count * this.#sampleRate) / POWERS_PER_SECOND))
  }
}

class GrowingLane {
  readonly now = new Loudness()
  readonly #peaks: number[] = []
  #power = new Float32Array(4096)
  count = 0

  close(): void {
    if (this.now.samples === 0) return
    if (this.count === this.#power.length) this.#grow()
    this.#power[this.count] = this.now.power
    if (this.count % POWERS_A_PEAK === 0) this.#peaks.push(0)
    const last = this.#peaks.length - 1
    this.#peaks[last] = Math.max(this.#peaks[last] ?? 0, Math.round((this.now.loudest / FULL) * 100) / 100)
    this.count += 1
    this.now.clear()
  }

  whole(): Lane {
    return { peaks: this.#peaks, power: this.#power.slice(0, this.count) }
  }

  #grow(): void {
    const larger = new Float32Array(this.#power.length * 2)
    larger.set(this.#power)
    this.#power = larger
  }
}
