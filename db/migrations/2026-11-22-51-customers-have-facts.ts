import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table customers add column owner_id text references people (id)`.execute(db)
  await sql`alter table customers add column language text`.execute(db)
  await sql`alter table customers add column country text`.execute(db)
  await sql`alter table customers add column time_zone text`.execute(db)
  await sql`alter table customers add column about text`.execute(db)
  await sql`alter table customers add column referred_by text references customers (id)`.execute(db)
  await sql`create table customer_changes (
    id text primary key not null,
    customer_id text not null references customers (id) on delete cascade,
    field text not null,
    old_value text,
    new_value text,
    by_id text references people (id),
    at text not null
  )`.execute(db)
  await sql`create index customer_changes_by_customer on customer_changes (customer_id, at)`.execute(db)
  await sql`create table customer_fields (
    id text primary key not null,
    name text not null,
    kind text not null check (kind in ('text', 'number', 'date', 'choice')),
    choices text not null,
    made_by text references people (id),
    made_at text not null,
    removed_at text
  )`.execute(db)
  await sql`create unique index customer_fields_by_name on customer_fields (lower(name)) where removed_at is null`.execute(
    db,
  )
  await sql`create table customer_field_values (
    customer_id text not null references customers (id) on delete cascade,
    field_id text not null references customer_fields (id),
    value text not null,
    primary key (customer_id, field_id)
  )`.execute(db)
  await sql`create table customer_views (
    id text primary key not null,
    customer_id text not null references customers (id) on delete cascade,
    viewer_id text not null references people (id),
    at text not null
  )`.execute(db)
  await sql`create index customer_views_by_customer on customer_views (customer_id, at)`.execute(db)
}
