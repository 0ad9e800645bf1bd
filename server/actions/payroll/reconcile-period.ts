import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { addAnswer, answersOf, type PayAnswer, withdrawAnswer } from '../../../db/queries/pay-answers.ts'
import { batchesOf, type PayBatch } from '../../../db/queries/pay-batches.ts'
import { payrollNumbers, payrollSettings } from '../../../db/queries/payroll-settings.ts'
import { movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { type Reconciled, reconcile } from '../../pay/export/reconcile.ts'
import type { Refusal } from '../../readers/reading.ts'
import { foreseeExport } from './export-period.ts'
import { type PaymentsRead, readPayments } from './read-payments.ts'

/** What a table of payments would settle; nothing is kept. */
export interface AnswerPlan extends PaymentsRead {
  /** All payments told so far and these, against all batches. */
  readonly verdicts: readonly Reconciled[]
  readonly seal: string
}

export type AnswerProblem = 'not-sent' | 'told-already' | 'wrong-rows' | 'stale'

export type AnswerForeseen =
  | { readonly plan: AnswerPlan; readonly problem: AnswerProblem | null }
  | { readonly problem: 'not-sent' }
  | { readonly refused: Refusal }

interface Given {
  readonly periodId: string
  readonly bytes: Uint8Array
}

/** What was sent, what was told back, and how they stand to one another. */
export interface PayStanding {
  readonly batches: readonly PayBatch[]
  readonly answers: readonly PayAnswer[]
  readonly verdicts: readonly Reconciled[]
  readonly isAgreed: boolean
}

export async function payStanding(db: Kysely<Database>, periodId: string): Promise<PayStanding> {
  const batches = await batchesOf(db, periodId)
  const answers = await answersOf(db, periodId)
  const verdicts = reconcile(rowsIn(batches), paymentsIn(answers))
  const isAgreed = batches.length > 0 && verdicts.every(({ is }) => is === 'matched')
  return { batches, answers, verdicts, isAgreed }
}

export async function foreseeAnswer(
  db: Kysely<Database>,
  { periodId, bytes }: Given,
): Promise<AnswerForeseen> {
  const sent = rowsIn(await batchesOf(db, periodId))
  if (sent.length === 0) return { problem: 'not-sent' }
  const [numbers, settings] = [await payrollNumbers(db), await payrollSettings(db)]
  const read = readPayments(bytes, { sent, numbers, settings })
  if ('refused' in read) return read
  const answers = await answersOf(db, periodId)
  const verdicts = reconcile(sent, [...paymentsIn(answers), ...read.payments])
  const plan = { ...read, verdicts, seal: sealOf(JSON.stringify([read.payments, verdicts])) }
  const isTold = answers.some((one) => one.withdrawnAt === null && one.hash === hashOfText(read.text))
  return { plan, problem: isTold ? 'told-already' : read.problems.length > 0 ? 'wrong-rows' : null }
}

/** Keeps what was shown, all of it or nothing; where all agree now the period is reconciled. */
export async function keepAnswer(
  db: Kysely<Database>,
  given: Given & { readonly seal: string; readonly byId: string; readonly now: string },
): Promise<AnswerForeseen | { readonly kept: string; readonly isReconciled: boolean }> {
  const { periodId, seal, byId, now } = given
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'pay batches')
    const foreseen = await foreseeAnswer(trx, given)
    if (!('plan' in foreseen) || foreseen.problem !== null) return foreseen
    const { plan } = foreseen
    if (plan.seal !== seal) return { plan, problem: 'stale' }
    const hash = hashOfText(plan.text)
    const kept = await addAnswer(trx, { periodId, hash, payments: plan.payments, byId, now })
    return { kept, isReconciled: await settle(trx, { periodId, byId, now }) }
  })
}

/** Takes an answer back that was told by mistake. */
export async function takeAnswerBack(
  db: Kysely<Database>,
  which: { readonly periodId: string; readonly id: string; readonly byId: string; readonly now: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'pay batches')
    if (!(await withdrawAnswer(trx, which))) return false
    await settle(trx, which)
    return true
  })
}

/** Once everybody was paid what was sent, and everything was sent, the period is reconciled. */
async function settle(
  db: Kysely<Database>,
  { periodId, byId, now }: { readonly periodId: string; readonly byId: string; readonly now: string },
): Promise<boolean> {
  const { isAgreed } = await payStanding(db, periodId)
  const foreseen = await foreseeExport(db, periodId)
  if (!isAgreed || !('rows' in foreseen) || foreseen.rows.length > 0) return false
  return movePeriod(db, periodId, 'exported', 'reconciled', now, { byId })
}

function rowsIn(batches: readonly PayBatch[]) {
  return batches.flatMap(({ rows }) => rows)
}

function paymentsIn(answers: readonly PayAnswer[]) {
  return answers.filter(({ withdrawnAt }) => withdrawnAt === null).flatMap(({ payments }) => payments)
}

/** The same table is the same, whatever its lines end in: a form sends them otherwise than a file. */
function hashOfText(text: string): string {
  return sealOf(text.replace(/\r\n?/g, '\n'))
}

function sealOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
