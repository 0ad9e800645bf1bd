import { Listener } from './listener.ts'
import { unpacker, type WavLayout, wavLayout } from './wav.ts'

/** Nobody talks for longer; what goes on and on is no conversation. */
export const LONGEST_MS = 24 * 60 * 60 * 1000
const MOST_HEAD = 512 * 1024

export type Unheard = 'broken' | 'no-sound' | 'unknown-packing' | 'too-long'

/** Listens to a WAV as it comes, in pieces of any size. What it says of its own length is not believed. */
export class WavListener {
  #head = Buffer.alloc(0)
  #layout: WavLayout | undefined
  #listener: Listener | undefined
  #unpack: (bytes: Buffer) => Int16Array = () => new Int16Array()
  #rest = Buffer.alloc(0)
  #left = Number.POSITIVE_INFINITY

  /** Takes a piece; says what is wrong as soon as something is. */
  hear(piece: Buffer): Unheard | undefined {
    if (this.#layout) return this.#samples(piece, this.#layout)
    this.#head = Buffer.concat([this.#head, piece])
    const layout = wavLayout(this.#head)
    if (!('problem' in layout)) return this.#begin(layout)
    if (layout.problem === 'unknown-packing') return layout.problem
    return this.#head.length > MOST_HEAD ? 'broken' : undefined
  }

  get durationMs(): number {
    return this.#listener?.durationMs ?? 0
  }

  end() {
    const heard = this.#listener?.end()
    return heard && heard.durationMs > 0 ? heard : undefined
  }

  #begin(layout: WavLayout): Unheard | undefined {
    this.#layout = layout
    this.#listener = new Listener(layout)
    this.#unpack = unpacker(layout)
    if (layout.size !== null) this.#left = layout.size
    const first = this.#head.subarray(layout.start)
    this.#head = Buffer.alloc(0)
    return this.#samples(first, layout)
  }

  #samples(piece: Buffer, { bits, channels }: WavLayout): Unheard | undefined {
    const own = piece.subarray(0, Math.min(piece.length, this.#left))
    this.#left -= own.length
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, own]) : own
    const width = (bits / 8) * channels
    const whole = bytes.length - (bytes.length % width)
    this.#listener?.hear(this.#unpack(bytes.subarray(0, whole)))
    this.#rest = Buffer.from(bytes.subarray(whole))
    return this.durationMs > LONGEST_MS ? 'too-long' : undefined
  }
}
