import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table quiets (
    id text primary key not null,
    customer_id text not null references customers (id) on delete cascade,
    until_on text not null,
    conversation_id text references conversations (id) on delete set null,
    utterance text,
    by_id text not null references people (id),
    at text not null,
    ended_at text,
    ended_by text references people (id)
  )`.execute(db)
  await sql`create index quiets_by_until on quiets (until_on) where ended_at is null`.execute(db)
  await sql`create index quiets_by_customer on quiets (customer_id)`.execute(db)
}
