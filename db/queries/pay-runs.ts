import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** How far grading everybody for a period has come: so many of so many people. */
export interface Progress {
  readonly of: number
  readonly done: number
  readonly beganAt: string
  readonly endedAt: string | null
}

/** What was worked out of one rep, as the bytes that are kept, with their hashes. */
export interface Prepared {
  readonly repId: string
  readonly grades: string
  readonly gradesHash: string
  readonly statement: {
    readonly text: string
    readonly seal: string
    readonly capsule: string
    readonly capsuleHash: string
  } | null
}

/** Begins to grade a period. What an earlier run left behind goes; from now on it writes nothing more. */
export async function beginRun(
  db: Kysely<Database>,
  { periodId, of, now }: { readonly periodId: string; readonly of: number; readonly now: string },
): Promise<string> {
  const run = newId()
  await inTransaction(db, async (trx) => {
    const before = trx.selectFrom('pay_runs').select('run').where('period_id', '=', periodId)
    await trx.deleteFrom('prepared_results').where('run', 'in', before).execute()
    await trx.deleteFrom('pay_runs').where('period_id', '=', periodId).execute()
    await trx
      .insertInto('pay_runs')
      .values({ period_id: periodId, run, of, done: 0, began_at: now, ended_at: null })
      .execute()
  })
  return run
}

/** Keeps what was worked out of some more of them. Answers whether the run is still the period's newest. */
export async function prepare(
  db: Kysely<Database>,
  run: string,
  done: number,
  results: readonly Prepared[],
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('pay_runs')
      .set({ done })
      .where('run', '=', run)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    for (const { repId, grades, gradesHash, statement } of results)
      await trx
        .insertInto('prepared_results')
        .values({
          ...{ run, rep_id: repId, grades, grades_hash: gradesHash, statement: statement?.text ?? null },
          seal: statement?.seal ?? null,
          capsule: statement?.capsule ?? null,
          capsule_hash: statement?.capsuleHash ?? null,
        })
        .execute()
    return true
  })
}

/** The run is over: what it had prepared is no longer needed. Answers whether it was still the newest. */
export async function endRun(trx: Kysely<Database>, run: string, now: string): Promise<boolean> {
  await trx.deleteFrom('prepared_results').where('run', '=', run).execute()
  const { numUpdatedRows } = await trx
    .updateTable('pay_runs')
    .set((eb) => ({ ended_at: now, done: eb.ref('of') }))
    .where('run', '=', run)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How far the newest run of a period has come; `undefined` where it was never graded. */
export async function progressOf(db: Kysely<Database>, periodId: string): Promise<Progress | undefined> {
  const row = await db
    .selectFrom('pay_runs')
    .select(['of', 'done', 'began_at', 'ended_at'])
    .where('period_id', '=', periodId)
    .executeTakeFirst()
  return row && { of: row.of, done: row.done, beganAt: row.began_at, endedAt: row.ended_at }
}
