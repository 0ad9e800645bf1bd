import type { Kysely } from 'kysely'
import { approvalsOf } from '../../../db/queries/period-steps.ts'
import { type KeptPeriod, movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { APPROVALS } from '../../pay/period-way.ts'

/** Takes a period back to its appeals where a statement is no longer the one that two people approved. */
export async function fallBack(db: Kysely<Database>, { id, state }: KeptPeriod, now: string): Promise<void> {
  if (state !== 'approved' || (await approvalsOf(db, id)).length >= APPROVALS) return
  await movePeriod(db, id, 'approved', 'appeals', now)
}
