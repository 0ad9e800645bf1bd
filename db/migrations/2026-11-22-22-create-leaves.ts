import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table leaves (
    id text primary key not null,
    person_id text not null references people (id),
    from_on text not null,
    to_on text not null,
    made_by text not null references people (id),
    made_at text not null
  )`.execute(db)
  await sql`create index leaves_by_person on leaves (person_id, from_on)`.execute(db)
}
