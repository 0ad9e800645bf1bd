import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Whoever may see all goes from the newest back. From which row to which a conversation goes: what is searched one conversation after the other is asked for it each time. */
export async function up(db: Kysely<unknown>) {
  // SQLite keeps the number of the row in every index by itself.
  const columns =
    db.getExecutor().adapter instanceof SqliteAdapter ? 'conversation_id' : 'conversation_id, row_id'
  await sql`create index utterances_in_order on utterances (${sql.raw(columns)})`.execute(db)
  await sql`create index conversations_by_time on conversations (sorted_at, id)`.execute(db)
}
