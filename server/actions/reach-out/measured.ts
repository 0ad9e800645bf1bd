import type { Kysely } from 'kysely'
import { type Approach, approachesSince, beganAt } from '../../../db/queries/approaches.ts'
import { peopleFor, type Viewer } from '../../../db/queries/people.ts'
import { purchasesBetween } from '../../../db/queries/purchases.ts'
import { reachSettings } from '../../../db/queries/reach-settings.ts'
import { type Trial, trialsBetween } from '../../../db/queries/reach-trials.ts'
import { visitsOf } from '../../../db/queries/site-visits.ts'
import type { Database } from '../../../db/schema.ts'
import { type Group, type Lift, lift } from '../../reaching/lift.ts'

/** What reaching out came to: approaches of the people one may look at, and the hold-out of the whole house. */
export interface Measured {
  readonly approaches: number
  readonly answered: number
  readonly declined: number
  readonly noAnswer: number
  readonly notTaken: number
  readonly untold: number
  readonly minutes: number
  /** Approaches whose minutes somebody told. */
  readonly timed: number
  readonly bought: number
  readonly valueMinor: number
  readonly currency: string
  readonly suggested: Group
  readonly heldOut: Group
  readonly lift: Lift
}

/** A purchase this long after somebody was worth an approach counts for them. */
export const BOUGHT_WITHIN_DAYS = 14
const DAY_MS = 86_400_000

export async function measuredFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { from, now }: { readonly from: string; readonly now: string },
): Promise<Measured> {
  const { currency } = await reachSettings(db)
  const theirs = new Set((await peopleFor(db, viewer)).map((one) => one.id))
  const approaches = (await approachesSince(db, from)).filter((one) => theirs.has(one.repId))
  const trials = await trialsBetween(db, { from, before: now })
  const bought = await boughtBy(db, { approaches, trials, from, now, currency })
  const taken = approaches.filter((one) => one.claimedAt !== null)
  const of = (outcome: Approach['outcome']) => approaches.filter((one) => one.outcome === outcome).length
  const sales = taken.map((one) => bought(one, beganAt(one))).filter((one) => one !== undefined)
  const group = (isHeldOut: boolean): Group => {
    const all = trials.filter((one) => one.isHeldOut === isHeldOut)
    return { n: all.length, bought: all.filter((one) => bought(one, one.at) !== undefined).length }
  }
  const [suggested, heldOut] = [group(false), group(true)]
  return {
    approaches: taken.length,
    answered: of('answered'),
    declined: of('declined'),
    noAnswer: of('no-answer'),
    notTaken: of('not-taken'),
    untold: of('untold'),
    minutes: taken.reduce((sum, one) => sum + (one.minutes ?? 0), 0),
    timed: taken.filter((one) => one.minutes !== null).length,
    bought: sales.length,
    valueMinor: sales.reduce((sum, value) => sum + value, 0),
    currency,
    suggested,
    heldOut,
    lift: lift(suggested, heldOut),
  }
}

interface Buyer {
  readonly visitor: string | null
  readonly customerId: string | null
}

interface Books {
  readonly approaches: readonly Approach[]
  readonly trials: readonly Trial[]
  readonly from: string
  readonly now: string
  readonly currency: string
}

/**
 * What somebody bought in the two weeks after an instant, in minor units; `undefined` where nothing. A customer’s
 * purchases are those of the books, where there are any; else what the website told of the visitor.
 */
async function boughtBy(db: Kysely<Database>, { approaches, trials, from, now, currency }: Books) {
  const visits = await visitsOf(db, [
    ...new Set([...approaches, ...trials].flatMap((one) => one.visitor ?? [])),
  ])
  const purchases = Map.groupBy(
    (await purchasesBetween(db, { from, before: now })).filter((one) => one.cancelledAt === null),
    (one) => one.customerId,
  )
  return ({ visitor, customerId }: Buyer, at: string): number | undefined => {
    const until = new Date(Date.parse(at) + BOUGHT_WITHIN_DAYS * DAY_MS).toISOString()
    const isIn = (one: { readonly at: string }) => one.at >= at && one.at < until
    const booked = (customerId === null ? [] : (purchases.get(customerId) ?? [])).filter(isIn)
    const told = (visits.get(visitor ?? '')?.bought ?? []).filter(isIn)
    const values = booked.length > 0 ? booked.map((one) => one.value) : told.map(moneyOf)
    if (values.length === 0) return undefined
    return values.reduce((sum, value) => sum + (value?.currency === currency ? value.minor : 0), 0)
  }
}

function moneyOf(one: { readonly valueMinor: number | null; readonly currency: string | null }) {
  return one.valueMinor === null || one.currency === null
    ? null
    : { minor: one.valueMinor, currency: one.currency }
}
