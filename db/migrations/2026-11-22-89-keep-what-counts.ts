import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table counted_talks (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    made_from text not null,
    until text,
    counted text not null
  )`.execute(db)
  await sql`create table pay_runs (
    period_id text primary key not null references periods (id) on delete cascade,
    run text not null,
    of integer not null,
    done integer not null,
    began_at text not null,
    ended_at text
  )`.execute(db)
  await sql`create table prepared_results (
    run text not null,
    rep_id text not null,
    grades text not null,
    grades_hash text not null,
    statement text,
    seal text,
    capsule text,
    capsule_hash text,
    primary key (run, rep_id)
  )`.execute(db)
}
