import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table verdicts add column said text`.execute(db)
  await sql`alter table verdicts add column found text`.execute(db)
  await sql`alter table verdicts add column detector text`.execute(db)
  await sql`alter table verdicts add column overruled integer`.execute(db)
  await sql`create index verdicts_by_detector on verdicts (detector)`.execute(db)

  await addOrigin(db, 'moments', 'kind')
  await addOrigin(db, 'commitments', 'class')
  await addOrigin(db, 'insights', null)
  await sql`update verdicts set
    overruled = case answer when 'no' then 1 else 0 end,
    detector = coalesce(
      (select kind from moments where moments.id = finding_id),
      (select class from commitments where commitments.id = finding_id),
      finding_kind
    )`.execute(db)
}

async function addOrigin(
  db: Kysely<unknown>,
  table: 'moments' | 'commitments' | 'insights',
  column: string | null,
) {
  await sql`alter table ${sql.table(table)} add column detector text`.execute(db)
  await sql`alter table ${sql.table(table)} add column by_id text`.execute(db)
  const detector = column === null ? sql`'insight'` : sql.ref(column)
  await sql`update ${sql.table(table)} set detector = ${detector}`.execute(db)
}
