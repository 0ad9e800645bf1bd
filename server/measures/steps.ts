/**
 * Where a step from a numbered state over a numbered word leads: a table beside each other in memory,
 * because every word of a call looks into it. Numbers of words stay below 65,536, of states below 32,768.
 */
export class Steps<State> {
  private keys = new Int32Array(FIRST_SIZE).fill(-1)
  private states: (State | null)[] = new Array(FIRST_SIZE).fill(null)
  private size = 0

  /** The state it leads to, `null` for nowhere, `undefined` for a step not taken yet. */
  find(state: number, word: number): State | null | undefined {
    const key = keyOf(state, word)
    const place = this.placeOf(key)
    return this.keys[place] === key ? this.states[place] : undefined
  }

  /** Remembers a step. */
  keep(state: number, word: number, next: State | null): void {
    if (this.size * 2 >= this.keys.length) this.grow()
    const key = keyOf(state, word)
    const place = this.placeOf(key)
    this.keys[place] = key
    this.states[place] = next
    this.size += 1
  }

  /** Where a key stands, or the free place where it would. */
  private placeOf(key: number): number {
    const mask = this.keys.length - 1
    let place = (Math.imul(key, SPREAD) >>> SHIFT) & mask
    while (this.keys[place] !== key && this.keys[place] !== -1) place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const { keys, states } = this
    this.keys = new Int32Array(keys.length * 2).fill(-1)
    this.states = new Array(keys.length * 2).fill(null)
    keys.forEach((key, at) => {
      if (key < 0) return
      const place = this.placeOf(key)
      this.keys[place] = key
      this.states[place] = states[at] as State | null
    })
  }
}

const FIRST_SIZE = 8_192
/** Knuth's multiplicative hashing: the high bits of the product are well spread. */
const SPREAD = 0x9e3779b1
const SHIFT = 7

function keyOf(state: number, word: number): number {
  return (state << 16) | word
}
