import type { Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** Leaves out what somebody writes and has not sent: it is theirs alone. */
export async function forgetUnsent(trx: Transaction<Database>, personId: string): Promise<void> {
  await trx.deleteFrom('drafts').where('person_id', '=', personId).execute()
  await trx.deleteFrom('reviews').where('reviewer_id', '=', personId).where('sent_at', 'is', null).execute()
}
