import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { LEAST_HEARD } from './contacts.ts'
import type { Seeing } from './fulfilments.ts'

/** An instant at which a customer heard or read something of ours, and the line it was. */
export interface OurContact {
  readonly customerId: string
  readonly conversationId: string
  /** The message; of a call nobody has looked for it yet (see `lastSaid`). */
  readonly utterance: string | null
  readonly at: string
  readonly timeZone: string | null
  /** Nobody has it for themselves alone. */
  readonly isOpen: boolean
}

/**
 * Every contact of ours with these customers since an instant: each message we wrote in a thread, and the end of every
 * call or visit in which one of us spoke, as `contactsOf` counts them.
 */
export async function ourContactsWith(
  db: Kysely<Database>,
  sees: Seeing,
  customerIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly OurContact[]> {
  const contacts: OurContact[] = []
  await inBatches(customerIds, async (ids) => {
    const talks = await db
      .selectFrom('conversations')
      .where(sees)
      .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
      .select(['conversations.id', 'customer_id', 'channel', 'time_zone', 'with_rep'])
      .select((eb) => eb.fn.coalesce('ended_at', 'started_at').$notNull().as('ended'))
      .where('customer_id', 'in', ids)
      .where('practice', '=', 0)
      .where('our_words', '>', 0)
      .where((eb) => eb(eb.fn.coalesce('ended_at', 'started_at'), '>=', from))
      .where('sorted_at', '<=', to)
      .orderBy('conversations.id')
      .execute()
    const written = talks.filter(({ channel }) => channel === 'email' || channel === 'chat')
    const said = await saidBy(
      db,
      written.map((one) => one.id),
    )
    for (const talk of talks)
      for (const { id, at } of said.get(talk.id) ?? [{ id: null, at: null }])
        contacts.push({
          customerId: talk.customer_id ?? '',
          conversationId: talk.id,
          utterance: id,
          at: at ?? talk.ended,
          timeZone: talk.time_zone,
          isOpen: talk.with_rep === 0,
        })
  })
  return contacts.filter(({ at }) => at <= to).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

/** The last line of ours in each of these that is more than a word of goodbye, else the last. */
export async function lastSaid(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const last = new Map<string, string>()
  for (const [id, lines] of await saidBy(db, conversationIds)) {
    const told = lines.findLast(({ text }) => text.length >= LEAST_HEARD) ?? lines.at(-1)
    if (told) last.set(id, told.id)
  }
  return last
}

/** The lines of ours in each of these, in order, however short: the customer has them all. */
async function saidBy(db: Kysely<Database>, ids: readonly string[]) {
  const said = new Map<string, { readonly id: string; readonly at: string | null; readonly text: string }[]>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('utterances')
      .innerJoin('parties', (join) =>
        join
          .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
          .onRef('parties.key', '=', 'utterances.party'),
      )
      .select(['utterances.conversation_id', 'utterances.id', 'utterances.at', 'text'])
      .where('utterances.conversation_id', 'in', some)
      .where('role', 'in', ['rep', 'colleague'])
      .orderBy('utterances.conversation_id')
      .orderBy('utterances.seq')
      .execute()
    for (const [id, lines] of Map.groupBy(rows, (row) => row.conversation_id)) said.set(id, lines)
  })
  return said
}
