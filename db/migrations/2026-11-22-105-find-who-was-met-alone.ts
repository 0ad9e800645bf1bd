import { type Kysely, sql } from 'kysely'

/** From the few conversations that are somebody's alone to whoever came in with them. */
export async function up(db: Kysely<unknown>) {
  await sql`create index conversations_alone on conversations (with_rep, customer_id)`.execute(db)
}
