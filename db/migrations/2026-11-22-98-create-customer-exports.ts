import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table customer_exports (
    id text primary key not null,
    customer_id text not null references customers (id) on delete cascade,
    by_id text not null references people (id),
    sha256 text not null,
    at text not null
  )`.execute(db)
  await sql`create index customer_exports_by_customer on customer_exports (customer_id, at)`.execute(db)
}
