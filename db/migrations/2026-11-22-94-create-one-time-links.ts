import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table one_time_links (
    hash text primary key not null,
    kind text not null,
    person_id text references people (id),
    expires_at text not null
  )`.execute(db)
  await sql`create index one_time_links_person on one_time_links (person_id)`.execute(db)
}
