/**
 * Where a step from a numbered state over a numbered word leads: a table beside each other in memory,
 * because every word of a call looks into it. Numbers of words stay below 65,536, of states below 32,768.
 */
export class Steps {
  private table = new Int32Array(FIRST_SIZE * 2).fill(EMPTY)
  private size = 0

  /** The number of the state it leads to, `nowhere`, or `unknown` for a step not taken yet. */
  find(state: number, word: number): number {
    const { table } = this
    const key = (state << 16) | word
    const mask = table.length - 2
    let place = (Math.imul(key, SPREAD) >>> SHIFT) & mask
    while (table[place] !== key) {
      if (table[place] === EMPTY) return unknown
      place = (place + 2) & mask
    }
    return table[place + 1] as number
  }

  /** Remembers a step. */
  keep(state: number, word: number, next: number): void {
    if (this.size * 4 >= this.table.length) this.grow()
    this.put((state << 16) | word, next)
    this.size += 1
  }

  private put(key: number, next: number): void {
    const { table } = this
    const mask = table.length - 2
    let place = (Math.imul(key, SPREAD) >>> SHIFT) & mask
    while (table[place] !== EMPTY) place = (place + 2) & mask
    table[place] = key
    table[place + 1] = next
  }

  private grow(): void {
    const before = this.table
    this.table = new Int32Array(before.length * 2).fill(EMPTY)
    for (let place = 0; place < before.length; place += 2)
      if (before[place] !== EMPTY) this.put(before[place] as number, before[place + 1] as number)
  }
}

/** No phrase goes on this way. */
export const nowhere = -1

/** Nobody has gone this way yet. */
export const unknown = -2

const FIRST_SIZE = 8_192
const EMPTY = -1
/** Knuth's multiplicative hashing: the high bits of the product are well spread. */
const SPREAD = 0x9e3779b1
const SHIFT = 7
