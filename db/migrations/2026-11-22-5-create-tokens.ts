import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table tokens (
    id text primary key not null,
    person_id text not null references people (id),
    name text not null,
    hash text not null unique,
    scopes text not null,
    created_at text not null,
    last_used_at text,
    revoked_at text
  )`.execute(db)
  await sql`create index tokens_by_person on tokens (person_id)`.execute(db)

  await sql`create table kept_answers (
    person_id text not null references people (id),
    key text not null,
    asked text not null,
    status integer not null,
    answer text not null,
    kept_at text not null,
    primary key (person_id, key)
  )`.execute(db)
  await sql`create index kept_answers_by_age on kept_answers (kept_at)`.execute(db)
}
