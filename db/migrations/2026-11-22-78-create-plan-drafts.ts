import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table plan_drafts (
    id text primary key not null,
    replaces text references plans (id),
    version integer not null,
    filled text not null,
    revision integer not null,
    authors text not null,
    made_at text not null,
    changed_at text not null,
    asked_by text references people (id),
    asked_at text
  )`.execute(db)
}
