import type { Calibration } from '../../server/measures/weighing.ts'
import { sureness } from '../../server/measures/weighing.ts'

/** A score by weights that had not seen it, whether it was right, and the fold it was left out with. */
export interface Judged {
  readonly score: number
  readonly right: boolean
  readonly fold: string
}

/**
 * Platt's scaling: the logistic of the score's log-odds that fits how often it was right. Few findings
 * move the slope little from 1; a finding counts as right, or wrong, by Platt's smoothed targets. By
 * Newton's steps, so that the same findings always give the same two numbers.
 */
export function platt(judged: readonly Judged[]): Calibration {
  const targets = targetsOf(judged)
  let best: Calibration = { slope: 1, shift: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { slope, shift } = stepFrom(best, targets)
    let share = 1
    const less = () => ({ slope: best.slope - share * slope, shift: best.shift - share * shift })
    while (share > LEAST_STEP && lossOf(less(), targets) > lossOf(best, targets)) share /= 2
    if (share <= LEAST_STEP) break
    best = less()
  }
  return { slope: rounded(best.slope), shift: rounded(best.shift) }
}

interface Target {
  readonly score: number
  readonly odds: number
  readonly wanted: number
}

function targetsOf(judged: readonly Judged[]): readonly Target[] {
  const right = judged.filter((one) => one.right).length
  const yes = (right + 1) / (right + 2)
  const no = 1 / (judged.length - right + 2)
  return judged.map(({ score, right: isRight }) => ({
    score,
    odds: Math.log(score / (1 - score)),
    wanted: isRight ? yes : no,
  }))
}

function lossOf(calibration: Calibration, targets: readonly Target[]): number {
  return targets.reduce(
    (sum, { score, wanted }) => {
      const chance = sureness(calibration, score)
      return sum - wanted * Math.log(chance) - (1 - wanted) * Math.log(1 - chance)
    },
    (HOLD / 2) * (calibration.slope - 1) ** 2,
  )
}

/** Newton's step: the slope of the loss, by how it bends. */
function stepFrom(calibration: Calibration, targets: readonly Target[]): Calibration {
  let [tilt, lift] = [HOLD * (calibration.slope - 1), 0]
  let [bend, mixed, flat] = [HOLD, 0, FLAT]
  for (const { score, odds, wanted } of targets) {
    const chance = sureness(calibration, score)
    const turn = chance * (1 - chance)
    tilt += (chance - wanted) * odds
    lift += chance - wanted
    bend += turn * odds * odds
    mixed += turn * odds
    flat += turn
  }
  const size = bend * flat - mixed * mixed
  return { slope: (tilt * flat - lift * mixed) / size, shift: (lift * bend - tilt * mixed) / size }
}

/** How far confidences are from how often they were right, in mean over seven bins, each fold told by the others. */
export function leftOutGap(judged: readonly Judged[]): number {
  const told = [...Map.groupBy(judged, (one) => one.fold)].flatMap(([fold, own]) => {
    const calibration = platt(judged.filter((one) => one.fold !== fold))
    return own.map(({ score, right }) => ({ said: sureness(calibration, score), right }))
  })
  const bins = Map.groupBy(told, ({ said }) => EDGES.filter((edge) => said >= edge).length)
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(bin.reduce((sum, { said, right }) => sum + said - Number(right), 0)),
  )
  return gaps.reduce((sum, gap) => sum + gap, 0) / told.length
}

/**
 * How often a route was right, drawn towards the detector's own share of right findings as if that had
 * been seen `PRIOR` times more; the detector's share is itself drawn towards four in five in the same way.
 */
export function shrunken(own: Tally, all: Tally): number {
  const detector = (all.right + PRIOR * USUAL) / (all.found + PRIOR)
  return Math.round((100 * (own.right + PRIOR * detector)) / (own.found + PRIOR)) / 100
}

/** Of what was found, how much was right. */
export interface Tally {
  readonly found: number
  readonly right: number
}

/** Findings that a prior counts for, and the share of right ones before anything is seen. */
export const PRIOR = 4
export const USUAL = 0.8

const EDGES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const ROUNDS = 30
const LEAST_STEP = 1e-9
/** How strongly the slope is held to 1, in findings; and what keeps each step finite. */
const HOLD = 2
const FLAT = 1e-6

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
