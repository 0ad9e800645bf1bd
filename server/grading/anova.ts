/** Values of one group, summed up. `n` need not be whole once units weigh less than one each. */
export interface Group {
  readonly n: number
  readonly sum: number
  readonly sumOfSquares: number
}

/** One-way analysis of variance by moments. `size` is the groups' typical size, n0. */
export interface Anova {
  readonly n: number
  readonly groups: number
  readonly mean: number
  /** Mean squares between and within groups; `null` without degrees of freedom for them. */
  readonly between: number | null
  readonly within: number | null
  readonly size: number
}

/** Values as a group; the same in whatever order they come. */
export function groupOf(unordered: readonly number[]): Group {
  const values = Float64Array.from(unordered).sort()
  const sum = values.reduce((total, value) => total + value, 0)
  const sumOfSquares = values.reduce((total, value) => total + value * value, 0)
  return { n: values.length, sum, sumOfSquares }
}

/**
 * The mean squares between and within groups, in whatever order they come; empty groups are left out.
 *
 * n0 = (N - sum n_i^2 / N) / (groups - 1). Source: Searle, Casella & McCulloch, Variance Components, 3.6.
 */
export function anova(all: readonly Group[]): Anova {
  const groups = all.filter((group) => group.n > 0).toSorted(bySize)
  const n = groups.reduce((sum, group) => sum + group.n, 0)
  const mean = n === 0 ? 0 : groups.reduce((sum, group) => sum + group.sum, 0) / n
  const squaresBetween = groups.reduce((sum, group) => sum + group.n * (group.sum / group.n - mean) ** 2, 0)
  const squaresWithin = groups.reduce((sum, group) => sum + group.sumOfSquares - group.sum ** 2 / group.n, 0)
  const sizes = groups.reduce((sum, group) => sum + group.n ** 2, 0)
  const count = groups.length
  return {
    n,
    groups: count,
    mean,
    between: count > 1 ? squaresBetween / (count - 1) : null,
    within: n > count ? Math.max(0, squaresWithin) / (n - count) : null,
    size: count > 1 ? (n - sizes / n) / (count - 1) : n,
  }
}

/** Any fixed order, so that the last bits of the sums never depend on whom the database names first. */
function bySize(a: Group, b: Group): number {
  return a.n - b.n || a.sum - b.sum || a.sumOfSquares - b.sumOfSquares
}
