import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import { packed, unpacked } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { SealedGrades, SealedStatement } from './sealed-statements.ts'

/** How far grading everybody for a period has come: so many of so many steps. */
export interface Progress {
  readonly of: number
  readonly done: number
}

/** What was worked out of one rep, as the bytes that are kept. */
export interface Prepared {
  readonly grades: SealedGrades
  readonly statement: SealedStatement | null
}

/** Begins to grade a period in so many steps. */
export async function beginRun(
  db: Kysely<Database>,
  {
    periodId,
    of,
    now,
    madeFrom = null,
  }: {
    readonly periodId: string
    readonly of: number
    readonly now: string
    /** The seal of everything but what the run reads. */
    readonly madeFrom?: string | null
  },
): Promise<string> {
  const run = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('pay_runs')
      .values({ run, period_id: periodId, of, done: 0, began_at: now, ended_at: null, made_from: madeFrom })
      .execute(),
  )
  return run
}

/** The run that wrote what stands in a period, where it was made from just this. */
export async function runMadeFrom(
  db: Kysely<Database>,
  periodId: string,
  madeFrom: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('pay_runs')
    .select(['run', 'made_from'])
    .where('period_id', '=', periodId)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
  return row && row.made_from === madeFrom ? row.run : null
}

/** So many steps more are done. */
export async function reach(db: Kysely<Database>, run: string, steps: number): Promise<void> {
  await inTransaction(db, (trx) => onward(trx, run, steps))
}

/**
 * Keeps what was worked out of some reps, by their ids, until all of it is written. `steps` were done besides. Answers
 * whether the run still goes on.
 */
export async function prepare(
  db: Kysely<Database>,
  run: string,
  results: ReadonlyMap<string, Prepared>,
  steps = 0,
): Promise<boolean> {
  const rows = [...results].map(([repId, { grades, statement }]) => ({
    run,
    rep_id: repId,
    grades: grades.packed,
    grades_hash: grades.hash,
    statement: statement && packed(statement.text),
    seal: statement?.seal ?? null,
    capsule: statement?.capsule ?? null,
    capsule_hash: statement?.capsuleHash ?? null,
  }))
  return inTransaction(db, async (trx) => {
    if (!(await onward(trx, run, steps + rows.length))) return false
    await trx.insertInto('prepared_results').values(rows).execute()
    return true
  })
}

async function onward(trx: Kysely<Database>, run: string, steps: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pay_runs')
    .set((eb) => ({ done: eb('done', '+', steps) }))
    .where('run', '=', run)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function preparedOf(
  db: Kysely<Database>,
  run: string,
  repId: string,
): Promise<Prepared | undefined> {
  const row = await db
    .selectFrom('prepared_results')
    .selectAll()
    .where('run', '=', run)
    .where('rep_id', '=', repId)
    .executeTakeFirst()
  if (!row) return undefined
  const { statement: text, seal, capsule, capsule_hash: capsuleHash } = row
  const isWhole = text !== null && seal !== null && capsule !== null && capsuleHash !== null
  return {
    grades: { packed: row.grades, hash: row.grades_hash },
    statement: isWhole ? { text: unpacked(text), seal, capsule, capsuleHash } : null,
  }
}

/** The run is over. Others of the same period began before what it wrote: they begin again. */
export async function endRun(
  trx: Kysely<Database>,
  { run, periodId, now }: { readonly run: string; readonly periodId: string; readonly now: string },
): Promise<void> {
  const ofPeriod = trx.selectFrom('pay_runs').select('run').where('period_id', '=', periodId)
  await trx.deleteFrom('prepared_results').where('run', 'in', ofPeriod).execute()
  await trx.deleteFrom('pay_runs').where('period_id', '=', periodId).where('run', '<>', run).execute()
  await trx
    .updateTable('pay_runs')
    .set((eb) => ({ ended_at: now, done: eb.ref('of') }))
    .where('run', '=', run)
    .execute()
}

/** A run that came to nothing leaves nothing behind. */
export async function forgetRun(db: Kysely<Database>, run: string): Promise<void> {
  await inTransaction(db, (trx) => forget(trx, [run]))
}

/** Runs that never ended, as the program that worked was ended first. Answers how many. */
export async function forgetKilledRuns(db: Kysely<Database>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const rows = await trx.selectFrom('pay_runs').select('run').where('ended_at', 'is', null).execute()
    if (rows.length > 0)
      await forget(
        trx,
        rows.map(({ run }) => run),
      )
    return rows.length
  })
}

/** Everything that was worked out and is not written yet, and what stands from it: all of it is worked out again. */
export async function forgetAllRuns(trx: Kysely<Database>): Promise<void> {
  const rows = await trx.selectFrom('pay_runs').select('run').execute()
  if (rows.length > 0)
    await forget(
      trx,
      rows.map(({ run }) => run),
    )
}

async function forget(trx: Kysely<Database>, runs: readonly string[]): Promise<void> {
  await trx.deleteFrom('prepared_results').where('run', 'in', runs).execute()
  await trx.deleteFrom('pay_runs').where('run', 'in', runs).execute()
}

/** How far the newest run of a period has come that has not ended; `null` while there is none. */
export async function runningOf(db: Kysely<Database>, periodId: string): Promise<Progress | null> {
  const row = await db
    .selectFrom('pay_runs')
    .select(['of', 'done'])
    .where('period_id', '=', periodId)
    .where('ended_at', 'is', null)
    .orderBy('began_at', 'desc')
    .orderBy('run')
    .executeTakeFirst()
  return row ?? null
}
