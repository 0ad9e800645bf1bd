import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table advocacy_cases add column confirmed_by text references people (id)`.execute(db)
  await sql`alter table advocacy_cases add column confirmed_at text`.execute(db)
}
