import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table handovers (
    conversation_id text not null references conversations (id) on delete cascade,
    rep_id text not null references people (id),
    by_id text not null references people (id),
    at text not null,
    primary key (conversation_id, at)
  )`.execute(db)
}
