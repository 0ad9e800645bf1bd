import type { Kysely } from 'kysely'
import { type ArrivedRow, accountsOf, arrivedConversations } from '../../db/queries/arrived.ts'
import { expectedCalls, type KeptExpected } from '../../db/queries/expected-calls.ts'
import { type ExpectedSource, expectedSources } from '../../db/queries/expected-sources.ts'
import { ownTimeDays } from '../../db/queries/own-time.ts'
import type { Database } from '../../db/schema.ts'
import { type Coverage, coverageOf, coversAll, type Expected } from '../grading/coverage.ts'
import { belongsTo, type Period } from '../grading/period.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { afterWorkingDays } from './working-clock.ts'

/** What was expected of one rep in a period, and what became of it. */
export interface Covered {
  readonly repId: string
  readonly coverage: Coverage
  /** The same by the sources alone that somebody else stands for: what the gate of pay reads. */
  readonly counted: Coverage
  /** Expected so lately that they may be their rep's alone for now: nobody else is told whether they came in. */
  readonly young: readonly Expected[]
  /** Conversations that came in and that nobody else may open. */
  readonly held: ReadonlySet<string>
  readonly calls: ReadonlyMap<string, KeptExpected>
  readonly sources: readonly ExpectedSource[]
  /** Whether sources that somebody else stands for tell of every day so far: only then the figure may open a gate. */
  readonly isKnown: boolean
  /** Conversations that came in without a known start: any of them may be one that is missing. */
  readonly undated: number
}

const MARGIN_MS = 2 * 24 * 60 * 60 * 1000

/**
 * What was expected of these reps in a period and whether it came in. Without a source nothing is known, which is
 * not nothing. What a rep has for themselves alone came in for them, and for nobody else yet.
 */
export async function coveredIn(
  db: Kysely<Database>,
  repIds: readonly string[],
  period: Period,
  now: string,
  seenBy: string | null = null,
  telling?: Telling,
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
  const { sources, days } = telling ?? (await tellingOf(db))
  const all: Covered[] = []
  for (const repId of repIds) {
    const own = calls.filter(
      (one) => one.repId === repId && belongsTo(one.startsAt, period) && one.startsAt <= now,
    )
    const theirs = arrived.filter((one) => one.repId === repId)
    const isYoung = await youngOf(
      db,
      { repId, days: seenBy === repId ? 0 : days, now },
      startsOf(own, theirs),
    )
    const came = seenBy === repId ? theirs : theirs.filter((one) => isTold(one, isYoung))
    const telling = sources.filter((one) => one.reps.includes(repId))
    const counting = telling.filter((one) => counts(one, repId))
    const countingIds = new Set(counting.map((one) => one.id))
    const expected = own.map((one) => expectedOf(one, accounts))
    const whole = withoutYoung(coverageOf(expected, came), isYoung)
    const stoodFor = expected.filter((one) => countingIds.has(one.source))
    const isAll = stoodFor.length === expected.length
    all.push({
      repId,
      ...whole,
      counted: isAll ? whole.coverage : withoutYoung(coverageOf(stoodFor, came), isYoung).coverage,
      held: new Set(came.flatMap((one) => (one.held === 'open' ? [] : [one.id]))),
      calls: new Map(own.map((one) => [one.id, one])),
      sources: telling.filter((one) => one.from <= period.to && one.to >= period.from),
      isKnown: isKnown(counting, period, now),
      undated: came.filter((one) => one.startsAt === null).length,
    })
  }
  return all
}

/** Who tells what was expected, and how long what came in is its rep’s alone. */
export interface Telling {
  readonly sources: readonly ExpectedSource[]
  readonly days: number
}

export async function tellingOf(db: Kysely<Database>): Promise<Telling> {
  return { sources: await expectedSources(db), days: await ownTimeDays(db) }
}

type IsYoung = (startsAt: string) => boolean

/** From when on what was expected of a rep may still be theirs alone: a day that is not over yet is no other’s business. */
async function youngOf(
  db: Kysely<Database>,
  { repId, days, now }: { readonly repId: string; readonly days: number; readonly now: string },
  starts: readonly string[],
): Promise<IsYoung> {
  let since: string | null = null
  if (days > 0)
    for (const startsAt of starts.toSorted().reverse()) {
      if ((await afterWorkingDays(db, { personId: repId, from: startsAt, days })) <= now) break
      since = startsAt
    }
  return (startsAt) => since !== null && startsAt >= since
}

function startsOf(calls: readonly KeptExpected[], came: readonly ArrivedRow[]): readonly string[] {
  const held = came.flatMap((one) => (one.held === 'for-good' ? (one.startsAt ?? []) : []))
  return [...calls.map((one) => one.startsAt), ...held]
}

/** What is private came in, once it is no news any more; nothing else that is the rep’s alone did. */
function isTold({ held, startsAt }: ArrivedRow, isYoung: IsYoung): boolean {
  return held === 'open' || (held === 'for-good' && startsAt !== null && !isYoung(startsAt))
}

function withoutYoung({ missing, ...came }: Coverage, isYoung: IsYoung) {
  return {
    coverage: { ...came, missing: missing.filter((one) => !isYoung(one.startsAt)) },
    young: missing.filter((one) => isYoung(one.startsAt)),
  }
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
