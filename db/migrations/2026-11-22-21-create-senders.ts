import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table senders (
    id text primary key not null,
    name text not null,
    secret text not null,
    secret_made_at text not null,
    old_secret text,
    old_secret_until text,
    created_by text not null references people (id),
    created_at text not null,
    last_came_at text,
    refused integer not null,
    last_refused_at text,
    last_refusal text
  )`.execute(db)

  await sql`create table sender_messages (
    sender_id text not null references senders (id) on delete cascade,
    message_id text not null,
    taken_at text not null,
    primary key (sender_id, message_id)
  )`.execute(db)
  await sql`create index sender_messages_by_time on sender_messages (taken_at)`.execute(db)
}
