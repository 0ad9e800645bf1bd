import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table transcriptions (
    recording_id text primary key not null references recordings (id) on delete cascade,
    engine text not null,
    state text not null check (state in ('waiting', 'asking', 'done', 'failed')),
    problem text,
    tries integer not null,
    next_at text not null,
    taken_at text,
    asked_by text references people (id),
    asked_at text not null,
    ended_at text
  )`.execute(db)
  await sql`create index transcriptions_to_ask on transcriptions (next_at) where state in ('waiting', 'asking')`.execute(
    db,
  )
}
