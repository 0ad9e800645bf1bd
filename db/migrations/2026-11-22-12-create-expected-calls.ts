import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`drop table expected_conversations`.execute(db)

  await sql`create table expected_sources (
    id text primary key not null,
    kind text not null check (kind in ('calendar', 'call-log')),
    mark text not null unique,
    name text,
    file_name text not null,
    by_id text references people (id),
    at text not null,
    from_on text not null,
    to_on text not null,
    left_out text not null,
    agreed_by text references people (id),
    agreed_at text
  )`.execute(db)

  await sql`create table expected_calls (
    id text primary key not null,
    source_id text not null references expected_sources (id) on delete cascade,
    rep_id text not null references people (id),
    mark text not null,
    starts_at text not null,
    ends_at text,
    channel text,
    title text,
    customer_id text,
    customer_words text not null,
    not_held text,
    not_held_by text references people (id),
    not_held_at text,
    not_held_agreed_by text references people (id),
    unique (source_id, rep_id, mark)
  )`.execute(db)
  await sql`create index expected_calls_by_start on expected_calls (rep_id, starts_at)`.execute(db)

  await sql`create table call_log_columns (
    fingerprint text primary key not null,
    columns text not null,
    file_name text not null,
    confirmed_by text not null references people (id),
    confirmed_at text not null
  )`.execute(db)
}
