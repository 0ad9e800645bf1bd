import type { Kysely } from 'kysely'
import {
  type AdjustmentReason,
  approvalsNeeded,
  type StatementAdjustment,
} from '../../server/pay/adjustment.ts'
import type { Statement } from '../../server/pay/statement.ts'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'
import type { Viewer } from './people.ts'

/** A correction of a frozen statement: what it corrects, why, who let it stand, and where it was paid. */
export interface Adjustment extends StatementAdjustment {
  readonly repId: string
  readonly repName: string
  readonly fromPeriodId: string
  readonly fromPeriodName: string
  readonly currency: string
  /** In words of whoever made it; empty where an appeal says it. */
  readonly why: string
  readonly madeById: string | null
  readonly madeByName: string | null
  readonly madeAt: string
  readonly approvals: readonly { readonly personId: string; readonly name: string }[]
  /** Whoever made it took it back before it stood. */
  readonly isWithdrawn: boolean
  /** The statement that paid it; `null` while it waits for the next. */
  readonly into: { readonly periodId: string; readonly statementId: string } | null
}

export interface NewAdjustment {
  readonly repId: string
  readonly fromPeriodId: string
  readonly statementId: string
  readonly line: number
  readonly minor: number
  readonly currency: string
  readonly reason: AdjustmentReason
  readonly appealId?: string | null
  readonly why?: string
  readonly madeBy?: string | null
  readonly now: string
}

/** Keeps a correction, for good. Answers its id. */
export async function saveAdjustment(db: Kysely<Database>, one: NewAdjustment): Promise<string> {
  const { repId, fromPeriodId, statementId, line, minor, currency, reason, now } = one
  const { appealId = null, why = '', madeBy = null } = one
  const id = newId()
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('adjustments')
      .values({
        ...{ id, rep_id: repId, from_period_id: fromPeriodId, statement_id: statementId, line },
        ...{ minor, currency, reason, appeal_id: appealId, why, made_by: madeBy, made_at: now },
      })
      .execute()
    const payload = { id, statement: statementId, line, minor, reason, appeal: appealId, by: madeBy }
    await enter(trx, { at: now, kind: 'adjustment', payload })
  })
  return id
}

/** Somebody lets a correction stand; nobody twice, and never whoever made it. Answers whether it counts. */
export async function approveAdjustment(
  db: Kysely<Database>,
  { id, personId, now }: { readonly id: string; readonly personId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `approvals of ${id}`)
    const [found] = (await adjustments(trx)).filter((one) => one.id === id)
    const isTheirs = found?.approvals.some((one) => one.personId === personId)
    if (!found || found.isWithdrawn || isTheirs || found.madeById === personId) return false
    if (found.approvals.length >= approvalsNeeded(found)) return false
    await trx
      .insertInto('adjustment_approvals')
      .values({ adjustment_id: id, person_id: personId, at: now })
      .execute()
    const payload = { id, what: 'adjustment-approved', person: personId }
    await enter(trx, { at: now, kind: 'approval', payload })
    return true
  })
}

/** Whoever made a correction takes it back before two others let it stand. Answers whether it is gone. */
export async function withdrawAdjustment(
  db: Kysely<Database>,
  { id, personId, now }: { readonly id: string; readonly personId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `approvals of ${id}`)
    const [found] = (await adjustments(trx)).filter((one) => one.id === id)
    if (!found || found.madeById !== personId || found.isWithdrawn) return false
    if (found.approvals.length >= approvalsNeeded(found)) return false
    await trx
      .insertInto('adjustment_withdrawals')
      .values({ adjustment_id: id, person_id: personId, at: now })
      .execute()
    const payload = { id, what: 'adjustment-withdrawn', person: personId }
    await enter(trx, { at: now, kind: 'adjustment', payload })
    return true
  })
}

/** Every correction somebody may know of, the latest first: the rep theirs that were not withdrawn, HR, payroll and the auditor all. */
export async function adjustmentsFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly Adjustment[]> {
  if (['hr', 'payroll', 'auditor'].includes(viewer.role)) return (await adjustments(db)).toReversed()
  return (await adjustments(db, { repId: viewer.id })).filter((one) => !one.isWithdrawn).toReversed()
}

/** Corrections of one frozen statement, the first made first. */
export async function adjustmentsOf(db: Kysely<Database>, statementId: string) {
  return adjustments(db, { statementId })
}

/** What waits to be paid to a rep: everything that stands and no statement has paid, in one currency. */
export async function adjustmentsDue(
  db: Kysely<Database>,
  repId: string,
  currency: string,
): Promise<readonly StatementAdjustment[]> {
  const waiting = (await adjustments(db, { repId }))
    .filter((one) => one.into === null && !one.isWithdrawn && one.currency === currency)
    .filter((one) => one.approvals.length >= approvalsNeeded(one))
  const left = waiting.some(({ minor }) => minor < 0) ? await leftOf(db, repId) : new Map<string, number>()
  return waiting.map(({ id, from, to, statement, line, behaviour, minor, reason, appeal }) => ({
    ...{ id, from, to, statement, line, behaviour, minor: left.get(id) ?? minor, reason, appeal },
  }))
}

