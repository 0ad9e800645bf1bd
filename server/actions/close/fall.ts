import type { Kysely } from 'kysely'
import { type KeptPeriod, movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { APPROVALS } from '../../pay/period-way.ts'
import { countingApprovals } from './approvers.ts'

/** Takes a period back to its appeals where two people no longer stand for its statements as they are. */
export async function fallBack(db: Kysely<Database>, period: KeptPeriod, now: string): Promise<boolean> {
  if (period.state !== 'approved' || (await countingApprovals(db, period)).length >= APPROVALS) return false
  return movePeriod(db, period.id, 'approved', 'appeals', now)
}

/** What approving a period and writing its statements wait for one another by. */
export function closing(periodId: string): string {
  return `close of ${periodId}`
}
