import type { Kysely } from 'kysely'
import type { Payment } from '../../server/pay/export/reconcile.ts'
import { inBatches, insertAll } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** What payroll told back in one file: what it paid. */
export interface PayAnswer {
  readonly id: string
  readonly hash: string
  readonly by: string
  readonly at: string
  readonly withdrawnAt: string | null
  readonly payments: readonly Payment[]
}

/** Everything payroll told back of a period, also what was withdrawn, in order. */
export async function answersOf(db: Kysely<Database>, periodId: string): Promise<readonly PayAnswer[]> {
  const answers = await db
    .selectFrom('pay_answers')
    .innerJoin('people', 'people.id', 'told_by')
    .select(['pay_answers.id', 'hash', 'name', 'told_at', 'withdrawn_at'])
    .where('period_id', '=', periodId)
    .orderBy('told_at')
    .orderBy('pay_answers.id')
    .execute()
  const payments = new Map<string, Payment[]>()
  await inBatches(
    answers.map(({ id }) => id),
    async (ids) => {
      const rows = await db
        .selectFrom('pay_answer_rows')
        .selectAll()
        .where('answer_id', 'in', ids)
        .orderBy('line')
        .execute()
      for (const { answer_id, person_id: person, employee, minor, currency, batch_id: batch } of rows)
        payments.set(answer_id, [
          ...(payments.get(answer_id) ?? []),
          { person, employee, minor, currency, batch },
        ])
    },
  )
  return answers.map(({ id, hash, name: by, told_at: at, withdrawn_at: withdrawnAt }) => {
    return { id, hash, by, at, withdrawnAt, payments: payments.get(id) ?? [] }
  })
}

interface NewAnswer {
  readonly periodId: string
  readonly hash: string
  readonly payments: readonly (Payment & { readonly line: number })[]
  readonly byId: string
  readonly now: string
}

export async function addAnswer(db: Kysely<Database>, answer: NewAnswer): Promise<string> {
  const { periodId, hash, payments, byId, now } = answer
  const id = newId()
  const untold = { withdrawn_by: null, withdrawn_at: null }
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('pay_answers')
      .values({ id, period_id: periodId, hash, told_by: byId, told_at: now, ...untold })
      .execute()
    const rows = payments.map(({ line, person, employee, minor, currency, batch }) => {
      return { answer_id: id, line, person_id: person, employee, minor, currency, batch_id: batch }
    })
    await insertAll(trx, rows, (some) => trx.insertInto('pay_answer_rows').values(some))
    const payload = { what: 'pay-answered', period: periodId, id, seal: hash, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
  return id
}

/** Takes an answer back that was told by mistake; it stays, and counts no more. */
export async function withdrawAnswer(
  db: Kysely<Database>,
  {
    periodId,
    id,
    byId,
    now,
  }: { readonly periodId: string; readonly id: string; readonly byId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('pay_answers')
      .set({ withdrawn_by: byId, withdrawn_at: now })
      .where('id', '=', id)
      .where('period_id', '=', periodId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const payload = { what: 'pay-answer-withdrawn', period: periodId, id, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
    return true
  })
}
