import type { Kysely } from 'kysely'
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
