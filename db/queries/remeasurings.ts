import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { RemeasuringsTable } from '../tables/remeasuring.ts'
import { inTransaction } from '../transaction.ts'

export type RemeasuringState = 'measuring' | 'paused' | 'comparing' | 'ready' | 'moving' | 'over'
export type Side = 'before' | 'after'

/** One time that everything is measured again. */
export interface Remeasuring {
  readonly run: string
  /** The version of the measures by which. */
  readonly version: string
  readonly state: RemeasuringState
  /** Which figures pages show. */
  readonly side: Side
  readonly of: number
  readonly done: number
  readonly different: number
  /** How long threads were at it, all together, and how much of that a processor worked. */
  readonly busyMs: number
  readonly processorMs: number
  /** JSON of the grades and the money that would differ; `null` until they are worked out. */
  readonly comparison: string | null
  readonly problem: string | null
  readonly beganAt: string
  readonly beganBy: string | null
  readonly moved: { readonly at: string; readonly by: string } | null
}

/** The one that is not over. */
export async function openRemeasuring(db: Kysely<Database>): Promise<Remeasuring | undefined> {
  const row = await named(db).where('state', '<>', 'over').executeTakeFirst()
  return row && toRemeasuring(row)
}

/** The last one that came to its end by this version of the measures, whatever became of it. */
export async function wasRemeasuredBy(db: Kysely<Database>, version: string): Promise<boolean> {
  const row = await db
    .selectFrom('remeasurings')
    .select('run')
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewRemeasuring {
  readonly version: string
  readonly byId: string | null
  readonly now: string
}

/** Begins to measure everything again; `undefined` where that is going on already. */
export async function beginRemeasuring(
  db: Kysely<Database>,
  { version, byId, now }: NewRemeasuring,
): Promise<string | undefined> {
  const run = newId()
  return inTransaction(db, async (trx) => {
    const { count } = await trx
      .selectFrom('conversations')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('remeasurings')
      .values({
        ...blank,
        run,
        version,
        state: 'measuring',
        of: Number(count),
        began_at: now,
        began_by: byId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n ? run : undefined
  })
}

/** Notes that everything here is measured by this version: there is nothing to measure again. */
export async function noteMeasuredBy(db: Kysely<Database>, version: string, now: string): Promise<void> {
  const row = { ...blank, run: newId(), version, state: 'over', side: 'after' as const, ended_at: now }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('remeasurings')
      .values({ ...row, began_at: now })
      .execute(),
  )
}

const blank = {
  ...{ side: 'before', reached: '', of: 0, done: 0, different: 0, busy_ms: 0, processor_ms: 0, moves: 0 },
  ...{ comparison: null, problem: null, began_by: null, moved_at: null, moved_by: null },
  ...{ ended_at: null, ended_by: null },
}

/** Goes from one state to the next. Answers whether it was in that state still. */
export async function turn(
  db: Kysely<Database>,
  run: string,
  from: readonly RemeasuringState[],
  to: RemeasuringState,
  also: Partial<
    Pick<RemeasuringsTable, 'comparison' | 'problem' | 'moved_by' | 'ended_at' | 'ended_by'>
  > = {},
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('remeasurings')
      .set({ state: to, ...also })
      .where('run', '=', run)
      .where('state', 'in', from)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Something went wrong, in words; it is tried again. */
export async function tellProblem(db: Kysely<Database>, run: string, problem: string | null): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('remeasurings').set({ problem }).where('run', '=', run).execute(),
  )
}

/** Gives out the next conversations, each once; none once all were, and `null` where nobody is to measure now. */
export async function nextToMeasure(
  db: Kysely<Database>,
  run: string,
  most: number,
): Promise<readonly string[] | null> {
  return inTransaction(db, async (trx) => {
    const at = await trx
      .updateTable('remeasurings')
      .set((eb) => ({ reached: eb.ref('reached') }))
      .where('run', '=', run)
      .where('state', '=', 'measuring')
      .returning('reached')
      .executeTakeFirst()
    if (!at) return null
    const rows = await trx
      .selectFrom('conversations')
      .select('id')
      .where('id', '>', at.reached)
      .orderBy('id')
      .limit(most)
      .execute()
    const last = rows.at(-1)?.id
    if (last !== undefined)
      await trx.updateTable('remeasurings').set({ reached: last }).where('run', '=', run).execute()
    return rows.map(({ id }) => id)
  })
}

/** How far it has come since: of so many conversations, so many came out otherwise. */
export async function noteProgress(
  trx: Kysely<Database>,
  run: string,
  since: Pick<Remeasuring, 'done' | 'different' | 'busyMs' | 'processorMs'>,
): Promise<void> {
  await trx
    .updateTable('remeasurings')
    .set((eb) => ({
      done: eb('done', '+', since.done),
      different: eb('different', '+', since.different),
      busy_ms: eb('busy_ms', '+', since.busyMs),
      processor_ms: eb('processor_ms', '+', since.processorMs),
    }))
    .where('run', '=', run)
    .execute()
}

/** How often pages went from one version of the figures to another: what began before the last time is of both. */
export async function movesOfFigures(db: Kysely<Database>): Promise<number> {
  const { moves } = await db
    .selectFrom('remeasurings')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('moves'), eb.lit(0)).as('moves'))
    .executeTakeFirstOrThrow()
  return Number(moves)
}

function named(db: Kysely<Database>) {
  return db
    .selectFrom('remeasurings')
    .leftJoin('people as beginner', 'beginner.id', 'began_by')
    .leftJoin('people as mover', 'mover.id', 'moved_by')
    .selectAll('remeasurings')
    .select(['beginner.name as beginner', 'mover.name as mover'])
}

function toRemeasuring(
  row: Selectable<RemeasuringsTable> & { readonly beginner: string | null; readonly mover: string | null },
): Remeasuring {
  return {
    run: row.run,
    version: row.version,
    state: row.state as RemeasuringState,
    side: row.side as Side,
    of: row.of,
    done: row.done,
    different: row.different,
    busyMs: row.busy_ms,
    processorMs: row.processor_ms,
    comparison: row.comparison,
    problem: row.problem,
    beganAt: row.began_at,
    beganBy: row.beginner,
    moved: row.moved_at === null ? null : { at: row.moved_at, by: row.mover ?? '' },
  }
}

/** Forgets so many of the conversations that were measured again in a run that is over. Answers whether some are left. */
export async function forgetSome(db: Kysely<Database>, most: number): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const rows = await trx
      .selectFrom('remeasurings')
      .innerJoin('remeasured', 'remeasured.run', 'remeasurings.run')
      .select(['remeasurings.run', 'conversation_id'])
      .where('state', '=', 'over')
      .limit(most)
      .execute()
    for (const [run, some] of Map.groupBy(rows, (row) => row.run))
      await trx
        .deleteFrom('remeasured')
        .where('run', '=', run)
        .where(
          'conversation_id',
          'in',
          some.map((row) => row.conversation_id),
        )
        .execute()
    return rows.length > 0
  })
}
