import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table conversation_consents (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    state text not null,
    how text not null,
    reason text not null,
    by_id text references people (id),
    at text not null,
    until text
  )`.execute(db)
  await sql`create index conversation_consents_by_conversation on conversation_consents (conversation_id, until)`.execute(
    db,
  )
}
