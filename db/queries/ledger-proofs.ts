import { type Kysely, sql } from 'kysely'
import { hashOf } from '../../server/pay/canonical.ts'
import type { Statement } from '../../server/pay/statement.ts'
import { isSqlite } from '../dialect.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'

/** A grade or a statement that is frozen, as it is kept to the letter. */
export interface FrozenRow {
  readonly id: string
  readonly repId: string
  readonly periodId: string
  readonly version: number
  readonly hash: string
  /** The JSON that the hash is of. */
  readonly kept: string
  /** Only of a statement. */
  readonly capsule: string | null
}

/** Frozen grades or statements, a few at a time: those whose id comes after this one. */
export async function frozenAfter(
  db: Kysely<Database>,
  table: 'grades' | 'statements',
  id: string,
  most: number,
): Promise<readonly FrozenRow[]> {
  const [kept, capsule] =
    table === 'grades'
      ? [sql<string>`grade`, sql<string | null>`null`]
      : [sql<string>`statement`, sql<string>`capsule`]
  const { rows } = await sql<FrozenRow>`select id, rep_id as "repId", period_id as "periodId", version, hash,
      ${kept} as kept, ${capsule} as capsule
    from ${sql.table(table)} where frozen_at is not null and id > ${id} order by id limit ${most}`.execute(db)
  return rows.map((row) => ({
    ...row,
    kept: readable(row.kept),
    capsule: row.capsule === null ? null : readable(row.capsule),
  }))
}

/** What cannot be unpacked is not what was packed. */
function readable(kept: string): string {
  try {
    return jsonText(kept)
  } catch {
    return '{}'
  }
}

/** Every plan's rules as they are kept. */
export async function keptPlans(db: Kysely<Database>) {
  return db.selectFrom('plans').select(['id', 'rules', 'hash', 'state']).execute()
}

/** Every signature, with the hash that was signed; its id is the plan's and the person's. */
export async function keptSignatures(db: Kysely<Database>) {
  const rows = await db.selectFrom('plan_signatures').selectAll().execute()
  return rows.map((row) => ({
    id: `${row.plan_id} ${row.person_id}`,
    hash: row.hash,
    says: `${row.hash} ${row.signed_at}`,
  }))
}

/** Every approval and every correction, with what the ledger has to say of it in one line. */
export async function keptActs(db: Kysely<Database>) {
  const periods = await db.selectFrom('period_approvals').selectAll().execute()
  const corrections = await db
    .selectFrom('adjustments')
    .innerJoin('statements', 'statements.id', 'statement_id')
    .select(['adjustments.id', 'statement_id', 'line', 'minor', 'reason', 'currency', 'statement'])
    .select(({ and, eb, ref }) =>
      and([
        eb('adjustments.rep_id', '=', ref('statements.rep_id')),
        eb('from_period_id', '=', ref('period_id')),
      ]).as('is_theirs'),
    )
    .execute()
  const letStand = await db
    .selectFrom('adjustment_approvals')
    .select(['adjustment_id', 'person_id'])
    .execute()
  const withdrawn = await db
    .selectFrom('adjustment_withdrawals')
    .select(['adjustment_id', 'person_id'])
    .execute()
  return [
    ...periods.map((one) => ({
      kind: 'approval',
      id: one.id,
      says: `${one.person_id} ${one.hash} ${one.period_id} ${one.at}`,
    })),
    ...corrections.map((one) => ({
      kind: 'adjustment',
      id: one.id,
      says: isOfItsStatement(one) ? `${one.statement_id} ${one.line} ${one.minor} ${one.reason}` : '',
    })),
    ...letStand.map((one) => ({
      kind: 'approval',
      id: `${one.adjustment_id} ${one.person_id}`,
      says: one.person_id,
    })),
    ...withdrawn.map((one) => ({
      kind: 'adjustment',
      id: `${one.adjustment_id} withdrawn`,
      says: one.person_id,
    })),
  ]
}

/** Every step of a period but its close, every fairness report and every statement somebody said they read; so as well. */
export async function keptSteps(db: Kysely<Database>) {
  const steps = await db.selectFrom('period_steps').selectAll().where('to_state', '<>', 'frozen').execute()
  const reports = await db.selectFrom('fairness_reports').select(['id', 'report', 'hash']).execute()
  const readings = await db.selectFrom('statement_acknowledgements').selectAll().execute()
  return [
    ...steps.map((one) => ({
      kind: 'step',
      id: `${one.period_id} ${one.to_state} ${one.at}`,
      says: `${one.by_id}`,
    })),
    ...reports.map(({ id, report, hash }) => ({
      kind: 'report',
      id,
      says: hashOf(report) === hash ? hash : '',
    })),
    ...readings.map((one) => ({
      kind: 'reading',
      id: one.statement_id,
      says: `${one.rep_id} ${one.seal} ${one.at}`,
    })),
  ]
}

/** A correction is paid to whom its statement is, in the money of that statement. */
function isOfItsStatement(one: {
  readonly is_theirs: unknown
  readonly currency: string
  readonly statement: string
}): boolean {
  return Boolean(one.is_theirs) && (JSON.parse(one.statement) as Statement).currency === one.currency
}

