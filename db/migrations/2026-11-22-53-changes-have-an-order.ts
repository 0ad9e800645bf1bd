import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table customer_changes add column seq integer not null default 0`.execute(db)
}
