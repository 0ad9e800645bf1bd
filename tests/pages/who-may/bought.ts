import { changesOf, saveFacts } from '../../../db/queries/customer-facts.ts'
import { saveField } from '../../../db/queries/customer-fields.ts'
import { savePurchase } from '../../../db/queries/purchases.ts'
import type { TestApp } from '../app.ts'

/** What Cora bought, the company she was said to be of, and a field somebody defined. */
export async function boughtBy(app: TestApp, customerId: string) {
  const { db, now } = app.services
  const said = { byId: app.ids.rosa, now: now().toISOString() }
  const field = 'what-she-drives'
  await db.transaction().execute(async (trx) => {
    const company = { field: 'account', old: null, new: 'Northbank Dairy' } as const
    await saveFacts(trx, customerId, [company], said)
    await saveField(trx, { id: field, name: 'What she drives', kind: 'text', choices: [] }, said)
  })
  const purchase = await savePurchase(
    db,
    {
      ...{ customerId, account: 'Northbank Dairy', at: said.now, what: 'Two trailers' },
      ...{ value: { minor: 1840000, currency: 'EUR' }, source: 'person', channel: 'person' },
      ...{ repId: app.ids.rosa, externalId: null },
    },
    said,
  )
  const [change] = await changesOf(db, [customerId])
  return { purchase, field, change: change?.id ?? '' }
}
