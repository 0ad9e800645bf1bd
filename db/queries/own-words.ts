import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** What people write into a conversation that others read with it: in which table, and by which column it is theirs. */
const written = [
  { table: 'comments', by: 'author_id' },
  { table: 'notes', by: 'author_id' },
  { table: 'clips', by: 'made_by' },
  { table: 'repairs', by: 'by_id' },
  { table: 'verdicts', by: 'by_id' },
] as const

/** Whether somebody has written anything into a conversation. */
export async function hasWritten(
  db: Kysely<Database>,
  conversationId: string,
  personId: string,
): Promise<boolean> {
  for (const { table, by } of written) {
    const found = sql`select 1 as found from ${sql.table(table)}
      where conversation_id = ${conversationId} and ${sql.ref(by)} = ${personId} limit 1`
    if ((await found.execute(db)).rows.length > 0) return true
  }
  return false
}
