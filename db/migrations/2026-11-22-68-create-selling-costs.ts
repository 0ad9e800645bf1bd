import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`create table selling_costs (
    id text primary key not null,
    period_id text not null references periods (id),
    team_id text references teams (id),
    way text not null check (way in ('person', 'self-service')),
    minutes integer,
    amount_minor bigint not null,
    currency text not null,
    entered_by text not null references people (id),
    entered_at text not null,
    taken_back_at text,
    check ((way = 'person') = (minutes is not null))
  )`.execute(db)
  await sql`create index selling_costs_by_period on selling_costs (period_id)`.execute(db)
}
