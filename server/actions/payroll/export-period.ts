import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { type FrozenStatement, frozenStatements } from '../../../db/queries/frozen-statements.ts'
import { addBatch, batchesOf, type PayBatch } from '../../../db/queries/pay-batches.ts'
import { type PayrollNumbers, payrollNumbers, payrollSettings } from '../../../db/queries/payroll-settings.ts'
import { findPeriod, movePeriod } from '../../../db/queries/periods.ts'
import type { Database } from '../../../db/schema.ts'
import { deltaOf } from '../../pay/export/delta.ts'
import type { OwedRow } from '../../pay/export/pay-row.ts'
import { type RowProblem, rowsOf } from '../../pay/export/rows.ts'
import { isClosed } from '../../pay/period-way.ts'

/** What would be sent now, or why nothing can be. `rows` is what was not sent before. */
export type Foreseen =
  | { readonly rows: readonly OwedRow[]; readonly sent: readonly PayBatch[] }
  | { readonly problem: 'missing' | 'not-frozen' | 'nobody' }
  | { readonly problems: readonly RowProblem[] }

export type ExportAnswer =
  | { readonly batch: string }
  | { readonly problem: 'missing' | 'not-frozen' | 'nobody' | 'nothing-new' }
  | { readonly problems: readonly RowProblem[] }

/** What an export would send of a period as it stands now; nothing is kept. */
export async function foreseeExport(db: Kysely<Database>, periodId: string): Promise<Foreseen> {
  const period = await findPeriod(db, periodId)
  if (!period) return { problem: 'missing' }
  if (!isClosed(period.state)) return { problem: 'not-frozen' }
  const [frozen, settings, numbers] = [
    await frozenStatements(db, periodId),
    await payrollSettings(db),
    await payrollNumbers(db),
  ]
  if (frozen.length === 0) return { problem: 'nobody' }
  const paid = frozen.map((one) => ({
    person: one.repId,
    employee: numberOf(one, numbers),
    statement: one.statement,
  }))
  const owed = rowsOf(paid, settings)
  if ('problems' in owed) return owed
  const sent = await batchesOf(db, periodId)
  const rows = deltaOf(
    owed.rows,
    sent.flatMap((batch) => batch.rows),
  )
  return { rows, sent }
}

/**
 * Sends what a frozen period owes and was not sent before, as one batch; the first time the period is exported by it.
 * With nothing new nothing is made, whoever asks at the same time.
 */
export async function exportPeriod(
  db: Kysely<Database>,
  { periodId, byId, now }: { readonly periodId: string; readonly byId: string | null; readonly now: string },
): Promise<ExportAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'pay batches')
    const foreseen = await foreseeExport(trx, periodId)
    if (!('rows' in foreseen)) return foreseen
    const { rows, sent } = foreseen
    if (rows.length === 0 && sent.length > 0) return { problem: 'nothing-new' }
    const batch = await addBatch(trx, { periodId, nth: sent.length + 1, rows, byId, now })
    await movePeriod(trx, periodId, 'frozen', 'exported', now, { byId })
    return { batch }
  })
}

/** The number told for payroll, else the one the statement was sealed with, else today’s; never an id of ours. */
function numberOf(
  { repId, employeeNumber, statement }: FrozenStatement,
  numbers: PayrollNumbers,
): string | null {
  const sealed = statement.employee === repId ? employeeNumber : statement.employee
  return numbers.get(repId)?.payroll ?? sealed
}
