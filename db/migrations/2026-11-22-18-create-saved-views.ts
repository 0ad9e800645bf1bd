import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table saved_views (
    id text primary key not null,
    owner_id text not null references people (id),
    team_id text references teams (id),
    name text not null,
    query text not null,
    once text not null,
    made_at text not null,
    unique (owner_id, once)
  )`.execute(db)
  await sql`create index saved_views_by_team on saved_views (team_id) where team_id is not null`.execute(db)

  await sql`create table saved_view_alerts (
    view_id text not null references saved_views (id) on delete cascade,
    person_id text not null references people (id),
    looked_at text not null,
    primary key (view_id, person_id)
  )`.execute(db)
  await sql`create index conversations_by_import on conversations (imported_at)`.execute(db)
}
