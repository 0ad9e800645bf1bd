import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table objectives (
    id text primary key not null,
    customer_id text not null references customers (id),
    rep_id text not null references people (id),
    wants text not null,
    kind text,
    version integer not null,
    set_at text not null,
    once text not null,
    conversation_id text references conversations (id) on delete set null,
    outcome text check (outcome in ('met', 'not-met', 'something-else', 'dropped')),
    insight_id text,
    learnt text,
    closed_at text,
    unique (rep_id, once)
  )`.execute(db)
  await sql`create index objectives_by_customer on objectives (customer_id, rep_id, set_at)`.execute(db)
  await sql`create index objectives_by_rep on objectives (rep_id, closed_at)`.execute(db)
  await sql`create index objectives_by_conversation on objectives (conversation_id)`.execute(db)
}
