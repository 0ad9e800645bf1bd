import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table digest_wishes (
    person_id text primary key not null references people (id),
    rhythm text not null check (rhythm in ('none', 'daily', 'weekly')),
    quiet_from text,
    quiet_to text,
    wished_at text not null
  )`.execute(db)

  await sql`create table digests (
    id text primary key not null,
    person_id text not null references people (id),
    for_on text not null,
    rhythm text not null,
    state text not null check (state in ('empty', 'waiting', 'sending', 'sent', 'failed')),
    tries integer not null,
    next_at text not null,
    made_at text not null,
    claimed_at text,
    sent_at text,
    problem text,
    unique (person_id, for_on)
  )`.execute(db)
  await sql`create index digests_waiting on digests (next_at) where state in ('waiting', 'sending')`.execute(
    db,
  )
}
