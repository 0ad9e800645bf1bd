import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table plan_trials (
    draft_id text primary key not null references plan_drafts (id) on delete cascade,
    revision integer not null,
    asked_at text not null,
    done_at text,
    result text
  )`.execute(db)
}
