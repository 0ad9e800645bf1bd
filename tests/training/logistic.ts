import type { Clues, Weighed } from '../../server/measures/weighing.ts'
import { weigh } from '../../server/measures/weighing.ts'

/** One labelled line: its clues, whether it is what is looked for, and the fold it is left out with. */
export interface Example {
  readonly clues: Clues
  readonly label: boolean
  readonly fold: string
  readonly weight: number
  /** Whether the line was taken as it came, and not written or picked to show something. */
  readonly isAsItCame: boolean
}

/**
 * Fits a logistic regression with an L2 penalty by full-batch gradient steps: no dice, so the same
 * examples always give the same weights (to three decimals).
 */
export function fit(examples: readonly Example[], penalty: number): Weighed {
  const names = [...new Set(examples.flatMap((example) => Object.keys(example.clues)))].sort()
  const clues: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]))
  const total = examples.reduce((sum, example) => sum + example.weight, 0)
  let bias = 0
  for (let round = 0; round < 1500; round += 1) {
    const slope: Record<string, number> = Object.fromEntries(
      names.map((name) => [name, (penalty * (clues[name] ?? 0)) / total]),
    )
    let tilt = 0
    for (const example of examples) {
      const off = (weigh({ bias, clues }, example.clues) - (example.label ? 1 : 0)) * example.weight
      tilt += off / total
      for (const name of Object.keys(example.clues))
        slope[name] = (slope[name] ?? 0) + (off * (example.clues[name] ?? 0)) / total
    }
    bias -= 0.3 * tilt
    for (const name of names) clues[name] = (clues[name] ?? 0) - 0.3 * (slope[name] ?? 0)
  }
  const rounded = Object.fromEntries(
    names.map((name) => [name, Math.round((clues[name] ?? 0) * 1000) / 1000]),
  )
  return { bias: Math.round(bias * 1000) / 1000, clues: rounded }
}

/** Each example's score by weights fitted without its fold. */
export function leftOut(examples: readonly Example[], penalty: number): readonly number[] {
  const folds = [...new Set(examples.map((example) => example.fold))]
  const fitted = new Map(
    folds.map((fold) => [
      fold,
      fit(
        examples.filter((one) => one.fold !== fold),
        penalty,
      ),
    ]),
  )
  return examples.map((example) => weigh(fitted.get(example.fold) as Weighed, example.clues))
}

/** Precision, recall and F1 of scores from a threshold up. */
export function scored(examples: readonly Example[], scores: readonly number[], threshold: number) {
  let hit = 0
  let said = 0
  let there = 0
  examples.forEach((example, at) => {
    const yes = (scores[at] ?? 0) >= threshold
    if (yes) said += 1
    if (example.label) there += 1
    if (yes && example.label) hit += 1
  })
  return { precision: hit / said, recall: hit / there, f1: (2 * hit) / (said + there) }
}
