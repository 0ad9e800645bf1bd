import type { Transaction } from 'kysely'
import { referenceZoneOf } from '../../db/queries/conversations.ts'
import { keptAs } from '../../db/queries/files.ts'
import type { Person } from '../../db/queries/people.ts'
import { asRead } from '../../db/queries/repairs.ts'
import { wordsOfRevision } from '../../db/queries/revisions.ts'
import { replaceWords } from '../../db/queries/save-conversation.ts'
import { dropChangesSince, readingBefore } from '../../db/queries/withdrawals.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { withoutGuesses } from '../conversation/conversation.ts'
import { carriedOnto, saveCarried } from './carry-repairs.ts'
import { withStart } from './extend-kept.ts'
import { measureConversation } from './measure-conversation.ts'
import { beginOwnTime } from './own-time.ts'
import { settleFindings } from './settled-findings.ts'
import { recognisedIn, spanOf } from './whose.ts'

interface Restored {
  readonly conversationId: string
  /** The revision from which on its words are taken back. */
  readonly from: number
  readonly people: readonly Person[]
  readonly now: string
}

/**
 * Lets the words stand again that a conversation had before a revision, as its newest revision. Whose it is,
 * and what people put right since, stays.
 */
export async function restoreEarlier(
  trx: Transaction<Database>,
  { conversationId: id, from, people, now }: Restored,
): Promise<void> {
  const kept = await keptAs(trx, id)
  const before = await readingBefore(trx, id, from)
  const today = await findWords(trx, id)
  const then = before && today && (await wordsOfRevision(trx, today, before.revision))
  if (!kept || !before || !today || !then)
    throw new Error(`The words of ${id} before revision ${from} are missing`)

  const { repId, teamId, customerId, revision } = kept
  const read = await asRead(trx, today)
  const inFile = new Map(read.parties.map((party) => [party.key, party]))
  const parties = then.parties.map((party) => inFile.get(party.key) ?? party)
  const recognised = recognisedIn(withoutGuesses({ ...then, parties }), { people, viewer: null, repId })
  const carried = await carriedOnto(trx, read, recognised.conversation)
  const zone = await referenceZoneOf(trx, id)
  const measured = measureConversation(await withStart(trx, id, carried.conversation), { zone, repId })
  const stayed = new Set(then.utterances.map((one) => one.id))
  const gone = read.utterances.flatMap((one) => (stayed.has(one.id) ? [] : [one.id]))
  await dropChangesSince(trx, id, before.revision, gone)
  await replaceWords(
    trx,
    {
      ...measured,
      ...spanOf(measured.conversation, now),
      id,
      format: before.format,
      report: before.report,
      referenceZone: zone,
      title: null,
      customerId,
      repId,
      teamId,
      people: recognised.people,
      now,
    },
    revision + 1,
  )
  await saveCarried(trx, carried, { id, revision: revision + 1, now })
  await beginOwnTime(trx, id, now)
  await settleFindings(trx, id)
}
