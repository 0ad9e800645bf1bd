/** Dice that fall the same way every time: the demo is the same on every machine. */
export interface Dice {
  /** A whole number from 0 up to and without `below`. */
  roll(below: number): number
  pick<T>(from: readonly T[]): T
}

export function diceFrom(seed: string): Dice {
  let state = 2_166_136_261
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619)
  const roll = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
  return {
    roll,
    pick: (from) => {
      const one = from[roll(from.length)]
      if (one === undefined) throw new Error('There is nothing to pick from')
      return one
    },
  }
}
