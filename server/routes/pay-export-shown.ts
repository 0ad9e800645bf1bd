import type { Context } from 'hono'
import { downloadsOf, type PayBatch } from '../../db/queries/pay-batches.ts'
import { payrollNumbers, payrollSettings } from '../../db/queries/payroll-settings.ts'
import { allPeople } from '../../db/queries/people.ts'
import type { BatchShown, NameOf, ReadyShown, VerdictShown } from '../../views/payroll/records.ts'
import { type Foreseen, foreseeExport } from '../actions/payroll/export-period.ts'
import { hindrancesOf, type PayrollNames, payFormats } from '../actions/payroll/pay-file.ts'
import { controlOf } from '../pay/export/control.ts'
import type { Reconciled } from '../pay/export/reconcile.ts'
import type { AppEnv } from '../web/env.ts'

/** A person’s name by their id. */
export async function namesOf(c: Context<AppEnv>): Promise<NameOf> {
  const names = new Map((await allPeople(c.var.reader)).map(({ id, name }) => [id, name]))
  return (person) => names.get(person) ?? person
}

/** What would be sent now, in figures. */
export async function readyToSend(c: Context<AppEnv>, periodId: string): Promise<ReadyShown | null> {
  const foreseen: Foreseen = await foreseeExport(c.var.reader, periodId)
  if ('problems' in foreseen) return foreseen
  if ('rows' in foreseen) return { totals: controlOf(foreseen.rows), isFirst: foreseen.sent.length === 0 }
  return foreseen.problem === 'missing' ? null : { problem: foreseen.problem }
}

export async function batchesShown(
  c: Context<AppEnv>,
  batches: readonly PayBatch[],
): Promise<readonly BatchShown[]> {
  const names = await payrollNames(c)
  return Promise.all(
    batches.map(async (batch) => ({
      ...batch,
      totals: controlOf(batch.rows),
      formats: payFormats.map((format) => {
        const problems = hindrancesOf(batch, format, names)
        return { format, problems: problems.length > 0 ? problems : null }
      }),
      looks: await downloadsOf(c.var.reader, batch.id),
    })),
  )
}

export async function payrollNames(c: Context<AppEnv>): Promise<PayrollNames> {
  return { settings: await payrollSettings(c.var.reader), numbers: await payrollNumbers(c.var.reader) }
}

export function verdictsShown(verdicts: readonly Reconciled[], nameOf: NameOf): readonly VerdictShown[] {
  return verdicts.map(({ is, person, employee, currency, owedMinor, paidMinor }) => {
    const who = person === null ? employee : `${nameOf(person)} (${employee})`
    return { is, who, currency, owedMinor, paidMinor }
  })
}
