import { type Kysely, sql } from 'kysely'

/** What somebody may see, the newest first, out of the index alone. */
export async function up(db: Kysely<unknown>) {
  await sql`create index conversations_open on conversations (with_rep, practice, sorted_at, id)`.execute(db)
  await sql`create index conversations_open_in_team on conversations (team_id, with_rep, practice, sorted_at, id)`.execute(
    db,
  )
}
