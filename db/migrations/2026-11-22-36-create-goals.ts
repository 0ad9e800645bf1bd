import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table goals (
    id text primary key not null,
    rep_id text not null references people (id),
    behaviour text not null,
    aim text not null,
    from_on text not null,
    to_on text not null,
    proposed_by text not null references people (id),
    proposed_at text not null,
    once text not null,
    accepted_at text,
    declined_at text,
    closed_at text,
    closed_by text references people (id),
    closing text not null,
    unique (proposed_by, once)
  )`.execute(db)
  await sql`create unique index one_goal_at_a_time on goals (rep_id)
    where accepted_at is not null and closed_at is null`.execute(db)
  await sql`create index goals_by_rep on goals (rep_id, proposed_at)`.execute(db)
}
