import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table calendar_feeds (
    person_id text primary key not null references people (id),
    hash text not null unique,
    made_at text not null
  )`.execute(db)
}
