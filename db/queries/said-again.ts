import type { Kysely } from 'kysely'
import { isSameAction } from '../../server/measures/promise-topic.ts'
import type { Proof } from '../../server/measures/proof.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'

/** Whether a line only promises again what was promised before: that proves nothing. */
export type SaidAgain = (
  promise: { readonly owner: string; readonly action: string },
  proof: Pick<Proof, 'conversation' | 'utterance' | 'words'>,
) => boolean

/** The promises made in these conversations, to know the same one when it is made again. */
export async function saidAgainIn(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<SaidAgain> {
  const promised: {
    conversation_id: string
    utterance: string
    owner: string
    action: string
    words: string
  }[] = []
  await inBatches(conversationIds, async (ids) => {
    const rows = await db
      .selectFrom('commitments')
      .select(['conversation_id', 'utterance', 'owner', 'action', 'words'])
      .where('conversation_id', 'in', ids)
      .where((eb) => eb(eb.fn.coalesce('class', eb.val('')), '=', 'promise'))
      .execute()
    promised.push(...rows)
  })
  const byTalk = Map.groupBy(promised, (one) => one.conversation_id)
  return ({ owner, action }, proof) =>
    (byTalk.get(proof.conversation) ?? []).some(
      (one) =>
        one.utterance === proof.utterance &&
        one.owner === owner &&
        proof.words.includes(one.words) &&
        isSameAction(one.action, action),
    )
}
