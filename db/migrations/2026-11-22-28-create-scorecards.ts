import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table scorecards (
    id text primary key not null,
    name text not null,
    made_by text references people (id),
    made_at text not null
  )`.execute(db)

  await sql`create table scorecard_versions (
    scorecard_id text not null references scorecards (id),
    version integer not null,
    questions text not null,
    revision integer not null,
    made_by text references people (id),
    made_at text not null,
    published_by text references people (id),
    published_at text,
    primary key (scorecard_id, version)
  )`.execute(db)
}
