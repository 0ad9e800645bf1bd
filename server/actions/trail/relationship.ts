import type { Kysely } from 'kysely'
import { contactWeights } from '../../../db/queries/contact-weights.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { ledgerOf } from '../../../db/queries/promises.ts'
import type { Database } from '../../../db/schema.ts'

/** How a quarter of a year went with a customer. A figure of fewer than three is `null`: unknown, not zero. */
export interface QuarterTogether {
  /** Such as 2026-Q3. */
  readonly quarter: string
  readonly contacts: number
  /** The median of the customer's airtime, and of how many conversations. */
  readonly airtime: { readonly median: number; readonly n: number } | null
  readonly kept: { readonly kept: number; readonly of: number } | null
  /** The most whole days between two contacts that follow each other, counted to the quarter of the later. */
  readonly longestSilence: number | null
}

const FEWEST = 3
const MOST_QUARTERS = 8
const DAY_MS = 86_400_000

/** The relationship, quarter by quarter, the oldest first; nothing where no quarter has three contacts. */
export async function relationshipOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<readonly QuarterTogether[]> {
  const contacts = (await contactWeights(db, viewer, customerIds)).filter((one) => one.at <= now)
  const first = contacts[0]
  if (!first) return []
  const promises = (await ledgerOf(db, viewer, { customerIds, now })).filter(
    (one) => one.owner !== 'customer' && one.dueOn !== null,
  )
  const gaps = contacts.slice(1).map((one, at) => ({
    quarter: quarterOf(one.at),
    days: Math.floor((Date.parse(one.at) - Date.parse(contacts[at]?.at ?? one.at)) / DAY_MS),
  }))
  const quarters = quartersBetween(quarterOf(first.at), quarterOf(now)).slice(-MOST_QUARTERS)
  const told = quarters.map((quarter): QuarterTogether => {
    const met = contacts.filter((one) => quarterOf(one.at) === quarter)
    const shares = met.flatMap((one) => one.customerAirtime ?? [])
    const due = promises.filter(
      ({ dueOn, state }) => quarterOf(dueOn ?? '') === quarter && decided.includes(state),
    )
    const silences = gaps.filter((gap) => gap.quarter === quarter).map(({ days }) => days)
    return {
      quarter,
      contacts: met.length,
      airtime: shares.length < FEWEST ? null : { median: medianOf(shares), n: shares.length },
      kept:
        due.length < FEWEST
          ? null
          : { kept: due.filter(({ state }) => state === 'kept').length, of: due.length },
      longestSilence: met.length < FEWEST ? null : Math.max(0, ...silences),
    }
  })
  return told.some((one) => one.contacts >= FEWEST) ? told : []
}

/** What became of a promise is known; one that was released is nobody's failing. */
const decided: readonly string[] = ['kept', 'late', 'broken']

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function quartersBetween(first: string, last: string): readonly string[] {
  const numberOf = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
  const quarters: string[] = []
  for (let at = Math.max(numberOf(first), numberOf(last) - MOST_QUARTERS); at <= numberOf(last); at += 1)
    quarters.push(`${String(Math.floor(at / 4)).padStart(4, '0')}-Q${(at % 4) + 1}`)
  return quarters
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}
