import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table case_needs (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    utterance text not null,
    answer text not null check (answer in ('need', 'none')),
    by_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index case_needs_by_conversation on case_needs (conversation_id, utterance, at)`.execute(
    db,
  )
}
