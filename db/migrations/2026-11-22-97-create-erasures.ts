import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table erasures (
    id text primary key not null,
    kind text not null check (kind in ('customer', 'person')),
    subject text not null,
    by_id text references people (id),
    at text not null,
    swept_at text
  )`.execute(db)
  await sql`create index erasures_by_subject on erasures (kind, subject)`.execute(db)
  await sql`create table holds (
    id text primary key not null,
    kind text not null check (kind in ('conversation', 'customer', 'person')),
    subject text not null,
    reason text not null,
    by_id text not null references people (id),
    at text not null,
    ended_by text references people (id),
    ended_at text
  )`.execute(db)
  await sql`create index holds_by_subject on holds (kind, subject)`.execute(db)
  await sql`alter table files add column gone_at text`.execute(db)
}
