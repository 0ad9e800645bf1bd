import { logGamma } from '../../grading/log-gamma.ts'

/** So many of so many people. Whole numbers. */
export interface Count {
  readonly k: number
  readonly n: number
}

/** What is as likely as the table seen, but for the last bits of the arithmetic. */
const asLikely = 1 + 1e-7

/**
 * Fisher's exact test of two counts, two-sided: how likely a table at least as unlikely as this one is, were both drawn
 * from the same people.
 *
 * 0 to 1. The margins stay; every table no likelier than the one seen is added up, and no doubling. 1 where either
 * group is empty. Source: Fisher, 1935; Agresti, Categorical Data Analysis, 3.5.
 */
export function fisherExact(one: Count, other: Count): number {
  const all = one.n + other.n
  const reached = one.k + other.k
  const least = Math.max(0, reached - other.n)
  const most = Math.min(one.n, reached)
  const margins = ways(all, reached)
  const likelihood = (k: number) => Math.exp(ways(one.n, k) + ways(other.n, reached - k) - margins)
  const seen = likelihood(one.k) * asLikely
  let sum = 0
  for (let k = least; k <= most; k += 1) {
    const likely = likelihood(k)
    if (likely <= seen) sum += likely
  }
  return Math.min(1, sum)
}

/** The logarithm of how many ways there are to take k of n. */
function ways(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
