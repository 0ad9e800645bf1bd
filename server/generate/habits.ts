import type { Dice } from '../../db/seeds/demo/dice.ts'

/** How a rep works: shares from 0 to 1, the same all year. */
export interface Habits {
  /** Of their conversations, in how many they take up what they hear. */
  readonly takesUp: number
  /** A boast in one of so many; 0 is never. */
  readonly boastsOneIn: number
  readonly writesNotes: number
  readonly keepsPromises: number
  /** Of the promises they do not keep in time, how many they keep late. */
  readonly keepsLate: number
  /** Of the cases they take inside, how many they bring an answer from. */
  readonly bringsAnswers: number
}

/**
 * The habits of everybody in a company: from careless to thorough, in another order for each habit, as people are. Who
 * writes good notes does not therefore keep promises.
 */
export function habitsFor(dice: Dice, reps: number): readonly Habits[] {
  const [up, notes, kept, answers] = [0, 1, 2, 3].map(() => shuffled(dice, reps)) as readonly number[][]
  const between = (low: number, high: number, rank = 0) => low + ((high - low) * rank) / Math.max(1, reps - 1)
  return Array.from({ length: reps }, (_, at) => ({
    takesUp: between(0.35, 0.95, up?.[at]),
    boastsOneIn: at % 4 === 3 ? 3 : at % 3 === 0 ? 0 : 12,
    writesNotes: between(0.45, 0.98, notes?.[at]),
    keepsPromises: between(0.5, 0.97, kept?.[at]),
    keepsLate: 0.5,
    bringsAnswers: between(0.3, 0.98, answers?.[at]),
  }))
}

function shuffled(dice: Dice, many: number): number[] {
  const order = Array.from({ length: many }, (_, at) => at)
  for (let at = many - 1; at > 0; at -= 1) {
    const other = dice.roll(at + 1)
    const one = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = one
  }
  return order
}
