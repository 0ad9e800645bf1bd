/** What several people gave one conversation, or one question of it; `null` where somebody gave nothing. */
export type Ratings = readonly (number | null)[]

/** How far apart two answers are: other or not, by their order, or by their difference. */
export type Scale = 'nominal' | 'ordinal' | 'interval'

/** The answers counted: which there are in rising order, and per unit how often each was given. */
export interface Answers {
  readonly values: readonly number[]
  /** One row a unit that two people or more answered: how many gave each value. */
  readonly counts: readonly (readonly number[])[]
}

/**
 * How far people agree beyond chance: Krippendorff's alpha.
 *
 * Shape: one row of ratings a unit (a conversation, or a question of it); who gave them does not matter,
 * nor does their order. Unit: none; 1 is full agreement, 0 what chance alone would give, below 0 is worse
 * than that. Counted are units that two people or more answered. `null` (unknown) without such a unit, and
 * where every answer is the same: then nothing shows that people can tell good from bad.
 * Source: Krippendorff, Content Analysis, chapter 12; pay.md, "Gates".
 */
export function agreementOf(units: readonly Ratings[], scale: Scale): number | null {
  const answers = answersIn(units)
  return agreementIn(answers, scale)
}

/** The answers of the units that two people or more answered. */
export function answersIn(units: readonly Ratings[]): Answers {
  const answered = units
    .map((ratings) => ratings.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length > 1)
  const values = [...new Set(answered.flat())].toSorted((a, b) => a - b)
  const counts = answered.map((ratings) =>
    values.map((value) => ratings.filter((rating) => rating === value).length),
  )
  return { values, counts: counts.toSorted(byCounts) }
}

/** Any fixed order, so that nobody changes the last bits by the order in which conversations are named. */
function byCounts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, place) => count !== b[place])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The same from answers already counted. */
export function agreementIn({ values, counts }: Answers, scale: Scale): number | null {
  const totals = values.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const n = totals.reduce((sum, total) => sum + total, 0)
  if (n < 2) return null
  const apart = distances(values, totals, scale)
  const expected = disagreement(totals, apart) / (n - 1)
  if (expected === 0) return null
  const observed = counts.reduce((sum, row) => sum + disagreement(row, apart) / (sumOf(row) - 1), 0)
  return 1 - observed / expected
}

/** Over every pair of answers, how far apart they are. */
function disagreement(counts: readonly number[], apart: readonly (readonly number[])[]): number {
  let sum = 0
  for (const [one, row] of apart.entries())
    for (const [other, far] of row.entries()) sum += (counts[one] ?? 0) * (counts[other] ?? 0) * far
  return sum
}

function distances(
  values: readonly number[],
  totals: readonly number[],
  scale: Scale,
): readonly (readonly number[])[] {
  const far = {
    nominal: (one: number, other: number) => (one === other ? 0 : 1),
    ordinal: (one: number, other: number) => ranksBetween(totals, one, other) ** 2,
    interval: (one: number, other: number) => ((values[one] ?? 0) - (values[other] ?? 0)) ** 2,
  }[scale]
  return values.map((_, one) => values.map((_, other) => far(one, other)))
}

/** The answers that lie between two, with half of those at either end. */
function ranksBetween(totals: readonly number[], one: number, other: number): number {
  const [low, high] = one < other ? [one, other] : [other, one]
  const ends = ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2
  return sumOf(totals.slice(low, high + 1)) - ends
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
