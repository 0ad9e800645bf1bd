import type { Kysely } from 'kysely'
import { inBatches, insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { isOpen, isOpenOrOwn } from './visibility.ts'

/** What counts of a conversation, kept with all that it was made from. */
export interface KeptCount {
  readonly conversationId: string
  readonly madeFrom: string
  readonly counted: string
}

/** Puts these in the place of what was kept of the same conversations. */
export async function keepCounts(db: Kysely<Database>, counts: readonly KeptCount[]): Promise<void> {
  if (counts.length === 0) return
  await inTransaction(db, async (trx) => {
    await inBatches(counts, (some) =>
      trx
        .deleteFrom('counted_talks')
        .where(
          'conversation_id',
          'in',
          some.map((one) => one.conversationId),
        )
        .execute(),
    )
    const rows = counts.map(({ conversationId, madeFrom, counted }) => ({
      ...{ conversation_id: conversationId, made_from: madeFrom, counted },
    }))
    await insertAll(trx, rows, (some) => trx.insertInto('counted_talks').values(some))
  })
}

/** What was kept of these conversations when they were counted last. */
export async function keptCounts(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<KeptCount, 'conversationId'>>> {
  const kept = new Map<string, Omit<KeptCount, 'conversationId'>>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('counted_talks')
      .select(['conversation_id', 'made_from', 'counted'])
      .where('conversation_id', 'in', some)
      .execute()
    for (const row of rows) kept.set(row.conversation_id, { madeFrom: row.made_from, counted: row.counted })
  })
  return kept
}

/** What people have said and written of reps’ conversations, as far as it tells whether a count still stands. */
export interface AroundTalks {
  /** How many words of others than the rep, and the latest of them. */
  readonly words: ReadonlyMap<string, string>
  /** Of each rep, the conversation of each version of each of their notes, in the order of time. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

export async function aroundTalks(db: Kysely<Database>, repIds: readonly string[]): Promise<AroundTalks> {
  const words = await db
    .selectFrom('conversations')
    .innerJoin('verdicts', 'verdicts.conversation_id', 'conversations.id')
    .select('conversations.id')
    .select((eb) => [eb.fn.countAll<number>().as('many'), eb.fn.max('verdicts.at').as('latest')])
    .where('rep_id', 'in', repIds)
    .whereRef('verdicts.by_id', '<>', 'conversations.rep_id')
    .groupBy('conversations.id')
    .orderBy('conversations.id')
    .execute()
  const notes = await db
    .selectFrom('notes')
    .select(['conversation_id', 'author_id', 'written_at'])
    .where('author_id', 'in', repIds)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  return {
    words: new Map(words.map((row) => [row.id, `${row.many} ${row.latest}`])),
    notes: new Map(
      [...Map.groupBy(notes, (row) => row.author_id)].map(([author, theirs]) => [
        author,
        theirs.map((row) => row.conversation_id),
      ]),
    ),
  }
}

/** Ids of everything these customers told us before an instant that is open, or somebody’s own, by customer, in the order of time. */
export async function learntIds(
  db: Kysely<Database>,
  customerIds: readonly string[],
  before: string,
  personId: string | null,
): Promise<ReadonlyMap<string, readonly LearntId[]>> {
  const all: LearntId[] = []
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('insights')
      .innerJoin('conversations', 'conversations.id', 'insights.conversation_id')
      .select(['insights.id', 'topic', 'conversation_id', 'sorted_at', 'customer_id'])
      .where('customer_id', 'in', some)
      .where('sorted_at', '<', before)
      .where(personId === null ? isOpen : isOpenOrOwn(personId))
      .orderBy('sorted_at')
      .orderBy('insights.conversation_id')
      .orderBy('seq')
      .execute()
    for (const row of rows)
      all.push({
        id: row.topic === null ? `${row.id}?` : row.id,
        customerId: row.customer_id ?? '',
        conversationId: row.conversation_id,
        sortedAt: row.sorted_at,
      })
  })
  return Map.groupBy(all, (one) => one.customerId)
}

export interface LearntId {
  readonly id: string
  readonly customerId: string
  readonly conversationId: string
  readonly sortedAt: string
}
