import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table listening_requests (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    by_id text not null references people (id),
    question text not null,
    asked_at text not null,
    taken_back_at text
  )`.execute(db)
  await sql`create index listening_requests_by_conversation on listening_requests (conversation_id)`.execute(
    db,
  )
  await sql`create table queue_acts (
    id text primary key not null,
    item text not null,
    team_id text not null references teams (id),
    seq integer not null,
    act text not null check (act in ('snoozed', 'assigned', 'done')),
    until_on text,
    to_id text references people (id),
    by_id text not null references people (id),
    at text not null,
    undone_at text,
    unique (item, seq)
  )`.execute(db)
  await sql`create index queue_acts_by_team on queue_acts (team_id, at)`.execute(db)
}
