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
/** A fifth of the samples tells how loud it was as well as all of them. */
const WEIGHED = 5

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
      this.#scan(samples, from, to)
      this.#frames += to - from
      from = to
      if (this.#frames === this.#next) this.#close()
    }
  }

  end(): Listened {
    for (const lane of this.#lanes) lane.close()
    return { durationMs: this.durationMs, lanes: this.#lanes.map((lane) => lane.whole()) }
  }

  #scan(samples: Int16Array, from: number, to: number): void {
    const step = this.#channels
    const [first, second] = this.#lanes
    if (step === 1) first?.scan(samples, from, to, 1)
    else if (second) {
      first?.scan(samples, from * 2, to * 2, 2)
      second.scan(samples, from * 2 + 1, to * 2, 2)
    } else first?.scan(samples, from * step, to * step, 1)
  }

  #close(): void {
    for (const lane of this.#lanes) lane.close()
    this.#next = this.#edge((this.#lanes[0]?.count ?? 0) + 1)
  }

  // The rate is not always a multiple of what is kept a second: whole frames, but never drifting apart.
  #edge(count: number): number {
    return Math.max(this.#frames + 1, Math.round((count * this.#sampleRate) / POWERS_PER_SECOND))
  }
}

class GrowingLane {
  readonly #peaks: number[] = []
  #power = new Float32Array(4096)
  count = 0
  #samples = 0
  /** So many samples until the next one that is weighed, whatever piece it comes in. */
  #skip = 0
  #sum = 0
  #squares = 0
  #loudest = 0

  scan(samples: Int16Array, from: number, to: number, step: number): void {
    let loudest = this.#loudest
    for (let at = from; at < to; at += step) {
      const loud = Math.abs(samples[at] as number)
      if (loud > loudest) loudest = loud
    }
    this.#loudest = loudest
    this.#weigh(samples, from + this.#skip * step, to, step * WEIGHED)
    const frames = Math.ceil((to - from) / step)
    this.#skip = (WEIGHED - ((frames - this.#skip) % WEIGHED)) % WEIGHED
  }

  #weigh(samples: Int16Array, from: number, to: number, step: number): void {
    let sum = 0
    let squares = 0
    for (let at = from; at < to; at += step) {
      const sample = samples[at] as number
      sum += sample
      squares += sample * sample
    }
    this.#sum += sum
    this.#squares += squares
    this.#samples += Math.max(0, Math.ceil((to - from) / step))
  }

  close(): void {
    if (this.#samples === 0) return
    if (this.count === this.#power.length) this.#grow()
    const mean = this.#sum / this.#samples
    this.#power[this.count] = Math.max(0, this.#squares / this.#samples - mean * mean)
    if (this.count % POWERS_A_PEAK === 0) this.#peaks.push(0)
    const last = this.#peaks.length - 1
    this.#peaks[last] = Math.max(this.#peaks[last] ?? 0, Math.round((this.#loudest / FULL) * 100) / 100)
    this.count += 1
    this.#samples = this.#skip = this.#sum = this.#squares = this.#loudest = 0
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
