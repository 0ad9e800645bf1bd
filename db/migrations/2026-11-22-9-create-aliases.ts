import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table person_aliases (
    id text primary key not null,
    person_id text not null references people (id) on delete cascade,
    alias text not null,
    kind text not null check (kind in ('email', 'phone', 'name')),
    key text not null,
    given text not null,
    added_by text references people (id),
    added_at text not null,
    removed_by text references people (id),
    removed_at text
  )`.execute(db)
  await sql`create unique index person_aliases_in_use on person_aliases (person_id, kind, key) where removed_at is null`.execute(
    db,
  )

  await sql`create table account_domains (
    domain text primary key not null,
    account text not null,
    said_by text references people (id),
    said_at text not null
  )`.execute(db)
  await sql`create index account_domains_by_account on account_domains (account)`.execute(db)

  await sql`create table told_apart (
    kind text not null check (kind in ('customer', 'account', 'alias')),
    one text not null,
    other text not null,
    by_id text not null references people (id),
    at text not null,
    primary key (kind, one, other)
  )`.execute(db)
}
