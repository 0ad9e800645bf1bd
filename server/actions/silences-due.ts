import type { Kysely } from 'kysely'
import { leavesOfAll } from '../../db/queries/leaves.ts'
import { type LookedAfter, lookedAfterBy, peopleOfAccounts } from '../../db/queries/looked-after.ts'
import { lastSaid, type OurContact, ourContactsWith } from '../../db/queries/our-contacts.ts'
import type { Person } from '../../db/queries/people.ts'
import { placesOf } from '../../db/queries/places.ts'
import { quietsOf } from '../../db/queries/quiets.ts'
import { installation } from '../../db/queries/settings.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import type { PromiseDue } from '../grading/follow-up.ts'
import type { Period } from '../grading/period.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { longSilences } from '../measures/silences-between.ts'
import { standingQuiets } from './silences.ts'

interface Facts {
  readonly period: Period
  readonly now: string
  readonly seenBy?: Person
}

const DAY_MS = 86_400_000

/**
 * Silences that ran out on customers whom each of these reps looks after: from the last contact of anybody of ours with anybody of
 * their company, and not from before the rep had them. Left out: one that nobody may cite, and one that ran out while the
 * rep was away or after they left.
 */
export async function silencesDue(
  db: Kysely<Database>,
  reps: readonly Person[],
  { period, now, seenBy }: Facts,
): Promise<ReadonlyMap<string, readonly PromiseDue[]>> {
  const repIds = reps.map(({ id }) => id)
  const own = await lookedAfterBy(db, repIds)
  if (own.length === 0) return new Map()
  const { timeZone, silenceDays } = await installation(db)
  const colleagues = await peopleOfAccounts(db, [...new Set(own.flatMap(({ account }) => account ?? []))])
  const ids = [...new Set([...own, ...colleagues].map(({ id }) => id))]
  const quiets = await quietsOf(db, ids)
  const paused = [...quiets.values()]
    .flatMap((theirs) => standingQuiets(theirs, timeZone))
    .reduce((sum, { from, until }) => sum + daysFrom(from, until), 0)
  const reach = Date.parse(period.from) - (silenceDays + paused + 2) * DAY_MS
  const contacts = await ourContactsWith(db, seenBy ? visibleTo(seenBy) : anyTalk, ids, {
    from: new Date(reach).toISOString(),
    to: now,
  })
  const places = await placesOf(db, ids)
  const leaves = Map.groupBy(await leavesOfAll(db, repIds, period.from), (one) => one.personId)
  const isHere = (rep: Person, day: string) =>
    !leaves.get(rep.id)?.some(({ from, to }) => from <= day && day <= to) &&
    (rep.deactivatedAt === null || day < rep.deactivatedAt.slice(0, 10))

  const customerOf = new Map([...own, ...colleagues].map(({ id, account }) => [id, account ?? id]))
  const heardBy = Map.groupBy(contacts, (one) => customerOf.get(one.customerId))
  const colleaguesIn = Map.groupBy(colleagues, (one) => one.account)
  const ownOf = Map.groupBy(own, (one) => one.ownerId)
  const ranOutOn = (rep: Person, customer: string, theirs: readonly LookedAfter[]): readonly RanOut[] => {
    const people = new Set([...theirs, ...(colleaguesIn.get(customer) ?? [])].map(({ id }) => id))
    const heard = heardBy.get(customer) ?? []
    const zone =
      theirs.flatMap(({ id }) => places.get(id)?.timeZone ?? [])[0] ?? heard.at(-1)?.timeZone ?? timeZone
    const had = sinceOf(theirs, zone)
    const asked = [...people].flatMap((id) => standingQuiets(quiets.get(id) ?? [], zone))
    const on = heard.map(({ at }) => [civilDate(at, zone), had].toSorted().at(-1) ?? had)
    return longSilences({ on, quiets: asked, days: silenceDays }, civilDate(now, zone)).flatMap(
      ({ since, dueOn }) => {
        const last = heard.findLast(({ at }) => civilDate(at, zone) <= since)
        return last?.isOpen && isHere(rep, dueOn) ? [{ repId: rep.id, customer, dueOn, last }] : []
      },
    )
  }
  const ran = reps.flatMap((rep) =>
    [...Map.groupBy(ownOf.get(rep.id) ?? [], ({ id, account }) => account ?? id)].flatMap(
      ([customer, theirs]) => ranOutOn(rep, customer, theirs),
    ),
  )
  return cited(db, ran)
}

interface RanOut {
  readonly repId: string
  readonly customer: string
  readonly dueOn: string
  /** The last they heard from us. */
  readonly last: OurContact
}

/** Each with the line it rests on; without one it is none. */
async function cited(
  db: Kysely<Database>,
  ran: readonly RanOut[],
): Promise<ReadonlyMap<string, readonly PromiseDue[]>> {
  const calls = ran.flatMap(({ last }) => (last.utterance === null ? last.conversationId : []))
  const said = await lastSaid(db, [...new Set(calls)])
  const dueFrom = ({ customer, dueOn, last }: RanOut): readonly PromiseDue[] => {
    const utterance = last.utterance ?? said.get(last.conversationId)
    if (utterance === undefined) return []
    return [
      {
        ...{ id: `silence:${last.conversationId}:${dueOn}`, customer, dueOn, outcome: 'silence' },
        ...{ topic: null, encounter: null, confirmed: true },
        evidence: [{ conversation: last.conversationId, utterance }],
      },
    ]
  }
  const ofRep = Map.groupBy(ran, ({ repId }) => repId)
  return new Map([...ofRep].map(([repId, theirs]) => [repId, theirs.flatMap(dueFrom)]))
}

/** A word that is the rep's alone was heard all the same: it ends a silence, and is cited nowhere. */
const anyTalk: Parameters<typeof ourContactsWith>[1] = (eb) => eb('conversations.practice', '=', 0)

/** The day they came to the rep, of several people of a company the earliest; nothing where nobody noted it. */
function sinceOf(theirs: readonly LookedAfter[], zone: string): string {
  const days = theirs.map(({ since }) => (since === null ? '' : civilDate(since, zone)))
  return days.toSorted()[0] ?? ''
}

function daysFrom(from: string, until: string): number {
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS) + 1)
}

function civilDate(instant: string, timeZone: string): string {
  return dateOf(localTime(instant, timeZone)?.day ?? 0)
}
