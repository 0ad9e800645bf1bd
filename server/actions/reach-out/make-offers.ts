import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import {
  type Approach,
  approachesSince,
  end,
  offer,
  openApproaches,
  subjectOf,
} from '../../../db/queries/approaches.ts'
import { withdrawnConsents } from '../../../db/queries/contact-consents.ts'
import { quietsOf } from '../../../db/queries/quiets.ts'
import { type KnownCustomer, knownCustomersOf } from '../../../db/queries/reach-known.ts'
import { holdOut, reachSettings } from '../../../db/queries/reach-settings.ts'
import { snoozesAfter } from '../../../db/queries/reach-snoozes.ts'
import { saveTrials, triedOf } from '../../../db/queries/reach-trials.ts'
import { type KeptVisit, visitsHere, visitsOf } from '../../../db/queries/site-visits.ts'
import type { Database } from '../../../db/schema.ts'
import { isHeldOut } from '../../reaching/hold-out.ts'
import { timing } from '../../reaching/lexicons/timing.ts'
import { type Candidate, picked } from '../../reaching/picked.ts'
import { presence } from '../../reaching/presence.ts'
import { type Known, score } from '../../reaching/score.ts'
import { freePeople } from './free-people.ts'

/** So many are looked at, the most promising first; nobody could speak with more. */
const MOST_VISITS = 500
const DAY_MS = 86_400_000
const SIGNALS_MS = 14 * DAY_MS
/** Whoever was offered or approached is left alone for a day. */
const AGAIN_AFTER_MS = DAY_MS
/** An offer nobody took up goes to nobody else. */
const OFFERED_FOR_MS = 120_000
/** After this long without a word, an approach is over. */
const CLAIMED_FOR_MS = 4 * 3_600_000

const stranger: Known = { isCustomer: false, purchases: 0, signals: 0, owed: 0 }

interface Looked {
  readonly visit: KeptVisit
  readonly known: Known
  readonly candidate: Candidate
}

/** Ends offers that nobody took up or needs any more, and offers who is here to who is free. */
export async function makeOffers(db: Kysely<Database>, now: string): Promise<boolean> {
  const here = await visitsHere(db, {
    seenSince: ago(now, timing.goneAfterMs),
    arrivedBefore: ago(now, timing.leaveAloneMs),
    limit: MOST_VISITS,
  })
  const isWaiting = (await openApproaches(db)).length > 0
  if (here.length === 0 && !isWaiting) return false
  const drawn = await holdOut(db)
  await db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'offers')
    if (isWaiting) await endOffers(trx, now)
    const today = await approachesSince(trx, ago(now, AGAIN_AFTER_MS))
    const free = await freePeople(trx, { now, open: await openApproaches(trx), today })
    if (free.length === 0) return
    const looked = await lookedAt(trx, here, { now, today })
    const { picks, heldOut } = picked(
      [...looked.values()].map((one) => one.candidate),
      free,
      (subject) => isHeldOut(drawn, subject),
    )
    for (const { subject, repId } of picks) {
      const one = looked.get(subject)
      if (one) await offer(trx, offerOf(one, repId, now))
    }
    const known = await triedOf(trx, heldOut)
    const trial = (subject: string, isOut: boolean) => {
      const visit = looked.get(subject)?.visit
      if (!visit) return []
      const { visitor, customerId } = visit
      return [{ subject, visitor, customerId, isHeldOut: isOut, at: now }]
    }
    await saveTrials(trx, [
      ...picks.flatMap(({ subject }) => trial(subject, false)),
      ...heldOut.filter((subject) => !known.has(subject)).flatMap((subject) => trial(subject, true)),
    ])
  })
  return true
}

async function endOffers(trx: Transaction<Database>, now: string): Promise<void> {
  const open = await openApproaches(trx)
  const visits = await visitsOf(
    trx,
    open.flatMap((one) => one.visitor ?? []),
  )
  for (const one of open) {
    const outcome = overOf(one, visits.get(one.visitor ?? ''), now)
    if (outcome) await end(trx, { id: one.id, outcome, minutes: null, now })
  }
}

function overOf(one: Approach, visit: KeptVisit | undefined, now: string): 'not-taken' | 'untold' | null {
  if (one.claimedAt !== null) return one.claimedAt < ago(now, CLAIMED_FOR_MS) ? 'untold' : null
  const isGone = !visit || visit.consent === 'withdrawn' || presence(visit, now) === 'gone'
  return isGone || (one.offeredAt ?? '') < ago(now, OFFERED_FOR_MS) ? 'not-taken' : null
}

/** Whoever is here, may be spoken to, and was not already; nobody who asked for peace. */
async function lookedAt(
  trx: Transaction<Database>,
  here: readonly KeptVisit[],
  { now, today }: { readonly now: string; readonly today: readonly Approach[] },
): Promise<ReadonlyMap<string, Looked>> {
  const { currency } = await reachSettings(trx)
  const had = new Set(today.map((one) => one.subject))
  const off = new Set((await snoozesAfter(trx, now.slice(0, 10))).map((one) => one.subject))
  const present = here.filter((visit) => presence(visit, now) === 'here')
  const ids = [...new Set(present.flatMap((visit) => visit.customerId ?? []))]
  const customers = await knownCustomersOf(trx, ids, ago(now, SIGNALS_MS))
  const quiet = await leftInPeace(trx, ids, now.slice(0, 10))
  const looked = new Map<string, Looked>()
  for (const visit of present) {
    const subject = subjectOf(visit)
    if (had.has(subject) || off.has(subject) || quiet.has(visit.customerId ?? '')) continue
    const customer = customers.get(visit.customerId ?? '')
    // A customer nobody may be sent to, since whoever talked with them has it for themselves.
    if (visit.customerId !== null && !customer?.repId) continue
    looked.set(subject, lookAt(visit, customer, { now, currency, subject }))
  }
  return looked
}

function lookAt(
  visit: KeptVisit,
  customer: KnownCustomer | undefined,
  { now, currency, subject }: { readonly now: string; readonly currency: string; readonly subject: string },
): Looked {
  const known = customer?.known ?? stranger
  return {
    visit,
    known,
    candidate: {
      subject,
      arrivedAt: visit.arrivedAt,
      repId: customer?.repId ?? null,
      score: score(inCurrency(visit, currency), known, now),
    },
  }
}

/** A value in money that is not counted here is unknown. */
export function inCurrency<Visited extends Pick<KeptVisit, 'valueMinor' | 'currency'>>(
  visit: Visited,
  currency: string,
): Visited {
  return visit.currency === currency ? visit : { ...visit, valueMinor: null, currency: null }
}

/** Customers who asked for quiet, or not to be contacted at all. */
export async function leftInPeace(
  db: Kysely<Database>,
  customerIds: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const withdrawn = await withdrawnConsents(db)
  const quiets = await quietsOf(db, customerIds)
  return new Set(
    customerIds.filter(
      (id) =>
        withdrawn.has(id) || quiets.get(id)?.some((quiet) => quiet.endedAt === null && quiet.until >= today),
    ),
  )
}

function offerOf({ visit, known, candidate }: Looked, repId: string, now: string) {
  return {
    visitor: visit.visitor,
    customerId: visit.customerId,
    repId,
    scored: { seq: visit.seq, known, score: candidate.score },
    now,
  }
}

function ago(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString()
}
