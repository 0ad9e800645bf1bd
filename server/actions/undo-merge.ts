import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { moveBelongings, moveToAccount, setMergedInto } from '../../db/queries/customer-moves.ts'
import { survivorOf } from '../../db/queries/customers.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { accountNow, endMerge, findMerge, type Merge } from '../../db/queries/merges.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { customersOn } from './merge-customers.ts'

/** `missing` is what the viewer may not see, too; `over` what was undone already. */
export type UndoAnswer = 'undone' | 'missing' | 'forbidden' | 'over'

export interface UndoRequest {
  readonly mergeId: string
  /** Conversations that came in since and belong to the one who stands alone again, says a person. */
  readonly also?: readonly string[]
}

/**
 * Lets two stand alone again as before they were made one: everything that went over goes back, unless somebody has
 * given it to a third since. What came in meanwhile stays, but for what a person names.
 */
export async function undoMerge(
  db: Kysely<Database>,
  viewer: Viewer,
  { mergeId, also = [] }: UndoRequest,
  now: string,
): Promise<UndoAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const found = await mergeFor(trx, viewer, mergeId)
    if (!found) return 'missing'
    if (!found.mayUndo) return 'forbidden'
    if (!(await endMerge(trx, mergeId, { byId: viewer.id, now }))) return 'over'
    await (found.merge.kind === 'customer'
      ? splitCustomer(trx, found.merge, also)
      : splitAccount(trx, found.merge, found.stands))
    return 'undone'
  })
}

/** A merge somebody may know of, who it stands under now, and whether they may undo it. */
export async function mergeFor(db: Kysely<Database>, viewer: Viewer, id: string) {
  const merge = await findMerge(db, id)
  const stands = merge && (await standsUnder(db, merge))
  const side = stands ? customersOn(await knownCustomersFor(db, viewer), merge.kind, stands) : []
  if (!merge || !stands || side.length === 0) return undefined
  const isWhole = merge.kind === 'customer' ? 'isWhole' : 'isAccountWhole'
  return { merge, stands, side, mayUndo: side.every((customer) => customer[isWhole]) }
}

/** Who has what went over: whoever was kept, or whoever they were merged into since. */
export async function standsUnder(db: Kysely<Database>, { kind, kept }: Merge): Promise<string> {
  return kind === 'customer' ? survivorOf(db, kept) : accountNow(db, kept)
}

async function splitCustomer(
  trx: Transaction<Database>,
  { kept, gone, moved }: Merge,
  also: readonly string[],
): Promise<void> {
  const from = await survivorOf(trx, kept)
  const conversations = [...moved.conversations, ...also]
  await moveBelongings(trx, { ...moved, conversations }, { from, to: gone })
  await setMergedInto(trx, gone, null)
  if (moved.account !== null) await moveToAccount(trx, [kept], { from: moved.account, to: null })
}

async function splitAccount(
  trx: Transaction<Database>,
  { gone, moved }: Merge,
  stands: string,
): Promise<void> {
  await moveToAccount(trx, moved.customers, { from: stands, to: gone })
}
