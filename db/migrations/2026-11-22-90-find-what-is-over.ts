import { type Kysely, sql } from 'kysely'

/** Ways for the clocks to what is over, that read nothing else. */
export async function up(db: Kysely<unknown>) {
  await sql`create index notices_by_time on notices (told_at)`.execute(db)
  await sql`create index announcements_by_time on announcements (at)`.execute(db)
  await sql`create index conversations_ended on conversations (team_id, coalesce(ended_at, started_at))
    where rep_id is not null`.execute(db)
}
