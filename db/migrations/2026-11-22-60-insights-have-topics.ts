import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table insights drop column new_to_us`.execute(db)
  await sql`alter table insights drop column rarity`.execute(db)
  await sql`alter table insights add column topic text`.execute(db)

  await sql`create table insight_stems (
    insight_id text not null references insights (id) on delete cascade,
    kind text not null,
    stem text not null,
    size integer not null,
    primary key (kind, stem, insight_id)
  )`.execute(db)
  await sql`create index insight_stems_by_insight on insight_stems (insight_id)`.execute(db)
}
