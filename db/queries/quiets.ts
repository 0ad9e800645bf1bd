import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { survivorsIn } from './survivors.ts'

/** A customer asked to be left in peace until a civil date, that day included, with who noted it and when it was ended. */
export interface CustomerQuiet {
  readonly id: string
  readonly customerId: string
  readonly until: string
  readonly byId: string
  readonly at: string
  readonly endedAt: string | null
}

export interface NewQuiet {
  readonly customerId: string
  readonly until: string
  /** Where they said so. */
  readonly said?: { readonly conversationId: string; readonly utterance: string } | null
  readonly byId: string
  readonly now: string
}

/** Notes that a customer wants quiet, instead of whatever they asked for before. */
export async function saveQuiet(db: Kysely<Database>, quiet: NewQuiet): Promise<string> {
  const id = newId()
  const { customerId, byId, now } = quiet
  await inTransaction(db, async (trx) => {
    await endQuiet(trx, { customerId, byId, now })
    await trx
      .insertInto('quiets')
      .values({
        id,
        customer_id: customerId,
        until_on: quiet.until,
        conversation_id: quiet.said?.conversationId ?? null,
        utterance: quiet.said?.utterance ?? null,
        by_id: byId,
        at: now,
        ended_at: null,
        ended_by: null,
      })
      .execute()
  })
  return id
}

/** Ends what a customer asked for; whoever was merged into them, too. */
export async function endQuiet(
  db: Kysely<Database>,
  { customerId, byId, now }: Pick<NewQuiet, 'customerId' | 'byId' | 'now'>,
): Promise<void> {
  const theirs = (await quietsOf(db, [customerId])).get(customerId) ?? []
  const ids = theirs.filter((quiet) => quiet.endedAt === null).map((quiet) => quiet.id)
  if (ids.length === 0) return
  await inTransaction(db, (trx) =>
    trx.updateTable('quiets').set({ ended_at: now, ended_by: byId }).where('id', 'in', ids).execute(),
  )
}

/**
 * Everything each of these customers ever asked for, the earliest first. What somebody said before they were merged
 * into another counts for the other, as long as they are one.
 */
export async function quietsOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CustomerQuiet[]>> {
  const wanted = new Set(customerIds)
  const survivors = await survivorsIn(db)
  const quiets = new Map<string, CustomerQuiet[]>()
  for (const row of await db.selectFrom('quiets').selectAll().orderBy('at').orderBy('id').execute()) {
    const customerId = survivors(row.customer_id)
    if (!wanted.has(customerId)) continue
    const { id, until_on: until, by_id: byId, at, ended_at: endedAt } = row
    quiets.set(customerId, [...(quiets.get(customerId) ?? []), { id, customerId, until, byId, at, endedAt }])
  }
  return quiets
}

/** The last day on which a customer wants to be left in peace; `null` where they do not, on this civil date. */
export async function quietUntil(
  db: Kysely<Database>,
  customerId: string,
  today: string,
): Promise<string | null> {
  const theirs = (await quietsOf(db, [customerId])).get(customerId) ?? []
  return theirs.findLast((quiet) => quiet.endedAt === null && quiet.until >= today)?.until ?? null
}
