import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { enter } from '../../../db/queries/ledger.ts'
import {
  beginRemeasuring,
  forgetSome,
  openRemeasuring,
  type Side,
  tellProblem,
  turn,
} from '../../../db/queries/remeasurings.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { hands } from './hands.ts'

/**
 * Everything measured again, after the rules changed.
 *
 * A run takes every conversation once, in the order of ids, in two threads beside the pages and after them: `reached` is
 * how far it was given out, so a program that was killed goes on there, and what was lost in its hands is found at the
 * end, as it has no row in `remeasured`. A conversation that comes out alike leaves a row without measures; of one that
 * does not, the new measures and those rows of its moments, promises, insights, figures and roles that differ are kept
 * beside the ones in use, before and after. Nobody reads them but this page.
 *
 * Then the open periods are graded twice: as they stand, and by a connection that sees the other side (`lookThrough`).
 * What would differ is kept as figures. Frozen periods are not looked at: they rest on their own evidence.
 *
 * A named person moves the pages to the other side: one transaction puts the rows that differ in place of the others, as
 * a new revision of each conversation, ends what was being graded, and says so in the ledger. Where people did something
 * in between, it is settled with their words anew. A page that was drawn meanwhile is drawn again (`sameFigures`). The
 * way back is the same with the sides exchanged, until somebody drops what is not in use.
 */
export async function workOn(db: Kysely<Database>, settings: Working): Promise<void> {
  for (;;) {
    const open = await openRemeasuring(db)
    if (!open || settings.stopping.aborted) break
    const { run, state } = open
    const task =
      state === 'measuring'
        ? 'measure'
        : state === 'comparing'
          ? 'compare'
          : state === 'moving'
            ? 'move'
            : null
    if (task === null) break
    const problem = await hands(db, { run, task, ...settings })
    if (problem !== open.problem) await tellProblem(db, run, problem)
    if (problem !== null) throw new Error(problem)
    if (task === 'move') settings.moved?.()
  }
  while (!settings.stopping.aborted && (await forgetSome(db, AT_ONCE))) await setImmediate()
}

export interface Working {
  readonly now: () => Date
  readonly stopping: AbortSignal
  /** By default two, or one where there is only one processor. */
  readonly threads?: number
  /** A module that each thread loads before any rule: it may put other rules in their place. */
  readonly first?: string
  /** By default it does, as nobody waits for it. */
  readonly givesWay?: boolean
  /** Pages show the other figures now. */
  readonly moved?: () => void
}

const AT_ONCE = 200

interface Act {
  readonly byId: string | null
  readonly now: string
}

/**
 * Begins to measure everything again. One that waits for a decision is decided by it: what is in use stays. Answers
 * whether it began; not while another one is going on.
 */
export async function beginAgain(
  db: Kysely<Database>,
  version: string,
  { byId, now }: Act,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const open = await openRemeasuring(trx)
    if (open && !(await turn(trx, open.run, ['ready'], 'over', { ended_at: now, ended_by: byId })))
      return false
    const run = await beginRemeasuring(trx, { version, byId, now })
    if (run === undefined) return false
    await enter(trx, {
      at: now,
      kind: 'audit',
      payload: { what: 'remeasuring-began', run, version, by: byId },
    })
    return true
  })
}

/** What an earlier program measured by its rules is not what this one would: it is over, and what is in use stays. */
export async function stopOtherVersion(db: Kysely<Database>, run: string, now: string): Promise<boolean> {
  return turn(db, run, ['measuring', 'paused', 'comparing', 'ready', 'moving'], 'over', { ended_at: now })
}

/** Lets it rest, and lets it go on again. */
export async function pause(db: Kysely<Database>, run: string): Promise<boolean> {
  return turn(db, run, ['measuring'], 'paused')
}
export async function goOn(db: Kysely<Database>, run: string): Promise<boolean> {
  return turn(db, run, ['paused'], 'measuring')
}

/** Works out again what would differ: people may have done something since. */
export async function compareAgain(db: Kysely<Database>, run: string): Promise<boolean> {
  return turn(db, run, ['ready'], 'comparing')
}

/** A named person has pages show the other figures. It is done at once, beside the pages. */
export async function askToMove(db: Kysely<Database>, run: string, to: Side, byId: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const open = await openRemeasuring(trx)
    if (open?.run !== run || open.side === to) return false
    return turn(trx, run, ['ready'], 'moving', { moved_by: byId })
  })
}

/** Drops the figures that are not in use; those that are stay. What was not finished is stopped by it. */
export async function drop(
  db: Kysely<Database>,
  run: string,
  { byId, now }: Act & { readonly byId: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const open = await openRemeasuring(trx)
    const isOver = await turn(trx, run, ['measuring', 'paused', 'comparing', 'ready'], 'over', {
      ended_at: now,
      ended_by: byId,
    })
    if (!isOver) return false
    const stays = open?.side ?? 'before'
    await enter(trx, { at: now, kind: 'audit', payload: { what: 'remeasuring-over', run, stays, by: byId } })
    return true
  })
}
