import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table visits (
    id text primary key not null,
    customer_id text not null references customers (id),
    rep_id text not null references people (id),
    once text not null,
    conversation_id text references conversations (id) on delete cascade,
    kept_at text not null,
    unique (rep_id, once)
  )`.execute(db)
  await sql`create index visits_by_customer on visits (customer_id)`.execute(db)
  await sql`create index visits_by_conversation on visits (conversation_id)`.execute(db)

  await sql`create table visit_photos (
    id text primary key not null,
    visit_id text not null references visits (id) on delete cascade,
    path text not null,
    mime text not null,
    size bigint not null,
    sha256 text not null,
    added_at text not null,
    unique (visit_id, sha256)
  )`.execute(db)
}
