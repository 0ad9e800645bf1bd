import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { findCustomer } from '../../db/queries/customers.ts'
import { type NewPurchase, type Purchase, purchaseNamed, savePurchase } from '../../db/queries/purchases.ts'
import type { Database } from '../../db/schema.ts'

/** `again` is the same purchase sent once more; `other` one of the same name that says something else. */
export type RecordAnswer =
  | { readonly outcome: 'recorded' | 'again'; readonly id: string }
  | { readonly outcome: 'other'; readonly known: Purchase }

/** Keeps a purchase once, however often it is sent. */
export async function recordPurchase(
  db: Kysely<Database>,
  purchase: Omit<NewPurchase, 'account'>,
  { byId, now }: { readonly byId: string | null; readonly now: string },
): Promise<RecordAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const known = purchase.externalId === null ? undefined : await purchaseNamed(trx, purchase.externalId)
    if (known)
      return isSamePurchase(known, purchase)
        ? { outcome: 'again', id: known.id }
        : { outcome: 'other', known }
    const account = (await findCustomer(trx, purchase.customerId))?.account ?? null
    return { outcome: 'recorded', id: await savePurchase(trx, { ...purchase, account }, { byId, now }) }
  })
}

/** Whether what is sent now says the same as what was kept under its name. */
export function isSamePurchase(known: Purchase, sent: Omit<NewPurchase, 'account'>): boolean {
  return (
    known.customerId === sent.customerId &&
    known.at === sent.at &&
    known.what === sent.what &&
    known.value?.minor === sent.value?.minor &&
    known.value?.currency === sent.value?.currency &&
    known.channel === sent.channel &&
    known.repId === sent.repId
  )
}
