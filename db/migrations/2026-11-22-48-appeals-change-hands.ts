import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table appeal_handings (
    id text primary key not null,
    appeal_id text not null references appeals (id) on delete cascade,
    person_id text references people (id),
    name text not null,
    hash text unique,
    by_id text not null references people (id),
    at text not null,
    decided_at text,
    ended_at text,
    check ((person_id is null) = (hash is not null))
  )`.execute(db)
  await sql`create unique index appeal_handings_now on appeal_handings (appeal_id) where ended_at is null`.execute(
    db,
  )
}
