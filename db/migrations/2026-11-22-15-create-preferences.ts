import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table preferences (
    person_id text primary key not null references people (id) on delete cascade,
    speed_tenths integer not null,
    roll_back_s integer not null,
    skip_silence integer not null,
    single_keys integer not null,
    keys text not null
  )`.execute(db)
}