/** Which corrections are said to have been paid by which statement, by its id. */
export async function keptPayments(db: Kysely<Database>): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom('adjustment_payments').select(['adjustment_id', 'statement_id']).execute()
  const by = Map.groupBy(rows, (row) => row.statement_id)
  return new Map([...by].map(([id, of]) => [id, of.map((row) => row.adjustment_id)]))
}

/** Grades or statements that stand above those a period was closed with. */
export async function slippedIn(db: Kysely<Database>, table: 'grades' | 'statements') {
  const { rows } = await sql<{ id: string }>`select later.id from ${sql.table(table)} later
    join ${sql.table(table)} closed on closed.period_id = later.period_id and closed.rep_id = later.rep_id
      and closed.frozen_at is not null and closed.version < later.version`.execute(db)
  return rows.map((row) => row.id)
}

/** The guards of the ledger and of what is frozen, by which the database itself refuses to change them. */
const guards = {
  sqlite: [
    'adjustment_approvals_are_new',
    'adjustment_approvals_never_change',
    'adjustment_approvals_stay',
    'adjustment_payments_are_new',
    'adjustment_payments_never_change',
    'adjustment_payments_stay',
    'adjustment_withdrawals_are_new',
    'adjustment_withdrawals_never_change',
    'adjustment_withdrawals_stay',
    'adjustments_are_new',
    'adjustments_never_change',
    'adjustments_stay',
    'alarm_lifts_are_new',
    'alarm_lifts_never_change',
    'alarm_lifts_stay',
    'alarms_are_new',
    'alarms_never_change',
    'alarms_stay',
    'briefing_readings_are_new',
    'briefing_readings_never_change',
    'briefing_readings_stay',
    'fairness_reports_are_new',
    'fairness_reports_never_change',
    'fairness_reports_stay',
    'grades_are_closed',
    'grades_frozen_stay',
    'grades_never_change',
    'ledger_follows',
    'ledger_never_changes',
    'ledger_stays',
    'pay_batch_rows_are_new',
    'pay_batch_rows_never_change',
    'pay_batch_rows_stay',
    'pay_batches_are_new',
    'pay_batches_never_change',
    'pay_batches_stay',
    'pay_downloads_are_new',
    'pay_downloads_never_change',
    'pay_downloads_stay',
    'period_approvals_are_new',
    'period_approvals_never_change',
    'period_approvals_stay',
    'period_steps_are_new',
    'period_steps_never_change',
    'period_steps_stay',
    'periods_are_new',
    'periods_stay',
    'periods_stay_closed',
    'plan_signatures_never_change',
    'plan_signatures_stay',
    'plans_are_new',
    'plans_never_change',
    'plans_stay',
    'statement_acknowledgements_are_new',
    'statement_acknowledgements_never_change',
    'statement_acknowledgements_stay',
    'statement_openings_are_new',
    'statement_openings_never_change',
    'statement_openings_stay',
    'statements_are_closed',
    'statements_frozen_stay',
    'statements_never_change',
  ],
  postgres: [
    'adjustment_approvals_are_kept',
    'adjustment_approvals_are_not_emptied',
    'adjustment_payments_are_kept',
    'adjustment_payments_are_not_emptied',
    'adjustment_withdrawals_are_kept',
    'adjustment_withdrawals_are_not_emptied',
    'adjustments_are_kept',
    'adjustments_are_not_emptied',
    'alarm_lifts_are_kept',
    'alarm_lifts_are_not_emptied',
    'alarms_are_kept',
    'alarms_are_not_emptied',
    'briefing_readings_are_kept',
    'briefing_readings_are_not_emptied',
    'fairness_reports_are_kept',
    'fairness_reports_are_not_emptied',
    'grades_are_closed',
    'grades_are_kept',
    'grades_are_not_emptied',
    'ledger_is_added_to',
    'ledger_is_not_emptied',
    'pay_batch_rows_are_kept',
    'pay_batch_rows_are_not_emptied',
    'pay_batches_are_kept',
    'pay_batches_are_not_emptied',
    'pay_downloads_are_kept',
    'pay_downloads_are_not_emptied',
    'period_approvals_are_kept',
    'period_approvals_are_not_emptied',
    'period_steps_are_kept',
    'period_steps_are_not_emptied',
    'periods_stay_closed',
    'plan_signatures_are_kept',
    'plans_are_kept',
    'statement_acknowledgements_are_kept',
    'statement_openings_are_kept',
    'statement_openings_are_not_emptied',
    'statements_are_closed',
    'statements_are_kept',
    'statements_are_not_emptied',
  ],
} as const

/** Guards that somebody took away, put to sleep, or exchanged for some that refuse nothing. */
export async function missingGuards(db: Kysely<Database>): Promise<readonly string[]> {
  const wanted: readonly string[] = guards[isSqlite(db) ? 'sqlite' : 'postgres']
  const { rows } = isSqlite(db)
    ? await sql<{ name: string }>`select name from sqlite_master
        where type = 'trigger' and sql like '%raise(abort%'`.execute(db)
    : await sql<{ name: string }>`select tgname as name from pg_trigger
        join pg_proc on pg_proc.oid = tgfoid
        where not tgisinternal and tgenabled in ('O', 'A') and prosrc like '%raise exception%'`.execute(db)
  return wanted.filter((name) => !rows.some((row) => row.name === name))
}
