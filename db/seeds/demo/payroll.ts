import { exportPeriod } from '../../../server/actions/payroll/export-period.ts'
import { payFileOf } from '../../../server/actions/payroll/pay-file.ts'
import { foreseeAnswer, keepAnswer } from '../../../server/actions/payroll/reconcile-period.ts'
import { sha256Of } from '../../../server/pay/export/control.ts'
import type { PayrollSettings } from '../../../server/pay/export/earning-codes.ts'
import { batchesOf, saveDownload } from '../../queries/pay-batches.ts'
import { payrollNumbers, savePayrollNumbers, savePayrollSettings } from '../../queries/payroll-settings.ts'
import type { KeptPeriod } from '../../queries/periods.ts'
import type { Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn, later } from './calendar.ts'
import type { Team } from './people.ts'
import type { DemoPeriods } from './plan.ts'

const promised = (code: string) => ({ code, isNonDiscretionary: true })

const settings: PayrollSettings = {
  rowsPer: 'line',
  codes: {
    'follow-up': promised('FUP'),
    'note-taking': promised('NOT'),
    listening: promised('LIS'),
    base: promised('VAR'),
    adjustment: promised('ADJ'),
    whole: promised('BON'),
  },
  adpCompany: 'LFO',
  gustoName: 'Bonus',
  answerColumns: { employee: '', amount: '' },
}

const fileNumbers = { rosa: '000107', rena: '000112', ravi: '000121' } as const

/** Hana sends every closed period to payroll, who has not said yet what was paid for the last. */
export async function sendPay(
  { services: { db }, team }: Stage,
  { shadows, closed }: DemoPeriods,
  calendar: Calendar,
) {
  const [told, sent] = [20, 40].map((minutes) => later(calendar.frozenAt, minutes))
  const by = { byId: team.hana.id, now: told ?? calendar.frozenAt }
  await savePayrollSettings(db, settings, by)
  for (const [rep, adp] of Object.entries(fileNumbers))
    await savePayrollNumbers(
      db,
      team[rep as keyof typeof fileNumbers].id,
      { payroll: '', adp, gusto: '' },
      by,
    )
  for (const shadow of shadows) await sendAndSettle(db, shadow, team)
  await exportPeriod(db, { periodId: closed.id, byId: team.hana.id, now: sent ?? calendar.frozenAt })
  const [batch] = await batchesOf(db, closed.id)
  const file = batch && payFileOf(batch, 'adp', { settings, numbers: await payrollNumbers(db) })
  if (!batch || !file || !('file' in file)) return
  const taken = { format: 'adp', sha256: sha256Of(file.file.bytes), byId: team.hana.id }
  await saveDownload(db, batch, { ...taken, now: sent ?? calendar.frozenAt })
}

/** Payroll answers with the file it was sent: everybody was paid just that. */
async function sendAndSettle(db: Stage['services']['db'], { id: periodId, to }: KeptPeriod, team: Team) {
  const sentOn = daysAfter(to, 18)
  await exportPeriod(db, { periodId, byId: team.hana.id, now: instantOn(sentOn, '10:10') })
  const [batch] = await batchesOf(db, periodId)
  const file = batch && payFileOf(batch, 'csv', { settings, numbers: await payrollNumbers(db) })
  if (!file || !('file' in file)) return
  const { bytes } = file.file
  const foreseen = await foreseeAnswer(db, { periodId, bytes })
  if (!('plan' in foreseen)) return
  const now = instantOn(daysAfter(sentOn, 7), '15:40')
  await keepAnswer(db, { periodId, bytes, seal: foreseen.plan.seal, byId: team.paul.id, now })
}
