import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table purchases (
    id text primary key not null,
    customer_id text not null references customers (id) on delete cascade,
    account text,
    at text not null,
    value_minor bigint check (value_minor >= 0),
    currency text,
    what text not null,
    source text not null check (source in ('csv', 'api', 'webhook', 'person')),
    channel text check (channel in ('person', 'self-service', 'both')),
    rep_id text references people (id),
    external_id text unique,
    recorded_by text references people (id),
    recorded_at text not null,
    cancelled_at text,
    check ((value_minor is null) = (currency is null))
  )`.execute(db)
  await sql`create index purchases_by_customer on purchases (customer_id, at)`.execute(db)
  await sql`create index purchases_by_time on purchases (at)`.execute(db)
}
