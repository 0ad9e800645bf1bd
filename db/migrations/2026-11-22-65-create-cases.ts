import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table departments (
    id text primary key not null,
    name text not null,
    known_as text not null unique,
    email text,
    made_by text references people (id),
    made_at text not null,
    removed_at text
  )`.execute(db)

  for (const column of [
    sql`quote text`,
    sql`answer_is text check (answer_is in ('yes', 'partly', 'no'))`,
    sql`answered_by text`,
    sql`answered_how text check (answered_how in ('app', 'mail', 'link'))`,
    sql`department_id text references departments (id)`,
    sql`due_at text`,
    sql`value_minor bigint`,
    sql`currency text`,
    sql`promise_id text`,
    sql`withdrawn_at text`,
    sql`version integer not null default 1`,
    sql`once text`,
  ])
    await sql`alter table advocacy_cases add column ${column}`.execute(db)
  await sql`create unique index advocacy_cases_once on advocacy_cases (rep_id, once)`.execute(db)

  await sql`create table case_askings (
    id text primary key not null,
    case_id text not null references advocacy_cases (id) on delete cascade,
    department_id text references departments (id),
    person_id text references people (id),
    name text not null,
    email text,
    asked_by text not null references people (id),
    asked_at text not null,
    expires_at text not null,
    ended_at text
  )`.execute(db)
  await sql`create unique index case_askings_open on case_askings (case_id) where ended_at is null`.execute(
    db,
  )
  await sql`create index case_askings_by_person on case_askings (person_id)`.execute(db)

  await sql`create table case_mails (
    asking_id text not null references case_askings (id) on delete cascade,
    nth integer not null check (nth between 0 and 2),
    state text not null check (state in ('wanted', 'sending', 'sent', 'failed', 'told', 'by-hand')),
    problem text,
    made_at text not null,
    tried_at text,
    primary key (asking_id, nth)
  )`.execute(db)
  await sql`create index case_mails_wanted on case_mails (state) where state in ('wanted', 'sending')`.execute(
    db,
  )

  await sql`create table case_acts (
    id text primary key not null,
    case_id text not null references advocacy_cases (id) on delete cascade,
    seq integer not null,
    act text not null,
    by_id text references people (id),
    by_name text,
    words text,
    at text not null,
    unique (case_id, seq)
  )`.execute(db)
}
