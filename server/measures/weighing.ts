/** What one clue is worth, and what stands before any clue is seen. Log-odds. */
export interface Weighed {
  readonly bias: number
  readonly clues: Readonly<Record<string, number>>
}

/** Weights in use: with what is found by them, and how sure it is. */
export interface Weights extends Weighed {
  /** From here up it is found: where precision and recall balance, not always a half. */
  readonly threshold: number
  /** What turns the weighed chance into how often such a line is right. */
  readonly calibration: Calibration
}

/** Platt's scaling: the slope and the shift of the log-odds. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/** Clues of one line: how much of each, 0 where there is none. */
export type Clues = Readonly<Record<string, number>>

/** How likely something is, 0 to 1, given the clues: the logistic of their weighted sum. */
export function weigh(weights: Weighed, clues: Clues): number {
  let sum = weights.bias
  for (const clue in clues) {
    const much = clues[clue]
    if (much) sum += much * (weights.clues[clue] ?? 0)
  }
  return 1 / (1 + Math.exp(-sum))
}

/**
 * How sure a finding is, 0 to 1: the share of findings with this score that were right where they were
 * labelled and left out. The score decides what is found, this is what is said of it.
 */
export function sureness({ slope, shift }: Calibration, score: number): number {
  const chance = Math.min(1 - FINEST, Math.max(FINEST, score))
  return 1 / (1 + Math.exp(-shift - slope * Math.log(chance / (1 - chance))))
}

const FINEST = 1e-6
