import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'

export async function isMarkedPrivate(db: Kysely<Database>, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('private_marks')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function savePrivateMark(
  trx: Transaction<Database>,
  mark: { readonly conversationId: string; readonly repId: string; readonly now: string },
): Promise<void> {
  await trx
    .insertInto('private_marks')
    .values({
      id: newId(),
      conversation_id: mark.conversationId,
      rep_id: mark.repId,
      at: mark.now,
      ended_at: null,
    })
    .execute()
}

/** Takes the mark back, as if it had not been; nobody counts it any more. */
export async function endPrivateMark(
  trx: Transaction<Database>,
  conversationId: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('private_marks')
    .set({ ended_at: now })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .execute()
}

/** How many conversations each of these reps marked as private in a stretch of time; which, nobody is told. */
export async function countPrivateMarks(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, before }: { readonly from: string; readonly before: string },
): Promise<ReadonlyMap<string, number>> {
  if (repIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('private_marks')
    .select(['rep_id', (eb) => eb.fn.countAll().as('count')])
    .where('rep_id', 'in', repIds)
    .where('ended_at', 'is', null)
    .where('at', '>=', from)
    .where('at', '<', before)
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map((row) => [row.rep_id, Number(row.count)]))
}
