import type { Kysely } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'

/** Something learnt of a customer, with when. */
export interface LearntInsight {
  readonly kind: InsightKind
  readonly words: string
  /** Absent where it was not read yet. */
  readonly topic?: string | null
  readonly conversationId: string
  readonly sortedAt: string
}

/** Something learnt of a customer, with where, and by whom. */
export interface InsightHeard extends LearntInsight {
  readonly id: string
  readonly utterance: string
  /** 0 to 1. */
  readonly confidence: number
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null }
  readonly rep: { readonly id: string; readonly name: string; readonly teamId: string | null } | null
}

/**
 * Everything these customers ever told anybody of us, oldest first, as far as it is open or this person's own; or only
 * what they said before one conversation began.
 */
export async function insightsOfCustomers(
  db: Kysely<Database>,
  customerIds: readonly string[],
  personId: string | null,
  beforeThis?: { readonly id: string; readonly startedAt: string | null },
): Promise<ReadonlyMap<string, readonly LearntInsight[]>> {
  const learnt = new Map<string, LearntInsight[]>(customerIds.map((id) => [id, []]))
  if (customerIds.length === 0) return learnt
  const rows = await db
    .selectFrom('insights')
    .innerJoin('conversations', 'conversations.id', 'insights.conversation_id')
    .select(['insights.kind', 'words', 'topic', 'conversation_id', 'sorted_at', 'customer_id'])
    .where('customer_id', 'in', customerIds)
    .where(personId === null ? isOpen : isOpenOrOwn(personId))
    .$if(beforeThis !== undefined, (some) => some.where('conversations.id', '<>', beforeThis?.id ?? ''))
    .$if((beforeThis?.startedAt ?? null) !== null, (some) =>
      some.where('sorted_at', '<', beforeThis?.startedAt ?? ''),
    )
    .orderBy('sorted_at')
    .orderBy('insights.conversation_id')
    .orderBy('seq')
    .execute()
  for (const row of rows)
    learnt.get(row.customer_id ?? '')?.push({
      kind: row.kind as InsightKind,
      words: row.words,
      ...topicIn(row),
      conversationId: row.conversation_id,
      sortedAt: row.sorted_at,
    })
  return learnt
}

/** What a viewer may read of what these customers told us, in the order of time; errands are left out. */
export async function insightsHeard(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly InsightHeard[]> {
  if (customerIds.length === 0) return []
  const rows = await heard(db)
    .where(visibleTo(viewer))
    .where('conversations.customer_id', 'in', customerIds)
    .where('insights.kind', '<>', 'request')
    .orderBy('sorted_at')
    .orderBy('insights.conversation_id')
    .orderBy('insights.seq')
    .execute()
  return rows.map(toHeard)
}

/** Insights with their customers and reps, whoever may read them: the caller says who. */
export function heard(db: Kysely<Database>) {
  return db
    .selectFrom('conversations')
    .innerJoin('insights', 'insights.conversation_id', 'conversations.id')
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .select(['insights.id', 'insights.kind', 'insights.words', 'topic', 'utterance', 'sorted_at'])
    .select('insights.confidence')
    .select(['insights.conversation_id', 'customers.id as customer_id', 'customers.name as customer_name'])
    .select(['account', 'people.id as rep_id', 'people.name as rep_name', 'conversations.team_id'])
}

export function toHeard(row: Awaited<ReturnType<ReturnType<typeof heard>['execute']>>[number]): InsightHeard {
  return {
    id: row.id,
    kind: row.kind as InsightKind,
    words: row.words,
    ...topicIn(row),
    utterance: row.utterance,
    confidence: row.confidence,
    conversationId: row.conversation_id,
    sortedAt: row.sorted_at,
    customer: { id: row.customer_id, name: row.customer_name, account: row.account },
    rep: row.rep_id === null ? null : { id: row.rep_id, name: row.rep_name ?? '', teamId: row.team_id },
  }
}

function topicIn({ topic }: { readonly topic: string | null }) {
  return topic === null ? {} : { topic: topic === '' ? null : topic }
}
