import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table approaches (
    id text primary key not null,
    subject text not null,
    visitor text,
    customer_id text references customers (id) on delete cascade,
    rep_id text not null references people (id),
    reason text not null check (reason in ('here', 'owed', 'deciding', 'check-in', 'quiet')),
    offered_at text,
    claimed_at text,
    channel text check (channel in ('phone', 'video', 'in-person', 'chat', 'email')),
    outcome text check (outcome in ('answered', 'declined', 'no-answer', 'not-taken', 'untold')),
    minutes integer,
    ended_at text,
    seq bigint,
    known text,
    score text,
    check ((outcome is null) = (ended_at is null)),
    check (offered_at is not null or claimed_at is not null)
  )`.execute(db)
  await sql`create unique index approaches_open on approaches (subject) where ended_at is null`.execute(db)
  await sql`create index approaches_by_rep on approaches (rep_id, ended_at)`.execute(db)
  await sql`create index approaches_by_customer on approaches (customer_id)`.execute(db)
  await sql`create table reach_trials (
    subject text primary key not null,
    visitor text not null,
    customer_id text references customers (id) on delete cascade,
    held_out integer not null,
    at text not null
  )`.execute(db)
  await sql`create index reach_trials_by_time on reach_trials (at)`.execute(db)
  await sql`create table reach_snoozes (
    subject text not null,
    rep_id text not null references people (id),
    reason text not null,
    until_on text not null,
    at text not null,
    primary key (subject, rep_id)
  )`.execute(db)
  await sql`create table reach_freedoms (
    person_id text primary key not null references people (id),
    state text not null check (state in ('free', 'busy')),
    at text not null
  )`.execute(db)
}
