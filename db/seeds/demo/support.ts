import { newId } from '../../new-id.ts'
import { saveMaterial } from '../../queries/materials.ts'
import { saveCost } from '../../queries/selling-costs.ts'
import {
  saveColleagueBrought,
  saveConsent,
  saveMaterialOpening,
  saveSending,
  sendingsTo,
} from '../../queries/sendings.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn, later } from './calendar.ts'
import type { DemoPeriods } from './plan.ts'

const plan = `How long a loft oven takes to heat, by hour and outside temperature.
At 5 degrees: 70 minutes. At 15 degrees: 55 minutes. At 25 degrees: 45 minutes.
`

/** What helps customers decide, what Rosa sent of it and whom she brought in; and what selling cost. */
export async function helpDecide(
  { services: { db }, team, customers }: Stage,
  calendar: Calendar,
  periods: DemoPeriods,
): Promise<void> {
  const at = instantOn(calendar.workingDaysAgo(6), '10:00')
  const customerId = customers.get('brightwater') ?? ''
  const made = { madeBy: team.mina.id, now: at }
  const file = {
    name: 'heating-times.txt',
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(plan),
  }
  const materialId = await saveMaterial(db, {
    title: 'Heating times of a deck oven',
    helps: 'fit',
    url: null,
    file,
    ...made,
  })
  const calculator = {
    title: 'What a bake costs: the calculator',
    helps: 'price',
    url: 'https://larkfield.example/calculator',
  } as const
  await saveMaterial(db, { ...calculator, file: null, ...made })
  const how = 'On the phone: I may see whether she opened it'
  await saveConsent(db, { customerId, how, givenOn: at.slice(0, 10), notedBy: team.rosa.id, now: at })
  const expiresAt = later(at, 60 * 24 * 30)
  await saveSending(db, { materialId, customerId, repId: team.rosa.id, sentAt: at, expiresAt, once: newId() })
  const [sending] = await sendingsTo(db, [customerId])
  if (sending) await saveMaterialOpening(db, sending, later(at, 95))
  const brought = { customerId, repId: team.rosa.id, helps: 'delivery', on: at.slice(0, 10) } as const
  await saveColleagueBrought(db, { ...brought, name: 'Piet from Training', now: at })
  for (const { id: periodId } of [periods.closed, periods.open]) {
    const entered = { periodId, teamId: null, currency: 'EUR', enteredBy: team.hana.id, enteredAt: at }
    await saveCost(db, { ...entered, way: 'person', minutes: 60 * 310, amountMinor: 1_364_000 })
    await saveCost(db, { ...entered, way: 'self-service', minutes: null, amountMinor: 240_000 })
  }
}
