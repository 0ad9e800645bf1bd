import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table plan_days (
    person_id text primary key not null references people (id),
    first_on text,
    last_on text,
    said_by text references people (id),
    said_at text not null,
    check (first_on is null or last_on is null or first_on <= last_on)
  )`.execute(db)
  await sql`alter table leaves add column is_unpaid integer not null default 0`.execute(db)
}
