import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import {
  belongingsOf,
  customersOfAccount,
  moveBelongings,
  moveToAccount,
  setMergedInto,
} from '../../db/queries/customer-moves.ts'
import { findCustomer } from '../../db/queries/customers.ts'
import { type KnownCustomer, knownCustomersFor } from '../../db/queries/known-customers.ts'
import { type MergeKind, type Moved, saveMerge } from '../../db/queries/merges.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'

/** Two that are to be one. Customers are ids, accounts are names. */
export interface Pair {
  readonly kind: MergeKind
  readonly kept: string
  readonly gone: string
}

/** `missing` is what the viewer may not see, too; `forbidden` what is not all theirs to see; `same` one named twice. */
export type MergeProblem = 'missing' | 'forbidden' | 'same'

export type MergeAnswer = { readonly id: string } | { readonly problem: MergeProblem }

/**
 * Makes two customers, or two accounts, one: what was the one's is the other's from now on, and what comes in for
 * the one goes to the other. What went over is kept, so that it can go back. Statements never change; grades that
 * are not frozen are made again by whoever called.
 */
export async function merge(
  db: Kysely<Database>,
  viewer: Viewer,
  pair: Pair,
  now: string,
): Promise<MergeAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const problem = mergeProblem(await knownCustomersFor(trx, viewer), pair)
    if (problem) return { problem }
    const moved = await (pair.kind === 'customer' ? customerInto(trx, pair) : accountInto(trx, pair))
    return { id: await saveMerge(trx, { ...pair, moved }, { byId: viewer.id, now }) }
  })
}

/** Why somebody who knows these customers may not make two of them one; `null` when they may. */
export function mergeProblem(known: readonly KnownCustomer[], pair: Pair): MergeProblem | null {
  const sides = [pair.kept, pair.gone].map((one) => customersOn(known, pair.kind, one))
  if (sides.some((side) => side.length === 0)) return 'missing'
  if (pair.kept === pair.gone) return 'same'
  const isWhole = pair.kind === 'customer' ? 'isWhole' : 'isAccountWhole'
  return sides.flat().every((customer) => customer[isWhole]) ? null : 'forbidden'
}

/** The customers an id or an account's name stands for, among those somebody knows. */
export function customersOn(
  known: readonly KnownCustomer[],
  kind: MergeKind,
  one: string,
): readonly KnownCustomer[] {
  return known.filter((customer) => (kind === 'customer' ? customer.id : customer.account) === one)
}

async function customerInto(trx: Transaction<Database>, { kept, gone }: Pair): Promise<Moved> {
  const belongings = await belongingsOf(trx, gone)
  await moveBelongings(trx, belongings, { from: gone, to: kept })
  await setMergedInto(trx, gone, kept)
  const stays = await findCustomer(trx, kept)
  const goes = await findCustomer(trx, gone)
  const account = stays?.account === null ? (goes?.account ?? null) : null
  if (account !== null) await moveToAccount(trx, [kept], { from: null, to: account })
  return { ...belongings, account, customers: [] }
}

async function accountInto(trx: Transaction<Database>, { kept, gone }: Pair): Promise<Moved> {
  const customers = await customersOfAccount(trx, gone)
  await moveToAccount(trx, customers, { from: gone, to: kept })
  return { conversations: [], cases: [], others: {}, account: null, customers }
}
