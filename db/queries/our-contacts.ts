import type { Kysely } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { LEAST_HEARD } from './contacts.ts'
import type { Seeing } from './fulfilments.ts'

/** An instant at which a customer heard or read something of ours, and the line it was. */
export interface OurContact {
  readonly customerId: string
  readonly conversationId: string
  /** `null` in a call of which only the end is known. */
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
    const said = await saidBy(
      db,
      talks.map((one) => one.id),
    )
    for (const talk of talks) {
      const lines = said.get(talk.id) ?? []
      const isWritten = talk.channel === 'email' || talk.channel === 'chat'
      const told = lines.findLast(({ text }) => text.length >= LEAST_HEARD) ?? lines.at(-1)
      const instants = isWritten && lines.length > 0 ? lines : [{ id: told?.id ?? null, at: null }]
      for (const { id, at } of instants)
        contacts.push({
          customerId: talk.customer_id ?? '',
          conversationId: talk.id,
          utterance: id,
          at: at ?? talk.ended,
          timeZone: talk.time_zone,
          isOpen: talk.with_rep === 0,
        })
    }
  })
  return contacts.filter(({ at }) => at <= to).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
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
