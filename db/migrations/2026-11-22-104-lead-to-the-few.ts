import { type Kysely, sql } from 'kysely'

/** Ways from a conversation to what falls due of it, and from a customer to their conversations, that read nothing else. */
export async function up(db: Kysely<unknown>) {
  await sql`create index commitments_falling_due on commitments (conversation_id, class, due_on)`.execute(db)
  await sql`create index conversations_of_customers
    on conversations (customer_id, with_rep, practice, sorted_at)`.execute(db)
}
