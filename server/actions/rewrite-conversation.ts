import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from 'kysely'
import { referenceZoneOf } from '../../db/queries/conversations.ts'
import { takeRevision, updateParties } from '../../db/queries/parties.ts'
import { replaceUtterances, saveMeasures } from '../../db/queries/save-conversation.ts'
import type { Database } from '../../db/schema.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { measureConversation } from './measure-conversation.ts'
import { settleFindings } from './settled-findings.ts'

interface Rewritten {
  readonly place: { readonly id: string; readonly repId: string | null; readonly revision: number }
  readonly today: Conversation
  /** What it shall be from now on. */
  readonly conversation: Conversation
  readonly now: string
}

/** Writes a conversation as people put it right, as its next revision, and everything that is worked out of it. */
export async function rewriteConversation(
  trx: Transaction<Database>,
  { place, today, conversation, now }: Rewritten,
): Promise<Conversation | undefined> {
  const { id, repId, revision } = place
  const measured = measureConversation(conversation, { zone: await referenceZoneOf(trx, id), repId })
  if (!(await takeRevision(trx, id, revision, measured.ungradable))) return undefined
  if (!isDeepStrictEqual(today.utterances, conversation.utterances))
    await replaceUtterances(trx, id, conversation.utterances)
  await updateParties(trx, id, measured.conversation.parties)
  await saveMeasures(trx, id, revision + 1, measured, now)
  await settleFindings(trx, id)
  return measured.conversation
}
