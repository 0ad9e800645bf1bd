import type { Kysely } from 'kysely'
import { oneAtATime } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { type Arrival, addArrival } from './arrivals.ts'

/** Where a message stands: the mailbox, the numbering of its server, and its number there. */
export interface MessagePlace {
  readonly mailbox: string
  readonly validity: string
  readonly uid: number
}

/** The highest number that was read in a mailbox under this numbering; 0 where none was. */
export async function lastUid(
  db: Kysely<Database>,
  { mailbox, validity }: Omit<MessagePlace, 'uid'>,
): Promise<number> {
  const row = await db
    .selectFrom('mailbox_messages')
    .select((eb) => eb.fn.max('uid').as('uid'))
    .where('mailbox', '=', mailbox)
    .where('validity', '=', validity)
    .executeTakeFirst()
  return Number(row?.uid ?? 0)
}

/**
 * Takes in what a message brings, once: not again by its number, and not where a server numbers its messages
 * anew. Answers whether it was taken.
 */
export async function takeMessage(
  db: Kysely<Database>,
  place: MessagePlace,
  messageId: string | null,
  arrivals: readonly Arrival[],
  now: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'messages of a mailbox')
    const { mailbox, validity, uid } = place
    const own = trx.selectFrom('mailbox_messages').select('uid').where('mailbox', '=', mailbox)
    if (await own.where('validity', '=', validity).where('uid', '=', uid).executeTakeFirst()) return false
    const before =
      messageId === null ? undefined : await own.where('message_id', '=', messageId).executeTakeFirst()
    await trx
      .insertInto('mailbox_messages')
      .values({ mailbox, validity, uid, message_id: messageId, read_at: now })
      .execute()
    if (before) return false
    for (const arrival of arrivals) await addArrival(trx, arrival)
    return true
  })
}
