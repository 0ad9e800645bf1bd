import type { Kysely, Transaction } from 'kysely'
import type { MailThread } from '../../server/readers/reading.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** A conversation that holds a mail, or answers it: then `utterance` is `null`. */
export interface MailPlace {
  readonly conversationId: string
  readonly messageId: string
  readonly utterance: string | null
}

/** Where these mails are held or answered, the conversation that took place first in first place. */
export async function mailPlaces(
  db: Kysely<Database>,
  messageIds: readonly string[],
): Promise<readonly MailPlace[]> {
  const places: (MailPlace & { readonly sortedAt: string })[] = []
  await inBatches(messageIds, async (batch) => {
    const rows = await db
      .selectFrom('conversation_mails')
      .innerJoin('conversations', 'conversations.id', 'conversation_mails.conversation_id')
      .select(['conversation_id', 'message_id', 'utterance', 'sorted_at'])
      .where('message_id', 'in', batch)
      .execute()
    for (const row of rows)
      places.push({
        conversationId: row.conversation_id,
        messageId: row.message_id,
        utterance: row.utterance,
        sortedAt: row.sorted_at,
      })
  })
  const order = (one: (typeof places)[number]) => `${one.sortedAt} ${one.conversationId}`
  return places.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Says which mails a conversation holds and which it answers. */
export async function keepMails(
  trx: Transaction<Database>,
  conversationId: string,
  { holds, answers }: MailThread,
): Promise<void> {
  const rows = new Map<string, string | null>(answers.map((id) => [id, null]))
  for (const { id, utterance } of holds) rows.set(id, utterance)
  await inBatches([...rows], (batch) =>
    trx
      .insertInto('conversation_mails')
      .values(
        batch.map(([message_id, utterance]) => ({ message_id, conversation_id: conversationId, utterance })),
      )
      .onConflict((conflict) =>
        conflict.columns(['message_id', 'conversation_id']).doUpdateSet((eb) => ({
          utterance: eb.fn.coalesce('conversation_mails.utterance', 'excluded.utterance'),
        })),
      )
      .execute(),
  )
}

/** Conversations of a source without an id of their own in which something was written at one of these instants. */
export async function writtenAt(
  db: Kysely<Database>,
  source: string,
  instants: readonly string[],
  most: number,
): Promise<readonly string[]> {
  if (instants.length === 0) return []
  const rows = await db
    .selectFrom('utterances')
    .innerJoin('conversations', 'conversations.id', 'utterances.conversation_id')
    .select('conversation_id')
    .distinct()
    .where('at', 'in', instants)
    .where('source', '=', source)
    .where('external_id', 'is', null)
    .orderBy('conversation_id')
    .limit(most)
    .execute()
  return rows.map((row) => row.conversation_id)
}
