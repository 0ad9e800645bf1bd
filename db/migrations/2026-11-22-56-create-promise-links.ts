import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table promise_links (
    id text primary key not null,
    commitment_id text not null,
    conversation_id text not null references conversations (id) on delete cascade,
    hash text not null unique,
    proof_conversation_id text references conversations (id) on delete set null,
    proof_utterance text,
    proof_words text,
    proof_on text,
    made_by text not null references people (id),
    made_at text not null,
    expires_at text not null,
    revoked_at text,
    answer text check (answer in ('got', 'not-yet', 'let-go')),
    answered_at text,
    answered_from text,
    check ((answer is null) = (answered_at is null))
  )`.execute(db)
  await sql`create index promise_links_by_commitment on promise_links (commitment_id, made_at)`.execute(db)
  await sql`create index promise_links_by_conversation on promise_links (conversation_id)`.execute(db)
  await sql`alter table fulfilments add column by_customer integer not null default 0`.execute(db)
  await sql`alter table releases add column by_customer integer not null default 0`.execute(db)
}
