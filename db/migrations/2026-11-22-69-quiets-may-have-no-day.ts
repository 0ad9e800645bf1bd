import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table quiets add column until_in_touch integer not null default 0`.execute(db)
}
