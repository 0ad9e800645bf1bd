import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table customer_addresses add column learnt_in text`.execute(db)
}
