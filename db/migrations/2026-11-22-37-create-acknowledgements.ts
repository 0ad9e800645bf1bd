import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table acknowledgements (
    kind text not null check (kind in ('comment', 'review')),
    about text not null,
    person_id text not null references people (id),
    at text not null,
    answer text not null,
    closed_at text,
    primary key (kind, about, person_id)
  )`.execute(db)
}
