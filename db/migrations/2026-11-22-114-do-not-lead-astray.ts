import { type Kysely, sql } from 'kysely'

/**
 * Nearly every conversation is nobody's alone, so a way by that leads to all of them: only those that are somebody's
 * have one. A team's customers, and the few conversations without a date, are told without reading the conversations;
 * a rep's are found by whose they are, also by a manager whose team has many more.
 */
export async function up(db: Kysely<unknown>) {
  await sql`drop index conversations_alone`.execute(db)
  await sql`create index conversations_alone on conversations (with_rep, customer_id) where with_rep = 1`.execute(
    db,
  )
  await sql`create index customers_of_team
    on conversations (team_id, customer_id, sorted_at, with_rep, practice) where customer_id is not null`.execute(
    db,
  )
  await sql`create index conversations_of_rep on conversations (rep_id, practice, sorted_at, id)`.execute(db)
  await sql`create index conversations_undated on conversations (team_id, rep_id) where started_at is null`.execute(
    db,
  )
}
