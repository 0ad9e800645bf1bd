import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const counter = sql.raw(
    sqlite ? 'integer primary key autoincrement' : 'bigint generated always as identity primary key',
  )
  await sql`create table sites (
    id text primary key not null,
    key text unique not null,
    name text not null,
    origins text not null,
    made_by text not null references people (id),
    made_at text not null,
    removed_at text
  )`.execute(db)
  await sql`create table events (
    seq ${counter},
    source text not null,
    id text not null,
    visitor text not null,
    kind text not null,
    page text,
    product text,
    value_minor bigint,
    currency text,
    campaign text,
    consent text not null,
    customer_id text,
    at text not null,
    received_at text not null
  )`.execute(db)
  await sql`create unique index events_once on events (source, id)`.execute(db)
  await sql`create index events_by_visitor on events (visitor, seq)`.execute(db)
  await sql`create index events_by_received on events (received_at)`.execute(db)
  await sql`create table site_visits (
    visitor text primary key not null,
    customer_id text,
    consent text not null,
    last_at text not null,
    seq bigint not null,
    state text not null
  )`.execute(db)
  await sql`create index site_visits_by_time on site_visits (last_at)`.execute(db)
  await sql`create index site_visits_by_customer on site_visits (customer_id)`.execute(db)
  await sql`create table shed_events (
    minute text primary key not null,
    events bigint not null
  )`.execute(db)
  await sql`create table contact_consents (
    customer_id text primary key not null references customers (id) on delete cascade,
    state text not null check (state in ('given', 'withdrawn')),
    at text not null
  )`.execute(db)
}
