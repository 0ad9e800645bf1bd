import { type Purchase, purchasesOf } from '../../../db/queries/purchases.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** Something bought, and where it was called off, that too. */
export interface PurchaseEntry extends Entry {
  readonly kind: 'purchase'
  readonly purchase: Purchase
  /** It stands where it was cancelled. */
  readonly isCancellation: boolean
}

export const purchases: TrailSource<PurchaseEntry> = {
  kind: 'purchase',
  entriesOf: async (db, _viewer, window) =>
    windowed(
      (await purchasesOf(db, window.customerIds)).flatMap((purchase) => {
        const entry = (at: string, isCancellation: boolean): PurchaseEntry => ({
          kind: 'purchase',
          key: `purchase:${purchase.id}${isCancellation ? ':cancelled' : ''}`,
          at,
          customerId: purchase.customerId,
          path: null,
          purchase,
          isCancellation,
        })
        const bought = entry(purchase.at, false)
        return purchase.cancelledAt === null ? [bought] : [entry(purchase.cancelledAt, true), bought]
      }),
      window,
    ),
}