/** Reps to whom a correction is still owed, with or without a statement of their own to come. */
export async function repsOwed(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('adjustments')
    .leftJoin('adjustment_payments as payments', 'payments.adjustment_id', 'adjustments.id')
    .select('adjustments.rep_id')
    .where('minor', '>', 0)
    .where('payments.adjustment_id', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.rep_id))
}

/** Of corrections that a frozen statement took back in part, what is left, by their id: the newest says it. */
async function leftOf(db: Kysely<Database>, repId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('statements')
    .select('statement')
    .where('rep_id', '=', repId)
    .where('frozen_at', 'is not', null)
    .orderBy('frozen_at')
    .orderBy('id')
    .execute()
  return new Map(
    rows
      .flatMap((row) => (JSON.parse(row.statement) as Statement).adjustments ?? [])
      .flatMap(({ id, leftMinor }) => (leftMinor === undefined ? [] : [[id, leftMinor] as const])),
  )
}

/** Says which frozen statement paid what it lists; what it took back in part still waits. */
export async function noteAdjustmentsPaid(
  db: Kysely<Database>,
  paid: {
    readonly statement: Statement
    readonly statementId: string
    readonly periodId: string
    readonly now: string
  },
): Promise<void> {
  const { statement, statementId, periodId, now } = paid
  const whole = (statement.adjustments ?? []).filter(({ leftMinor }) => leftMinor === undefined)
  for (const { id } of whole)
    await db
      .insertInto('adjustment_payments')
      .values({ adjustment_id: id, period_id: periodId, statement_id: statementId, at: now })
      .execute()
}

async function adjustments(
  db: Kysely<Database>,
  of: { readonly repId?: string; readonly statementId?: string } = {},
): Promise<readonly Adjustment[]> {
  const rows = await db
    .selectFrom('adjustments')
    .innerJoin('people as reps', 'reps.id', 'adjustments.rep_id')
    .innerJoin('periods', 'periods.id', 'adjustments.from_period_id')
    .innerJoin('statements', 'statements.id', 'adjustments.statement_id')
    .leftJoin('people as makers', 'makers.id', 'adjustments.made_by')
    .leftJoin('adjustment_payments as payments', 'payments.adjustment_id', 'adjustments.id')
    .leftJoin('adjustment_withdrawals as withdrawals', 'withdrawals.adjustment_id', 'adjustments.id')
    .selectAll('adjustments')
    .select('withdrawals.at as withdrawn_at')
    .select(['reps.name as rep_name', 'makers.name as maker_name', 'statements.statement'])
    .select(['periods.name as period_name', 'from_on', 'to_on'])
    .select(['payments.period_id as into_period', 'payments.statement_id as into_statement'])
    .$if(of.repId !== undefined, (query) => query.where('adjustments.rep_id', '=', of.repId ?? ''))
    .$if(of.statementId !== undefined, (query) =>
      query.where('adjustments.statement_id', '=', of.statementId ?? ''),
    )
    .orderBy('adjustments.made_at')
    .orderBy('adjustments.id')
    .execute()
  const approvals = await db
    .selectFrom('adjustment_approvals')
    .innerJoin('people', 'people.id', 'adjustment_approvals.person_id')
    .select(['adjustment_id', 'person_id', 'people.name'])
    .orderBy('at')
    .orderBy('person_id')
    .execute()
  const by = Map.groupBy(approvals, (row) => row.adjustment_id)
  return rows.map((row) => {
    const { lines } = JSON.parse(row.statement) as Statement
    return {
      id: row.id,
      repId: row.rep_id,
      repName: row.rep_name,
      fromPeriodId: row.from_period_id,
      fromPeriodName: row.period_name,
      from: row.from_on,
      to: row.to_on,
      statement: row.statement_id,
      line: row.line,
      behaviour: lines.find(({ number }) => number === row.line)?.behaviour ?? null,
      minor: Number(row.minor),
      currency: row.currency,
      reason: row.reason as AdjustmentReason,
      appeal: row.appeal_id,
      why: row.why,
      madeById: row.made_by,
      madeByName: row.maker_name,
      madeAt: row.made_at,
      isWithdrawn: row.withdrawn_at !== null,
      approvals: (by.get(row.id) ?? []).map(({ person_id, name }) => ({ personId: person_id, name })),
      into:
        row.into_period === null || row.into_statement === null
          ? null
          : { periodId: row.into_period, statementId: row.into_statement },
    }
  })
}
