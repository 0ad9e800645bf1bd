import { type Kysely, sql } from 'kysely'
import { isSqlite } from './dialect.ts'
import { type Derived, derived, derivedTables } from './queries/remeasured.ts'
import type { Database } from './schema.ts'

type Ours = ReturnType<typeof sql.raw>

/** What grading writes while it works: through the lens into tables of its own, gone with the connection. */
const scratch = ['pay_runs', 'prepared_results', 'counted_talks'] as const

/**
 * Lets one connection see the database as if pages showed the other side of a run, and every query work on it unchanged:
 * views that stand for that connection alone take the place of the tables that follow from what is measured. Whatever
 * grading keeps on the way goes into tables that are gone with the connection. It must be the only one behind `db`.
 */
export async function lookThrough(db: Kysely<Database>, run: string, to: 'before' | 'after'): Promise<void> {
  const ours = sql.raw(isSqlite(db) ? 'main' : 'public')
  for (const table of scratch) await copyOf(db, ours, table, run)
  const index = sql.raw(isSqlite(db) ? 'temp.counted_by_conversation' : 'counted_by_conversation')
  await sql`create index ${index} on counted_talks (conversation_id)`.execute(db)
  for (const table of derivedTables) if (table !== 'parties') await viewOf(db, ours, table, run, to)
  await viewOfParties(db, ours, run, to)
  await viewOfMeasures(db, ours, run, to)
}

/** The connection sees what stands again. */
export async function lookAway(db: Kysely<Database>): Promise<void> {
  const own = isSqlite(db) ? 'temp' : 'pg_temp'
  for (const view of [...derivedTables, 'measurements'])
    await sql`drop view if exists ${sql.raw(`${own}.${view}`)}`.execute(db)
  for (const table of scratch) await sql`drop table if exists ${sql.raw(`${own}.${table}`)}`.execute(db)
}

/** What was counted of a conversation still counts where it came out alike. */
async function copyOf(db: Kysely<Database>, ours: Ours, table: (typeof scratch)[number], run: string) {
  const those =
    table === 'counted_talks'
      ? sql`conversation_id not in
          (select conversation_id from ${ours}.remeasured where run = ${sql.lit(run)} and measures is not null)`
      : sql`1 = 0`
  await sql`create temporary table ${sql.raw(table)} as
    select * from ${ours}.${sql.raw(table)} where ${those}`.execute(db)
}

async function viewOf(
  db: Kysely<Database>,
  ours: Ours,
  table: Exclude<Derived, 'parties'>,
  run: string,
  to: string,
): Promise<void> {
  const { key, columns } = derived[table]
  const named = sql.join([...new Set(['conversation_id', ...columns])].map((column) => sql.ref(column)))
  const other = sql`${ours}.${sql.raw(`remeasured_${table}`)}`
  const led = table === 'commitments'
  await sql`create temporary view ${sql.raw(table)} as
    select ${named}${sql.raw(led ? ', whose_id, of_team_id' : '')} from ${ours}.${sql.raw(table)} o where not exists (select 1 from ${other} r
      where r.run = ${sql.lit(run)} and r.conversation_id = o.conversation_id
      and r.side <> ${sql.lit(to)} and r.${sql.ref(key[0])} = o.${sql.ref(key[0])})
    union all select ${named}${led ? leading(ours) : sql``} from ${other} r where run = ${sql.lit(run)} and side = ${sql.lit(to)}`.execute(
    db,
  )
}

/** What leads to a promise, as the database keeps it beside those that stand. */
function leading(ours: Ours) {
  const of = (what: string) =>
    sql`, case when r.class = 'promise' then
      (select ${sql.raw(what)} from ${ours}.conversations c where c.id = r.conversation_id) end`
  return sql`${of('coalesce(c.rep_id, c.brought_by)')}${of('c.team_id')}`
}

async function viewOfParties(db: Kysely<Database>, ours: Ours, run: string, to: string): Promise<void> {
  await sql`create temporary view parties as
    select p.conversation_id, p.key, p.seq, p.name, coalesce(r.role, p.role) as role,
      coalesce(r.role_how, p.role_how) as role_how, coalesce(r.role_confidence, p.role_confidence) as role_confidence,
      p.email, p.person_id, p.said
    from ${ours}.parties p left join ${ours}.remeasured_parties r on r.run = ${sql.lit(run)}
      and r.side = ${sql.lit(to)} and r.conversation_id = p.conversation_id and r.key = p.key`.execute(db)
}

async function viewOfMeasures(db: Kysely<Database>, ours: Ours, run: string, to: string): Promise<void> {
  const other = to === 'after' ? sql`r.measures` : sql`e.measures`
  await sql`create temporary view measurements as
    select m.conversation_id, m.revision,
      case when r.measures is null then m.measures else ${other} end as measures, m.measured_at
    from ${ours}.measurements m
    left join ${ours}.remeasured r on r.run = ${sql.lit(run)} and r.conversation_id = m.conversation_id
      and r.revision = m.revision
    left join ${ours}.measurements e on e.conversation_id = r.conversation_id
      and e.revision = r.earlier_revision`.execute(db)
}
