import { type Kysely, SqliteAdapter, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const bytes = sql.raw(sqlite ? 'blob' : 'bytea')

  await sql`create table materials (
    id text primary key not null,
    title text not null,
    helps text not null check (helps in ('fit', 'price', 'delivery', 'terms', 'budget', 'timing', 'deciders')),
    url text,
    file_name text,
    media_type text,
    size integer,
    made_by text not null references people (id),
    made_at text not null,
    removed_at text,
    check ((url is null) <> (file_name is null))
  )`.execute(db)

  await sql`create table material_bytes (
    material_id text primary key not null references materials (id) on delete cascade,
    bytes ${bytes} not null
  )`.execute(db)

  await sql`create table opening_consents (
    id text primary key not null,
    customer_id text not null references customers (id),
    how text not null,
    given_on text not null,
    noted_by text not null references people (id),
    noted_at text not null,
    withdrawn_at text
  )`.execute(db)
  await sql`create index opening_consents_by_customer on opening_consents (customer_id)`.execute(db)

  await sql`create table material_sendings (
    id text primary key not null,
    material_id text not null references materials (id),
    customer_id text not null references customers (id),
    rep_id text not null references people (id),
    once text not null,
    sent_at text not null,
    expires_at text not null,
    revoked_at text,
    opened_at text,
    unique (rep_id, once)
  )`.execute(db)
  await sql`create index material_sendings_by_customer on material_sendings (customer_id, sent_at)`.execute(
    db,
  )

  await sql`create table colleagues_brought (
    id text primary key not null,
    customer_id text not null references customers (id),
    rep_id text not null references people (id),
    name text not null,
    person_id text references people (id),
    helps text not null check (helps in ('fit', 'price', 'delivery', 'terms', 'budget', 'timing', 'deciders')),
    brought_on text not null,
    noted_at text not null
  )`.execute(db)
  await sql`create index colleagues_brought_by_customer on colleagues_brought (customer_id)`.execute(db)
}
