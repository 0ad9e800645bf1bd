import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table statement_views (
    id text primary key not null,
    period_id text not null references periods (id),
    rep_id text not null references people (id),
    viewer_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index statement_views_by_rep on statement_views (period_id, rep_id, at)`.execute(db)
}
