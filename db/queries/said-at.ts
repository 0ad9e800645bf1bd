import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** A line of a conversation. */
export interface Line {
  readonly conversationId: string
  readonly utterance: string
}

/** When these lines begin, in milliseconds, by their name (see `lineName`); lines without a clock are left out. */
export async function startsOf(
  db: Kysely<Database>,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, number>> {
  const starts = new Map<string, number>()
  for (let from = 0; from < lines.length; from += 400) {
    const some = lines.slice(from, from + 400)
    const rows = await db
      .selectFrom('utterances')
      .select(['conversation_id', 'id', 'start_ms'])
      .where('conversation_id', 'in', [...new Set(some.map((one) => one.conversationId))])
      .where('id', 'in', [...new Set(some.map((one) => one.utterance))])
      .execute()
    for (const row of rows)
      if (row.start_ms !== null)
        starts.set(lineName({ conversationId: row.conversation_id, utterance: row.id }), row.start_ms)
  }
  return starts
}

export function lineName({ conversationId, utterance }: Line): string {
  return `${conversationId} ${utterance}`
}
