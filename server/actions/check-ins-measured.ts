import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import { purchasesBetween } from '../../db/queries/purchases.ts'
import { installation } from '../../db/queries/settings.ts'
import { thoseWorkedWith } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { type CheckIn, checkInsDone, checkInsOf } from './check-ins.ts'

/** Fewer check-ins than these say nothing of whoever did them. */
const FEWEST = 3
const DAY_MS = 86_400_000

/** How many of the check-ins that came due were done, and in which words. */
export interface CheckInsMeasured {
  readonly done: number
  readonly of: number
  /** So few were due that they say nothing. */
  readonly areFew: boolean
  /** Those that were done, the latest first. */
  readonly asked: readonly CheckIn[]
}

/** The check-ins after what these reps sold whose day lies in a stretch of civil dates, as far as the viewer may know; what a customer bought alone is nobody’s. */
export async function checkInsMeasured(
  db: Kysely<Database>,
  viewer: Viewer,
  repIds: readonly string[],
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: string },
): Promise<CheckInsMeasured> {
  const all = await checkInsOf(db, viewer, await whoBought(db, viewer, repIds, { from, to }), now)
  const own = all.filter(
    ({ purchase: { repId }, dueOn }) =>
      repId !== null && repIds.includes(repId) && from <= dueOn && dueOn <= to,
  )
  const asked = own.filter(({ doneOn }) => doneOn !== null)
  const counted = checkInsDone(own)
  return {
    ...counted,
    areFew: counted.of < FEWEST,
    asked: asked.toSorted((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1)),
  }
}

/** Who bought from these reps so long before these days that the check-in may have come due on one of them. */
async function whoBought(
  db: Kysely<Database>,
  viewer: Viewer,
  repIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  const { checkInDays } = await installation(db)
  const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY_MS).toISOString()
  const sold = await purchasesBetween(db, {
    from: daysBefore(from, checkInDays + 2),
    before: daysBefore(to, checkInDays - 2),
  })
  const theirs = sold.filter(({ repId }) => repId !== null && repIds.includes(repId))
  return [
    ...(await thoseWorkedWith(
      db,
      viewer,
      theirs.map(({ customerId }) => customerId),
    )),
  ]
}
