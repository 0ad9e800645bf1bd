import { newId } from '../../new-id.ts'
import type { FactName } from '../../queries/customer-facts.ts'
import { saveFacts } from '../../queries/customer-facts.ts'
import { saveField } from '../../queries/customer-fields.ts'
import { cancelPurchase, type PurchaseChannel, savePurchase } from '../../queries/purchases.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'
import type { RepKey } from './people.ts'

interface Bought {
  readonly by: string
  readonly rep: RepKey | null
  readonly on: string
  readonly what: string
  readonly minor: number
  readonly channel: PurchaseChannel
  readonly calledOffOn?: string
}

/** What customers bought, and what is known of them beside what they said. */
export async function sell({ services: { db }, team, customers }: Stage, calendar: Calendar): Promise<void> {
  const idOf = (key: string) => {
    const id = customers.get(key)
    if (!id) throw new Error(`The demo has no customer ${key}`)
    return id
  }
  for (const { by, rep, on, what, minor, channel, calledOffOn } of boughtIn(calendar)) {
    const at = instantOn(on, '11:10')
    const repId = rep && team[rep].id
    const value = { minor, currency: 'EUR' }
    const id = await savePurchase(
      db,
      {
        customerId: idOf(by),
        account: null,
        at,
        value,
        what,
        source: 'csv',
        channel,
        repId,
        externalId: null,
      },
      { byId: team.ada.id, now: at },
    )
    if (calledOffOn) await cancelPurchase(db, id, instantOn(calledOffOn, '09:40'))
  }
  const said = { byId: team.mina.id, now: instantOn(calendar.day(2, 1), '09:15') }
  await db.transaction().execute(async (trx) => {
    const field = { id: newId(), name: 'Ovens they have', kind: 'number', choices: [] } as const
    await saveField(trx, field, said)
    const know = (key: string, facts: Readonly<Record<string, string>>) =>
      saveFacts(
        trx,
        idOf(key),
        Object.entries(facts).map(([name, text]) => ({ field: name as FactName, old: null, new: text })),
        said,
      )
    await know('brightwater', {
      role: 'bakes, and decides',
      ownerId: team.rosa.id,
      language: 'en',
      country: 'NL',
      timeZone: 'Europe/Amsterdam',
      about: 'Ring before five in the morning or after noon. Her sister does the books.',
      [`field:${field.id}`]: '2',
    })
    await know('marram', { role: 'runs the kitchen', ownerId: team.rena.id, referredBy: idOf('brightwater') })
  })
}

/** What was asked after, what waits for it, what came back; closed by people, by themselves, and by both. */
function boughtIn({ day }: Calendar): readonly Bought[] {
  return [
    {
      by: 'brightwater',
      rep: 'rosa',
      on: day(1, 2),
      what: 'A deck oven, second hand',
      minor: 1_240_000,
      channel: 'person',
    },
    {
      by: 'brightwater',
      rep: 'rosa',
      on: day(10, 3),
      what: 'A door switch and its lamp',
      minor: 18_900,
      channel: 'both',
    },
    {
      by: 'marram',
      rep: 'rena',
      on: day(9, 4),
      what: 'Two proving cabinets',
      minor: 460_000,
      channel: 'person',
    },
    {
      by: 'elmhurst',
      rep: 'ravi',
      on: day(6, 1),
      what: 'A steam oven for four hundred',
      minor: 2_190_000,
      channel: 'person',
      calledOffOn: day(7, 2),
    },
    {
      by: 'sol',
      rep: 'rosa',
      on: day(11, 2),
      what: 'A stone for the second deck',
      minor: 84_000,
      channel: 'person',
    },
    {
      by: 'delta',
      rep: 'rena',
      on: day(10, 1),
      what: 'Two racks on wheels',
      minor: 61_500,
      channel: 'both',
    },
    {
      by: 'granary',
      rep: 'ravi',
      on: day(11, 2),
      what: 'A hood over the deck oven',
      minor: 236_000,
      channel: 'person',
    },
    {
      by: 'quayside',
      rep: null,
      on: day(13, 2),
      what: 'Forty baking trays',
      minor: 52_000,
      channel: 'self-service',
    },
    {
      by: 'campus',
      rep: null,
      on: day(12, 3),
      what: 'Filters for the year',
      minor: 28_400,
      channel: 'self-service',
    },
    {
      by: 'elmhurst',
      rep: null,
      on: day(11, 5),
      what: 'Trays and filters',
      minor: 31_250,
      channel: 'self-service',
    },
    {
      by: 'sol',
      rep: 'rosa',
      on: day(11, 3),
      what: 'A second deck, fitted',
      minor: 1_060_000,
      channel: 'both',
    },
    {
      by: 'delta',
      rep: null,
      on: day(8, 4),
      what: 'Peels and brushes',
      minor: 19_600,
      channel: 'self-service',
    },
    {
      by: 'marram',
      rep: 'rena',
      on: day(13, 3),
      what: 'A cabinet for the shop',
      minor: 248_000,
      channel: 'person',
    },
    {
      by: 'brightwater',
      rep: 'rosa',
      on: day(14, 1),
      what: 'A steam valve',
      minor: 36_500,
      channel: 'person',
    },
    {
      by: 'granary',
      rep: 'ravi',
      on: day(14, 4),
      what: 'A deck oven for the branch',
      minor: 1_580_000,
      channel: 'person',
    },
    {
      by: 'campus',
      rep: 'ravi',
      on: day(13, 5),
      what: 'A mixer, used for a year',
      minor: 312_000,
      channel: 'both',
    },
    {
      by: 'delta',
      rep: 'rena',
      on: day(14, 2),
      what: 'A loader for three decks',
      minor: 204_000,
      channel: 'both',
    },
    {
      by: 'quayside',
      rep: 'rosa',
      on: day(15, 3),
      what: 'A stone and its frame',
      minor: 97_500,
      channel: 'both',
    },
    {
      by: 'sol',
      rep: null,
      on: day(14, 3),
      what: 'Thermometers',
      minor: 14_200,
      channel: 'self-service',
    },
    {
      by: 'marram',
      rep: null,
      on: day(15, 2),
      what: 'Baking cloths',
      minor: 11_900,
      channel: 'self-service',
    },
  ]
}
