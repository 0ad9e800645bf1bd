import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { ConversationFacts } from './words.ts'

/** A conversation to be worked out again. */
export interface MadeFrom extends ConversationFacts {
  readonly revision: number
  readonly repId: string | null
  readonly referenceZone: string | null
}

const tables = ['moments', 'commitments', 'insights', 'conversation_stats'] as const

/** Everything that follows from the measures of a conversation and from what people said of them, table by table. */
export type MadeRows = Readonly<Record<(typeof tables)[number], readonly Readonly<Record<string, unknown>>[]>>

/** The conversation after this one, by id; the first after nothing. */
export async function madeFromAfter(db: Kysely<Database>, last: string): Promise<MadeFrom | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'kind', 'language', 'started_at', 'time_zone', 'revision'])
    .select(['rep_id as repId', 'reference_zone as referenceZone'])
    .where('id', '>', last)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row
}

export async function madeRowsOf(db: Kysely<Database>, conversationId: string): Promise<MadeRows> {
  const [moments, commitments, insights, stats] = await Promise.all(
    tables.map((table) =>
      db.selectFrom(table).selectAll().where('conversation_id', '=', conversationId).execute(),
    ),
  )
  return {
    moments: (moments ?? []) as MadeRows['moments'],
    commitments: (commitments ?? []) as MadeRows['commitments'],
    insights: (insights ?? []) as MadeRows['insights'],
    conversation_stats: (stats ?? []) as MadeRows['conversation_stats'],
  }
}
