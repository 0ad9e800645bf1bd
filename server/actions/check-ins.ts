import type { Kysely } from 'kysely'
import { checkInMoments } from '../../db/queries/check-in-moments.ts'
import { customersBought } from '../../db/queries/customers-bought.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { type Purchase, purchasesOf } from '../../db/queries/purchases.ts'
import { quietsOf } from '../../db/queries/quiets.ts'
import { installation } from '../../db/queries/settings.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { type CheckInState, checkInState, hasCheckedIn } from '../measures/checked-in.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'

/** A purchase after which somebody asks how they like it, and where that stands. */
export interface CheckIn {
  readonly purchase: Purchase
  /** A civil date. */
  readonly dueOn: string
  readonly state: CheckInState
  readonly doneOn: string | null
  readonly doneIn: string | null
  /** In which words they were asked. */
  readonly asked: { readonly utterance: string; readonly words: string } | null
}

/** The check-in after each purchase of these customers that stands, the first due first, as far as the viewer may know. */
export async function checkInsOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<readonly CheckIn[]> {
  const purchases = (await purchasesOf(db, customerIds)).filter((one) => one.cancelledAt === null)
  if (purchases.length === 0) return []
  const { timeZone, checkInDays } = await installation(db)
  const talks = await checkInMoments(db, visibleTo(viewer), customerIds)
  const checkedIn = talks.filter(({ moments }) => hasCheckedIn(moments))
  const today = dayIn(now, timeZone)
  return purchases
    .map((purchase) => {
      const done = checkedIn.find(
        (one) => one.customerId === purchase.customerId && one.sortedAt > purchase.at,
      )
      const dueOn = daysAfter(dayIn(purchase.at, timeZone), checkInDays)
      const doneOn = done ? dayIn(done.sortedAt, timeZone) : null
      const state = checkInState({ dueOn, doneOn }, today)
      const asked = done?.moments.find(({ kind }) => kind === 'check-in') ?? null
      return { purchase, dueOn, state, doneOn, doneIn: done?.conversationId ?? null, asked }
    })
    .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
}

/** Whom to ask how they like what they bought: everybody somebody works with whose day has come and who does not want quiet. */
export async function checkInsDue(
  db: Kysely<Database>,
  viewer: Viewer,
  now: string,
): Promise<readonly CheckIn[]> {
  const ids = await customersBought(db, viewer)
  const due = (await checkInsOf(db, viewer, ids, now)).filter(({ state }) => state === 'due')
  const quiets = await quietsOf(db, [...new Set(due.map(({ purchase }) => purchase.customerId))])
  const { timeZone } = await installation(db)
  const today = dayIn(now, timeZone)
  const isQuiet = (customerId: string) =>
    (quiets.get(customerId) ?? []).some((one) => one.endedAt === null && today <= one.until)
  return due.filter(({ purchase }) => !isQuiet(purchase.customerId))
}

/** How many of the check-ins whose day has come were done: n of m. */
export function checkInsDone(checkIns: readonly CheckIn[]): { readonly done: number; readonly of: number } {
  const counted = checkIns.filter(({ state }) => state !== 'ahead')
  return { done: counted.filter(({ state }) => state !== 'due').length, of: counted.length }
}

function dayIn(instant: string, timeZone: string): string {
  return dateOf(localTime(instant, timeZone)?.day ?? 0)
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
