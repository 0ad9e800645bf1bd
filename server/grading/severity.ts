import { fewestConversations, type Marked } from './calibrated.ts'
import type { Mark } from './questions.ts'
import { inverseStudent } from './special-functions.ts'

/** How much higher somebody marks than the others do on the same questions of the same conversations. */
export interface Severity {
  /** In marks; below 0 is stricter than the others. */
  readonly difference: number
  /** The 95% interval. */
  readonly low: number
  readonly high: number
  /** Conversations that somebody else marked too. */
  readonly conversations: number
}

const SURE = 0.975

/**
 * A reviewer's mean difference to the mean of the others.
 *
 * Unit: marks. Counted are questions that the reviewer and at least one other marked; the differences within a
 * conversation are averaged first, because they are not independent, and the interval is Student's over
 * conversations. `null` with fewer than three. It says nothing of who is right.
 */
export function severityOf(marked: readonly Marked[], reviewer: string): Severity | null {
  const given = marked.filter((one) => one.mark !== null)
  const perConversation = [...Map.groupBy(given, ({ conversation }) => conversation).values()].flatMap(
    (unit) => meanDifference(unit, reviewer) ?? [],
  )
  const n = perConversation.length
  if (n < fewestConversations) return null
  const difference = meanOf(perConversation)
  const squares = perConversation.reduce((sum, one) => sum + (one - difference) ** 2, 0)
  const error = Math.sqrt(squares / (n - 1) / n)
  const reach = error === 0 ? 0 : inverseStudent(SURE, n - 1) * error
  return { difference, low: difference - reach, high: difference + reach, conversations: n }
}

function meanDifference(unit: readonly Marked[], reviewer: string): number | null {
  const differences = unit
    .filter((one) => one.reviewer === reviewer)
    .flatMap((own) => {
      const others = unit.filter((one) => one.question === own.question && one.reviewer !== reviewer)
      return others.length === 0 ? [] : [(own.mark ?? 0) - meanOf(others.map(({ mark }) => mark ?? 0))]
    })
  return differences.length === 0 ? null : meanOf(differences)
}

/**
 * The one mark somebody gave everything, with how often; `null` where they gave several, or fewer than three
 * altogether. Whoever marks everything alike tells nobody apart.
 */
export function onlyMarkOf(
  marked: readonly Marked[],
  reviewer: string,
): { readonly mark: Mark; readonly times: number } | null {
  const own = marked.flatMap((one) => (one.reviewer === reviewer && one.mark !== null ? [one.mark] : []))
  const [first] = own
  if (first === undefined || own.length < fewestConversations) return null
  return own.every((mark) => mark === first) ? { mark: first, times: own.length } : null
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
