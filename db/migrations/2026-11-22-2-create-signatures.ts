import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table plan_signatures (
    plan_id text not null references plans (id),
    person_id text not null references people (id),
    hash text not null,
    signed_at text not null,
    primary key (plan_id, person_id)
  )`.execute(db)

  await sql`alter table conversations add column consent_known integer not null default 0`.execute(db)
}
