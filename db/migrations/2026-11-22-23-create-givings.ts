import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table givings (
    id text primary key not null,
    rep_id text not null references people (id),
    by_id text not null references people (id),
    at text not null,
    undone_at text
  )`.execute(db)
  await sql`create index givings_by_giver on givings (by_id, at)`.execute(db)

  await sql`create table given_conversations (
    giving_id text not null references givings (id) on delete cascade,
    conversation_id text not null references conversations (id) on delete cascade,
    rep_before text references people (id),
    team_before text references teams (id),
    came_back integer not null default 0,
    primary key (giving_id, conversation_id)
  )`.execute(db)
}
