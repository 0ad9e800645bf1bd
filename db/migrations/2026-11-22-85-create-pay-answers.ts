import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table pay_answers (
    id text primary key not null,
    period_id text not null references periods (id),
    hash text not null,
    told_by text not null references people (id),
    told_at text not null,
    withdrawn_by text references people (id),
    withdrawn_at text
  )`.execute(db)
  await sql`create unique index pay_answers_are_told_once on pay_answers (period_id, hash)
    where withdrawn_at is null`.execute(db)
  await sql`create table pay_answer_rows (
    answer_id text not null references pay_answers (id),
    line integer not null,
    person_id text references people (id),
    employee text not null,
    minor bigint not null,
    currency text not null,
    batch_id text references pay_batches (id),
    primary key (answer_id, line)
  )`.execute(db)
}
