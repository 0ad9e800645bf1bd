import { type Kysely, sql } from 'kysely'

/** What is here already stays open: only what comes from now on is its rep's alone at first. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table conversations add column with_rep integer not null default 0`.execute(db)
  await sql`alter table conversations add column own_until text`.execute(db)
  await sql`alter table conversations add column practice integer not null default 0`.execute(db)
  await sql`create index conversations_in_own_time on conversations (own_until) where own_until is not null`.execute(
    db,
  )

  await sql`create table own_times (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    rep_id text not null references people (id),
    from_at text not null,
    days integer not null
  )`.execute(db)

  await sql`create table shares (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    rep_id text not null references people (id),
    by_id text references people (id),
    how text not null check (how in ('rep', 'manager brought', 'time', 'asked', 'before')),
    at text not null
  )`.execute(db)
  await sql`insert into shares (conversation_id, rep_id, by_id, how, at)
    select id, rep_id, null, 'before', imported_at from conversations where rep_id is not null`.execute(db)

  await sql`create table private_marks (
    id text primary key not null,
    conversation_id text not null,
    rep_id text not null references people (id),
    at text not null,
    ended_at text
  )`.execute(db)
  await sql`create index private_marks_by_rep on private_marks (rep_id, at)`.execute(db)
  await sql`create index private_marks_by_conversation on private_marks (conversation_id)`.execute(db)
}
