import type { Kysely } from 'kysely'
import { fillSearch, oneAtATime } from '../../../db/dialect.ts'
import type { ConversationRows } from '../../../db/queries/conversation-rows.ts'
import { enterDraws, hasOpenDraws } from '../../../db/queries/draws.ts'
import { keepFiles } from '../../../db/queries/files.ts'
import { type LoadMark, saveLoadMark } from '../../../db/queries/load-marks.ts'
import { writeConversations } from '../../../db/queries/save-conversation.ts'
import { keepMails } from '../../../db/queries/threads.ts'
import type { Database } from '../../../db/schema.ts'
import { announceAllImported } from '../../actions/announce-imported.ts'
import { beginOwnTimes } from '../../actions/own-time.ts'
import type { PreparedLoad } from './prepared.ts'

/** Writes a stretch of a load and how far it is by then: all of it or nothing. */
export async function writeLoad(
  db: Kysely<Database>,
  made: readonly PreparedLoad[],
  mark: LoadMark,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const files = made.map(({ file, now }) => ({ ...file, uploadedBy: null, now }))
    await keepFiles(trx, files)
    await writeConversations(trx, together(made.map(({ rows }) => rows)))
    await fillSearch(trx, ...made.map(({ id }) => id))
    for (const { id, thread } of made) if (thread) await keepMails(trx, id, thread)
    for (const { id, now } of (await hasOpenDraws(trx)) ? made : []) await enterDraws(trx, id, now)
    const alone = await beginOwnTimes(
      trx,
      made.map(({ id, now, rows }) => ({ id, now, repId: rows.conversations[0]?.rep_id ?? null })),
    )
    await announceAllImported(
      trx,
      made.filter(({ id }) => !alone.has(id)),
    )
    await saveLoadMark(trx, mark)
  })
}

function together(all: readonly ConversationRows[]): ConversationRows {
  return {
    conversations: all.flatMap((one) => one.conversations),
    places: all.flatMap((one) => one.places),
    parties: all.flatMap((one) => one.parties),
    utterances: all.flatMap((one) => one.utterances),
    measurements: all.flatMap((one) => one.measurements),
    statistics: all.flatMap((one) => one.statistics),
    moments: all.flatMap((one) => one.moments),
    commitments: all.flatMap((one) => one.commitments),
    insights: all.flatMap((one) => one.insights),
    stems: all.flatMap((one) => one.stems),
  }
}
