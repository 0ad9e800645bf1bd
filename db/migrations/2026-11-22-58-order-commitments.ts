import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create index commitments_in_order on commitments (class, due_on, id)`.execute(db)
}
