import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { type Purchase, purchasesOf } from '../../../db/queries/purchases.ts'
import { customerNames, referredFrom } from '../../../db/queries/referrals.ts'
import type { Database } from '../../../db/schema.ts'
import { checkInsDone, checkInsOf } from '../check-ins.ts'

/** What came of it: shown beside the conversations, never a line of pay. */
export interface Outcomes {
  /** Those that stand, the latest first. */
  readonly bought: readonly Purchase[]
  readonly cancelled: number
  /** What those that stand cost, one sum a currency; purchases whose cost nobody said are in none. */
  readonly value: readonly { readonly minor: number; readonly currency: string }[]
  readonly referredBy: readonly string[]
  readonly referred: readonly string[]
  readonly checkIns: { readonly done: number; readonly of: number }
}

export async function outcomesOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<Outcomes> {
  const purchases = await purchasesOf(db, customerIds)
  const bought = purchases.filter((one) => one.cancelledAt === null)
  const { by, of } = await referredFrom(db, viewer, customerIds)
  const names = await customerNames(db, [...by, ...of])
  const nameOf = (id: string) => names.get(id) ?? []
  return {
    bought,
    cancelled: purchases.length - bought.length,
    value: sumsOf(bought),
    referredBy: by.flatMap(nameOf),
    referred: of.flatMap(nameOf),
    checkIns: checkInsDone(await checkInsOf(db, viewer, customerIds, now)),
  }
}

function sumsOf(bought: readonly Purchase[]): Outcomes['value'] {
  const priced = Map.groupBy(
    bought.flatMap(({ value }) => value ?? []),
    ({ currency }) => currency,
  )
  return [...priced].map(([currency, all]) => ({
    currency,
    minor: all.reduce((sum, one) => sum + one.minor, 0),
  }))
}
