import { type Kysely, sql } from 'kysely'
import { keepAddOnly } from '../add-only.ts'

export async function up(db: Kysely<unknown>) {
  await sql`create table briefing_readings (
    person_id text not null references people (id),
    hash text not null,
    plan_id text not null references plans (id),
    at text not null,
    primary key (person_id, hash)
  )`.execute(db)
  await sql`create index briefing_readings_by_plan on briefing_readings (plan_id, hash)`.execute(db)
  await keepAddOnly(db, { briefing_readings: 'person_id = new.person_id and hash = new.hash' })
}
