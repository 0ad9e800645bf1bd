/** What one clue is worth, and what stands before any clue is seen. Log-odds. */
export interface Weights {
  readonly bias: number
  readonly clues: Readonly<Record<string, number>>
  /** From here up it is found: where precision and recall balance, not always a half. */
  readonly threshold: number
}

/** Clues of one line: how much of each, 0 where there is none. */
export type Clues = Readonly<Record<string, number>>

/** How likely something is, 0 to 1, given the clues: the logistic of their weighted sum. */
export function weigh(weights: Weights, clues: Clues): number {
  let sum = weights.bias
  for (const clue in clues) {
    const much = clues[clue]
    if (much) sum += much * (weights.clues[clue] ?? 0)
  }
  return 1 / (1 + Math.exp(-sum))
}
