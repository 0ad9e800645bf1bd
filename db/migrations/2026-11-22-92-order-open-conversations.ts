import { type Kysely, sql } from 'kysely'

/** Which of the newest conversations somebody may see is told by the index alone. */
export async function up(db: Kysely<unknown>) {
  await sql`create index conversations_seen_by_time on conversations (sorted_at, id, with_rep, practice)`.execute(
    db,
  )
  await sql`drop index conversations_by_team`.execute(db)
  await sql`create index conversations_by_team on conversations (team_id, sorted_at, id, with_rep, practice)`.execute(
    db,
  )
}
