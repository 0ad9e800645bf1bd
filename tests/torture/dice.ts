/** A number from 0 up to, and without, this many sides. */
export type Roll = (sides: number) => number

/** Dice that fall the same way in every run with the same seed (mulberry32). */
export function dice(seed: number): Roll {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/** One of these; there must be one. */
export function oneOf<T>(among: readonly T[], roll: Roll): T {
  return among[roll(among.length)] as T
}

/** The same in another order. */
export function shuffled<T>(given: readonly T[], roll: Roll): readonly T[] {
  const mixed = [...given]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}
