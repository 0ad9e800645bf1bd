import { setHold } from '../../queries/holds.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'

/** A quarrel about a delivery: everything of that customer is kept until the court has spoken. */
export async function keepForTheCourt(
  { services, team, customers }: Stage,
  { today }: Calendar,
): Promise<void> {
  const subject = customers.get('northgate')
  if (subject === undefined) return
  const hold = {
    kind: 'customer',
    subject,
    reason: 'They dispute the invoice for the second oven; our lawyers asked us to keep everything.',
  } as const
  const told = { byId: team.hana.id, now: instantOn(today, '08:20') }
  await services.db.transaction().execute((trx) => setHold(trx, hold, told))
}
