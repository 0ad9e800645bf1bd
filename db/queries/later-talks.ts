import type { Kysely } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { conversationsSaying } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { wantedIn } from '../wanted.ts'
import type { InsightHeard } from './insights.ts'
import type { Viewer } from './people.ts'
import { isOpen, visibleTo } from './visibility.ts'

interface Later {
  readonly id: string
  readonly sortedAt: string
  readonly repName: string | null
  readonly isSameCustomer: boolean
}

/** A conversation as a list of places to look in names it. */
export interface TalkSince {
  readonly id: string
  readonly title: string | null
  readonly channel: Conversation['channel']
  readonly startedAt: string
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
}

/** The newest conversations with a customer since an instant that a viewer may see, the newest first. */
export async function talksSince(
  db: Kysely<Database>,
  viewer: Viewer,
  { customerId, from, most }: { readonly customerId: string; readonly from: string; readonly most: number },
): Promise<readonly TalkSince[]> {
  const rows = await db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .where('customer_id', '=', customerId)
    .where('sorted_at', '>=', from)
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversations.id', 'title', 'channel', 'started_at', 'customers.name', 'account'])
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ id, title, channel, started_at: startedAt, name, account }) =>
    startedAt === null
      ? []
      : [
          {
            ...{ id, title, channel: channel as Conversation['channel'], startedAt },
            customer: name === null ? null : { id: customerId, name, account },
          },
        ],
  )
}

/** Later conversations a viewer may see in which two of these words stand together in one utterance, or the only one. */
export async function laterWith(
  db: Kysely<Database>,
  viewer: Viewer,
  {
    insight,
    words,
    limit,
  }: { readonly insight: InsightHeard; readonly words: readonly string[]; readonly limit: number },
): Promise<readonly Later[]> {
  const found = new Map<string, Later>()
  for (const pair of pairsOf(words)) {
    const wanted = wantedIn(pair.join(' '))
    if (wanted.length === 0) continue
    const rows = await db
      .selectFrom('conversations')
      .where(visibleTo(viewer))
      .where(isOpen)
      .where('sorted_at', '>', insight.sortedAt)
      .where('conversations.id', '<>', insight.conversationId)
      .where('conversations.id', 'in', conversationsSaying(db, wanted))
      .leftJoin('people', 'people.id', 'conversations.rep_id')
      .select(['conversations.id', 'sorted_at', 'customer_id', 'people.name as rep_name'])
      .orderBy('sorted_at', 'desc')
      .orderBy('conversations.id')
      .limit(limit)
      .execute()
    for (const row of rows)
      found.set(row.id, {
        id: row.id,
        sortedAt: row.sorted_at,
        repName: row.rep_name,
        isSameCustomer: row.customer_id === insight.customer.id,
      })
  }
  return [...found.values()].toSorted((a, b) => (a.sortedAt < b.sortedAt ? 1 : -1)).slice(0, limit)
}

function pairsOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [words]
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other]))
}
