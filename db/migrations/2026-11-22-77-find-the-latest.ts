import { type Kysely, sql } from 'kysely'

/** Ways to the latest contact with a customer, to what is nobody's yet, and to titles, that pass by everything else. */
export async function up(db: Kysely<unknown>) {
  await sql`create index conversations_by_end on conversations (customer_id, coalesce(ended_at, started_at))
    where customer_id is not null`.execute(db)
  await sql`create index conversations_of_nobody on conversations (team_id, rep_id, practice, sorted_at, id)
    where rep_id is null`.execute(db)
  await sql`create index conversations_titled on conversations
    (team_id, with_rep, practice, sorted_at, id, title) where title is not null`.execute(db)
}
