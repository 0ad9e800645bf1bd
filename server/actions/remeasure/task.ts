import type { Kysely } from 'kysely'
import { commandTimeoutMs, connect } from '../../../db/connect.ts'
import { saveRemeasured } from '../../../db/queries/remeasured.ts'
import { dueAgain } from '../../../db/queries/remeasured-due.ts'
import { nextToMeasure, openRemeasuring, turn } from '../../../db/queries/remeasurings.ts'
import type { Database } from '../../../db/schema.ts'
import { version } from '../../measures/version.ts'
import { compare } from './compare.ts'
import { isLast, mayGoOn, type Started } from './hands.ts'
import { measureBatch } from './measure-batch.ts'
import { move } from './move.ts'

/** So many conversations are in hand at once. */
const AT_ONCE = 25

/** What one thread does of a run, by its own connection. The last to have measured completes it. */
export async function doTask(started: Started): Promise<void> {
  const { settings, run, task, now } = started
  const { db, close } = connect({ ...settings, busyTimeoutMs: commandTimeoutMs })
  try {
    if (task === 'measure') {
      await measureAll(db, started)
      if (isLast(started) && (await catchUp(db, started))) await turn(db, run, ['measuring'], 'comparing')
    }
    if (task === 'move') {
      await catchUp(db, started)
      await move(db, run, now)
    }
    await compare(db, run, now)
  } finally {
    await close()
  }
}

async function measureAll(db: Kysely<Database>, started: Started): Promise<void> {
  const { run } = started
  const open = await openRemeasuring(db)
  if (open?.version !== version.measures)
    throw new Error(`This is version ${version.measures} of the measures, and not ${open?.version}`)
  const spent = new Spent()
  while (mayGoOn(started)) {
    const ids = await nextToMeasure(db, run, AT_ONCE)
    if (ids === null || ids.length === 0) return
    await measureSome(db, started, ids, spent)
  }
}

/** What was in the hands of a program that was killed, and what changed since. Answers whether that was all. */
async function catchUp(db: Kysely<Database>, started: Started): Promise<boolean> {
  const { run } = started
  const spent = new Spent()
  let after = ''
  while (mayGoOn(started)) {
    const open = await openRemeasuring(db)
    if (open?.run !== run || open.state === 'paused') return false
    if (open.side === 'after') return true
    const ids = await dueAgain(db, run, { after, most: AT_ONCE })
    const last = ids.at(-1)
    if (last === undefined) return true
    if (!(await measureSome(db, started, ids, spent))) return false
    after = last
  }
  return false
}

/** What it takes to keep some is told with the next. */
async function measureSome(
  db: Kysely<Database>,
  { run }: Started,
  ids: readonly string[],
  spent: Spent,
): Promise<boolean> {
  const batch = await measureBatch(db, run, ids)
  return saveRemeasured(db, run, batch, spent.since())
}

/** How long this thread was at it since it was last asked, and how much of that a processor worked. */
class Spent {
  #at = performance.now()
  #worked = process.threadCpuUsage()

  since(): { readonly busyMs: number; readonly processorMs: number } {
    const { user, system } = process.threadCpuUsage(this.#worked)
    const busyMs = Math.round(performance.now() - this.#at)
    this.#at = performance.now()
    this.#worked = process.threadCpuUsage()
    return { busyMs, processorMs: Math.round((user + system) / 1000) }
  }
}
