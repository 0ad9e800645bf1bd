/** Reads numbers as SQLite writes them: seven bits in a byte, the highest first, and a ninth byte whole. */
export class Varints {
  at: number
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get isOver(): boolean {
    return this.at >= this.#bytes.length
  }

  next(): number {
    let value = 0
    for (let nth = 0; nth < 8; nth += 1) {
      const byte = this.#bytes[this.at++] ?? 0
      if (byte < 128) return value * 128 + byte
      value = value * 128 + byte - 128
    }
    return value * 256 + (this.#bytes[this.at++] ?? 0)
  }
}
