import type { Kysely } from 'kysely'
import { customersBought } from '../../db/queries/customers-bought.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { type CheckIn, checkInsDone, checkInsOf } from './check-ins.ts'

/** Fewer check-ins than these say nothing of whoever did them. */
const FEWEST = 3

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
  const all = await checkInsOf(db, viewer, await customersBought(db, viewer), now)
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
