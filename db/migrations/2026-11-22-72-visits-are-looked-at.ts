import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table site_visits add column arrived_at text not null default ''`.execute(db)
  await sql`alter table site_visits add column expected_minor bigint not null default 0`.execute(db)
  await sql`alter table site_visits add column chance double precision not null default 0`.execute(db)
}
