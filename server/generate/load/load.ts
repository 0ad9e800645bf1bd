import type { Kysely } from 'kysely'
import { settingsOf } from '../../../db/connect.ts'
import type { LoadMark } from '../../../db/queries/load-marks.ts'
import type { Database } from '../../../db/schema.ts'
import { LoadHere, type Loading, LoadThread } from './hands.ts'
import type { LoadSetup, Stretch } from './prepared.ts'

interface Ways {
  /** Each makes a stretch and writes it when its turn comes; with none of them it is done here. */
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
  const hands = handsFor(db, setup, threads)
  const stretches = stretchesFrom(mark.done, setup.size.conversations, atOnce)
  try {
    return await inTurn(hands, stretches, mark, told)
  } finally {
    await Promise.all(hands.map((hand) => hand.end()))
  }
}

function handsFor(db: Kysely<Database>, setup: LoadSetup, threads: number): readonly Loading[] {
  const connection = settingsOf(db)
  if (threads === 0 || !connection) return [new LoadHere(db, setup)]
  return Array.from({ length: threads }, () => new LoadThread({ setup, connection }))
}

function stretchesFrom(from: number, before: number, atOnce: number): readonly Stretch[] {
  const many = Math.max(0, Math.ceil((before - from) / atOnce))
  return Array.from({ length: many }, (_, at) => ({
    from: from + at * atOnce,
    before: Math.min(before, from + (at + 1) * atOnce),
  }))
}

/** Stretches are made by all at once and written one after the other, in their order. */
async function inTurn(
  hands: readonly Loading[],
  stretches: readonly Stretch[],
  mark: LoadMark,
  told: Ways['told'],
): Promise<LoadMark> {
  const begin = (at: number) => {
    const stretch = stretches[at]
    if (stretch) made[at] = hands[at % hands.length]?.make(stretch)
    // Whoever waits for it hears of it when its turn comes, and not before.
    made[at]?.catch(() => {})
  }
  const made: (Promise<number> | undefined)[] = []
  for (const at of hands.keys()) begin(at)
  let reached = mark
  for (const [at, { from, before }] of stretches.entries()) {
    const utterances = reached.utterances + ((await made[at]) ?? 0)
    reached = { ...reached, done: reached.done + before - from, utterances }
    await hands[at % hands.length]?.write(reached)
    begin(at + hands.length)
    told?.(reached)
  }
  return reached
}
