import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table start_corrections (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    revision integer not null,
    old_started_at text,
    new_started_at text not null,
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index start_corrections_by_conversation on start_corrections (conversation_id)`.execute(db)
}
