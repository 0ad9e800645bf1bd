import type { Kysely } from 'kysely'
import { accountsOf, arrivedConversations } from '../../db/queries/arrived.ts'
import { expectedCalls, type KeptExpected } from '../../db/queries/expected-calls.ts'
import { type ExpectedSource, expectedSources } from '../../db/queries/expected-sources.ts'
import type { Database } from '../../db/schema.ts'
import { type Coverage, coverageOf, coversAll, type Expected } from '../grading/coverage.ts'
import { belongsTo, type Period } from '../grading/period.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'

/** What was expected of one rep in a period, and what became of it. */
export interface Covered {
  readonly repId: string
  readonly coverage: Coverage
  /** The same by the sources alone that somebody else stands for: what the gate of pay reads. */
  readonly counted: Coverage
  readonly calls: ReadonlyMap<string, KeptExpected>
  readonly sources: readonly ExpectedSource[]
  /** Whether sources that somebody else stands for tell of every day so far: only then the figure may open a gate. */
  readonly isKnown: boolean
  /** Conversations that came in without a known start: any of them may be one that is missing. */
  readonly undated: number
}

const MARGIN_MS = 2 * 24 * 60 * 60 * 1000

/** What was expected of these reps in a period and whether it came in. Without a source nothing is known, which is not nothing. */
export async function coveredIn(
  db: Kysely<Database>,
  repIds: readonly string[],
  period: Period,
  now: string,
): Promise<readonly Covered[]> {
  const window = {
    from: new Date(Date.parse(`${period.from}T00:00:00Z`) - MARGIN_MS).toISOString(),
    before: new Date(Date.parse(`${period.to}T00:00:00Z`) + MARGIN_MS).toISOString(),
  }
  const calls = await expectedCalls(db, repIds, window)
  const arrived = await arrivedConversations(db, repIds, window)
  const accounts = await accountsOf(
    db,
    calls.flatMap((one) => one.customerId ?? []),
  )
  const sources = await expectedSources(db)
  return repIds.map((repId) => {
    const own = calls.filter(
      (one) => one.repId === repId && belongsTo(one.startsAt, period) && one.startsAt <= now,
    )
    const came = arrived.filter((one) => one.repId === repId)
    const theirs = sources.filter((one) => one.reps.includes(repId))
    const counting = theirs.filter((one) => counts(one, repId))
    const countingIds = new Set(counting.map((one) => one.id))
    const expected = own.map((one) => expectedOf(one, accounts))
    return {
      repId,
      coverage: coverageOf(expected, came),
      counted: coverageOf(
        expected.filter((one) => countingIds.has(one.source)),
        came,
      ),
      calls: new Map(own.map((one) => [one.id, one])),
      sources: theirs.filter((one) => one.from <= period.to && one.to >= period.from),
      isKnown: isKnown(counting, period, now),
      undated: came.filter((one) => one.startsAt === null).length,
    }
  })
}

/** A rep’s word that a call was not held waits for somebody else’s. */
function expectedOf(one: KeptExpected, accounts: ReadonlyMap<string, string>): Expected {
  return {
    id: one.id,
    source: one.sourceId,
    startsAt: one.startsAt,
    channel: one.channel,
    customer: one.customerId === null ? null : (accounts.get(one.customerId) ?? one.customerId),
    isNotHeld: one.notHeld !== null && one.notHeld.agreedBy !== null,
  }
}

/** Nobody chooses alone what is expected of them: a source a rep brought counts once somebody else agreed to it. */
function counts({ by, agreedBy }: ExpectedSource, repId: string): boolean {
  return by?.id !== repId || agreedBy !== null
}

function isKnown(counting: readonly ExpectedSource[], period: Period, now: string): boolean {
  const today = localTime(now, period.timeZone)
  const last = today === undefined ? period.to : dateOf(today.day - 1)
  const [until = last] = [last, period.to].toSorted()
  return counting.length > 0 && (until < period.from || coversAll(counting, { from: period.from, to: until }))
}
