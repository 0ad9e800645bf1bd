import { type Count, fisherExact } from './fisher.ts'

/** What a comparison comes to. `even`: a gap of a fifth would have shown, and there is none. */
export type Verdict = 'too-few' | 'even' | 'watch' | 'act'

/** A group's rate beside that of the group that fares best. */
export interface Compared {
  /** Their rate over the best one, 0 to 1. */
  readonly ratio: number
  /** Fisher's exact test, two-sided. */
  readonly p: number
  /** Whether one person more or less who reached the target, in either group, would change what the counts say. */
  readonly onePersonFlips: boolean
  readonly verdict: Verdict
}

const allowedError = 0.05
const worthWatching = 0.1

/**
 * Holds a group's rate against the best-off group's, with the honesty that small groups need.
 *
 * `comparisons` is how many such pairs are looked at together: the best group was picked because it is the best, so all of
 * them share the error allowed, 5%. *Act* takes a rate under four fifths, a test that says chance does not explain it, and
 * that no single person decides it. *Watch* takes the same rate and one chance in ten. With equal true rates *act* is said
 * at most once in twenty, where the four-fifths rule alone says it in 71 of 100 at 5 against 5. Source: pay.md,
 * "Fairness at every close".
 */
export function compareRates(group: Count, best: Count, comparisons: number): Compared {
  const seen = seenIn(group, best, comparisons)
  const oneOff = [-1, 1].flatMap((by) => [
    [moved(group, by), best] as const,
    [group, moved(best, by)] as const,
  ])
  const onePersonFlips = oneOff.some(([one, other]) => seenIn(...inOrder(one, other), comparisons) !== seen)
  return {
    ratio: ratioOf(group, best),
    p: fisherExact(group, best),
    onePersonFlips,
    verdict: seen === 'act' && onePersonFlips ? 'watch' : seen,
  }
}

/** The verdict by the counts alone, whoever it hangs on. */
function seenIn(group: Count, best: Count, comparisons: number): Verdict {
  if (!isGap(group, best)) return wouldHaveShown(group, best) ? 'even' : 'too-few'
  const p = fisherExact(group, best)
  if (p <= allowedError / comparisons) return 'act'
  return p <= worthWatching ? 'watch' : 'too-few'
}

/** Under four fifths of the best rate, in whole numbers. */
function isGap(group: Count, best: Count): boolean {
  return 5 * group.k * best.n < 4 * best.k * group.n
}

/** Whether groups of this size would tell a rate a fifth lower from chance. */
function wouldHaveShown(group: Count, best: Count): boolean {
  const lower = Math.floor((0.8 * best.k * group.n) / best.n)
  return fisherExact({ k: lower, n: group.n }, best) <= allowedError
}

function moved({ k, n }: Count, by: number): Count {
  return { k: Math.min(n, Math.max(0, k + by)), n }
}

function inOrder(one: Count, other: Count): readonly [Count, Count] {
  return one.k * other.n <= other.k * one.n ? [one, other] : [other, one]
}

function ratioOf(group: Count, best: Count): number {
  return best.k === 0 ? 1 : (group.k * best.n) / (best.k * group.n)
}

const gravest: readonly Verdict[] = ['act', 'watch', 'too-few', 'even']

/** The gravest of several verdicts; too few to say where there is none. */
export function gravestOf(verdicts: readonly Verdict[]): Verdict {
  return gravest.find((one) => verdicts.includes(one)) ?? 'too-few'
}
