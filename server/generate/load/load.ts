import type { Kysely, Transaction } from 'kysely'
import { easeBulk, fillSearch, oneAtATime } from '../../../db/dialect.ts'
import type { ConversationRows } from '../../../db/queries/conversation-rows.ts'
import { enterDraws } from '../../../db/queries/draws.ts'
import { keepFiles } from '../../../db/queries/files.ts'
import { type LoadMark, saveLoadMark } from '../../../db/queries/load-marks.ts'
import { writeConversations } from '../../../db/queries/save-conversation.ts'
import { keepMails } from '../../../db/queries/threads.ts'
import type { Database } from '../../../db/schema.ts'
import { announceImported } from '../../actions/announce-imported.ts'
import { beginOwnTime } from '../../actions/own-time.ts'
import { madeInOrder } from './in-order.ts'
import type { LoadSetup, PreparedLoad, Stretch } from './prepared.ts'

interface Ways {
  /** What makes conversations beside the thread that writes them. */
  readonly threads: number
  /** From this conversation on: those before it are here. */
  readonly mark: LoadMark
  /** So many are written at once, all of them or none. */
  readonly atOnce?: number
  told?(mark: LoadMark): void
}

/**
 * Fills a database with believable conversations, the same for the same seed: each is written out as the file it would
 * come in, read and measured as every file is, and its rows are written many at a time. They are the rows an import of
 * those files makes where nothing of them is here yet, and `tests/generate/load.test.ts` holds that, table by table.
 * Whoever stops it finds whole stretches, and the same call goes on behind the last of them.
 */
export async function generateLoad(
  db: Kysely<Database>,
  setup: LoadSetup,
  { threads, mark, atOnce = 200, told }: Ways,
): Promise<LoadMark> {
  await easeBulk(db)
  let reached = mark
  const stretches = stretchesFrom(mark.done, setup.size.conversations, atOnce)
  for await (const made of madeInOrder(setup, stretches, threads)) {
    reached = {
      ...reached,
      done: reached.done + made.length,
      utterances: made.reduce((sum, { rows }) => sum + rows.utterances.length, reached.utterances),
    }
    await db.transaction().execute((trx) => write(trx, made, reached))
    told?.(reached)
  }
  return reached
}

function stretchesFrom(from: number, before: number, atOnce: number): readonly Stretch[] {
  const many = Math.max(0, Math.ceil((before - from) / atOnce))
  return Array.from({ length: many }, (_, at) => ({
    from: from + at * atOnce,
    before: Math.min(before, from + (at + 1) * atOnce),
  }))
}

async function write(
  trx: Transaction<Database>,
  made: readonly PreparedLoad[],
  mark: LoadMark,
): Promise<void> {
  await oneAtATime(trx, 'imports')
  const files = made.map(({ file, now }) => ({ ...file, uploadedBy: null, now }))
  await keepFiles(trx, files)
  await writeConversations(trx, together(made.map(({ rows }) => rows)))
  await fillSearch(trx, ...made.map(({ id }) => id))
  for (const { id, now, thread } of made) {
    await enterDraws(trx, id, now)
    if (thread) await keepMails(trx, id, thread)
    if (!(await beginOwnTime(trx, id, now))) await announceImported(trx, { id, outcome: 'imported', now })
  }
  await saveLoadMark(trx, mark)
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
