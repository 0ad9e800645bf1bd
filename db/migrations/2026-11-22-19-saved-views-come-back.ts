import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table saved_views add column deleted_at text`.execute(db)
}
