import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Names that may be said in a conversation without anybody of that name speaking: its customer's, its company's, its rep's. */
export async function namesAround(db: Kysely<Database>, conversationId: string): Promise<readonly string[]> {
  const row = await db
    .selectFrom('conversations')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .select(['customers.name as customer', 'account', 'people.name as rep'])
    .where('conversations.id', '=', conversationId)
    .executeTakeFirst()
  return [row?.customer, row?.account, row?.rep].flatMap((name) => name ?? [])
}
