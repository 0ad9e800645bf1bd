import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table customers add column merged_into text references customers (id)`.execute(db)
  await sql`create index customers_merged on customers (merged_into)`.execute(db)

  await sql`create table merges (
    id text primary key not null,
    kind text not null check (kind in ('customer', 'account')),
    kept text not null,
    gone text not null,
    moved text not null,
    by_id text not null references people (id),
    at text not null,
    undone_by text references people (id),
    undone_at text
  )`.execute(db)
  await sql`create index merges_by_kept on merges (kind, kept)`.execute(db)
  await sql`create index merges_by_gone on merges (kind, gone)`.execute(db)
}
