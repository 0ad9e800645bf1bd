import type { Kysely } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import { stemsOf, topicOf } from '../../server/measures/topic.ts'
import { inBatches, insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { noteHeard } from './heard-changes.ts'

interface Topical {
  readonly id: string
  readonly kind: string
  readonly topic: string
}

/** Keeps by which words these insights are found among others of their kind. */
export async function saveStems(trx: Kysely<Database>, insights: readonly Topical[]): Promise<void> {
  await insertAll(trx, stemRows(insights), (some) => trx.insertInto('insight_stems').values(some))
}

/** An errand is compared with none. */
export function stemRows(insights: readonly Topical[]) {
  return insights.flatMap(({ id, kind, topic }) => {
    const stems = kind === 'request' || topic === '' ? [] : [...stemsOf(topic)]
    return stems.map((stem) => ({ insight_id: id, kind, stem, size: stems.length }))
  })
}

/** What these insights are about; nothing for one without a topic, or refused. */
export async function stemsOfInsights(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: string; readonly stems: readonly string[] }>> {
  const about = new Map<string, { readonly kind: string; readonly stems: string[] }>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('insight_stems')
      .select(['insight_id', 'kind', 'stem'])
      .where('insight_id', 'in', some)
      .execute()
    for (const { insight_id, kind, stem } of rows) {
      const known = about.get(insight_id) ?? { kind, stems: [] }
      known.stems.push(stem)
      about.set(insight_id, known)
    }
  })
  return about
}

/** Reads what insights are about that were kept before topics were. Answers how many. */
export async function readTopics(db: Kysely<Database>, most = 1000): Promise<number> {
  return inTransaction(db, async (trx) => {
    const rows = await trx
      .selectFrom('insights')
      .select(['id', 'conversation_id', 'kind', 'words'])
      .where('topic', 'is', null)
      .limit(most)
      .execute()
    const read = rows.map(({ id, kind, words }) => {
      const topic = topicOf({ kind: kind as InsightKind, words }) ?? ''
      return { id, kind, topic }
    })
    for (const { id, topic } of read)
      await trx.updateTable('insights').set({ topic }).where('id', '=', id).execute()
    await saveStems(trx, read)
    await inBatches([...new Set(rows.map((row) => row.conversation_id))], (ids) => noteHeard(trx, ids))
    return rows.length
  })
}
