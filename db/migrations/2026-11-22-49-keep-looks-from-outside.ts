import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table outside_views (
    id text primary key not null,
    conversation_id text not null references conversations (id) on delete cascade,
    name text not null,
    at text not null
  )`.execute(db)
  await sql`create index outside_views_by_conversation on outside_views (conversation_id, name, at)`.execute(
    db,
  )
}
