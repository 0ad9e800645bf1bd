import type { Kysely } from 'kysely'
import { buyingActsOf, lastContactsOf, type SaidAct } from '../../db/queries/buying-acts.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { type Purchase, purchasesOf } from '../../db/queries/purchases.ts'
import { isOpen, visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { type BuyingStage, buyingStage } from '../measures/buying-stage.ts'

/** Where a customer is in buying, and what they said that tells so. */
export interface BuyingMode {
  /** `null` where nothing tells. */
  readonly stage: BuyingStage | null
  /** The latest first, each with its moment. */
  readonly signals: readonly SaidAct[]
  readonly boughtOn: string | null
}

interface Asked {
  readonly now: string
  /** Whoever looks: what they may not see tells them nothing. Without one, what is open to all counts. */
  readonly viewer?: Viewer
}

/** The buying mode of each of these customers. */
export async function buyingModeOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
  { now, viewer }: Asked,
): Promise<ReadonlyMap<string, BuyingMode>> {
  const sees = viewer ? visibleTo(viewer) : isOpen
  const acts = Map.groupBy(
    await buyingActsOf(db, customerIds, { sees, until: now }),
    ({ customerId }) => customerId,
  )
  const contacts = await lastContactsOf(db, customerIds, sees)
  const bought = lastBought(await purchasesOf(db, customerIds))
  const today = now.slice(0, 10)
  return new Map(
    customerIds.map((id) => {
      const signals = (acts.get(id) ?? []).toReversed()
      const boughtOn = bought.get(id) ?? null
      const stage = buyingStage(
        {
          signs: signals.map(({ act, at }) => ({ act, on: at.slice(0, 10) })),
          boughtOn,
          lastContactOn: contacts.get(id)?.slice(0, 10) ?? null,
        },
        today,
      )
      return [id, { stage, signals, boughtOn }] as const
    }),
  )
}

/** The civil date of the last purchase that was not cancelled, by customer. */
function lastBought(purchases: readonly Purchase[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const { customerId, at, cancelledAt } of purchases) {
    const on = at.slice(0, 10)
    if (customerId !== null && cancelledAt === null && on > (last.get(customerId) ?? ''))
      last.set(customerId, on)
  }
  return last
}
