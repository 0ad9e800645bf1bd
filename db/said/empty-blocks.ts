import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** What a conversation says is taken out of its blocks with all they hold: they are filled again afterwards. */
export async function emptyBlocks(trx: Kysely<Database>, conversationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('said_blocks'))`.execute(trx)
  const row = (which: 'min' | 'max') =>
    sql`(select ${sql.raw(which)}(row_id) from utterances where conversation_id = ${conversationId})`
  await sql`delete from said_blocks where id in (select id from said_blocks
    where last_row >= ${row('min')} and first_row <= ${row('max')} order by id for update)`.execute(trx)
}
