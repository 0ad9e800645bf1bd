import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table counted_talks (
    conversation_id text primary key not null references conversations (id) on delete cascade,
    made_from text not null,
    counted text not null
  )`.execute(db)
  await sql`create table pay_runs (
    run text primary key not null,
    period_id text not null references periods (id) on delete cascade,
    of integer not null,
    done integer not null,
    began_at text not null,
    ended_at text
  )`.execute(db)
  await sql`create index pay_runs_by_period on pay_runs (period_id, began_at)`.execute(db)
  await sql`create table prepared_results (
    run text not null references pay_runs (run) on delete cascade,
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
