import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table pay_runs add column made_from text`.execute(db)
  await sql`create table pay_readings (
    id text primary key not null,
    run text not null references pay_runs (run) on delete cascade,
    kept text not null
  )`.execute(db)
  await sql`create index pay_readings_by_run on pay_readings (run)`.execute(db)
}
