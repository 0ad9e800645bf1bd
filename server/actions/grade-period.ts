import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { noteAdjustmentsPaid } from '../../db/queries/adjustments.ts'
import { announce } from '../../db/queries/deliveries.ts'
import { revealDraw } from '../../db/queries/draws.ts'
import { enter } from '../../db/queries/ledger.ts'
import { forgetPayReadings } from '../../db/queries/pay-readings.ts'
import { endRun, forgetRun, preparedOf } from '../../db/queries/pay-runs.ts'
import type { Person } from '../../db/queries/people.ts'
import { hashOfPeriod } from '../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod, movePeriod } from '../../db/queries/periods.ts'
import { addGrades, addStatement, newestSealed } from '../../db/queries/sealed-statements.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'
import { isClosed } from '../pay/period-way.ts'
import type { Statement } from '../pay/statement.ts'
import { closing, fallBack } from './close/fall.ts'
import { proposeAtFreeze } from './close/propose.ts'
import { keepCheckpoint } from './ledger/checkpoints.ts'
import { type PreparedRun, prepareGrades, type ToGrade } from './prepare-grades.ts'

export interface GradePeriod extends ToGrade {
  /** A file outside the database to which a freeze adds where the ledger ends. */
  readonly checkpoints?: string
  /** The hash of the statements that were approved: others are not frozen. */
  readonly approved?: string
  /** Who closes it. */
  readonly byId?: string
}

export type GradeAnswer = { readonly graded: number } | { readonly problem: 'missing' | 'frozen' | 'stale' }

/** Grades everybody for a period as it stands now, with a statement for each whom the plan pays. Nothing is frozen. */
export async function gradePeriod(db: Kysely<Database>, request: GradePeriod): Promise<GradeAnswer> {
  return inRuns(db, request, false, async (trx, { kept }) => {
    await fallBack(trx, kept, request.now)
    return null
  })
}

/** What would be frozen is not what was approved. */
class Changed extends Error {}

/** Grades a period for the last time and closes it for ever: all statements, with what is already owed on them, or none. */
export async function freezePeriod(db: Kysely<Database>, request: GradePeriod): Promise<GradeAnswer> {
  const { periodId, now, approved, byId = null, checkpoints } = request
  try {
    return await inRuns(db, request, true, async (trx, { kept }) => {
      if (approved !== undefined && (await hashOfPeriod(trx, periodId)) !== approved) throw new Changed()
      const moved = await movePeriod(trx, kept.id, kept.state, 'frozen', now, { byId })
      await revealDraw(trx, kept.id, now)
      if (!moved) throw new Error(`The period ${kept.name} was moved while it was being frozen`)
      const head = await enter(trx, { at: now, kind: 'audit', payload: frozen(kept) })
      await proposeAtFreeze(trx, kept.id, now)
      await forgetPayReadings(trx, kept.id)
      return checkpoints === undefined ? null : () => keepCheckpoint(checkpoints, head, now)
    })
  } catch (error) {
    if (error instanceof Changed) return { problem: 'stale' }
    throw error
  }
}

function frozen({ id, planId, from, to }: KeptPeriod) {
  return { what: 'period-frozen', period: id, plan: planId, from, to }
}

/** What is still to be done once everything is written. */
type After = () => Promise<unknown>
type Finish = (trx: Kysely<Database>, run: PreparedRun) => Promise<After | null>

/**
 * Works everything out first, which may take long, and writes it then in one transaction, which does not. Where the
 * period moved on meanwhile, or another run of it was written, all of it is worked out again.
 */
async function inRuns(
  db: Kysely<Database>,
  request: GradePeriod,
  isFrozen: boolean,
  finish: Finish,
): Promise<GradeAnswer> {
  for (;;) {
    const run = await prepareGrades(db, request, isFrozen)
    if ('problem' in run) {
      if (run.problem === 'overtaken') continue
      return { problem: run.problem }
    }
    const written = await writeRun(db, run, request, isFrozen, finish)
    if ('after' in written) {
      await written.after?.()
      return { graded: run.reps.length }
    }
    if (!written.isOvertaken) return { problem: 'frozen' }
  }
}

async function writeRun(
  db: Kysely<Database>,
  run: PreparedRun,
  request: GradePeriod,
  isFrozen: boolean,
  finish: Finish,
): Promise<{ readonly after: After | null } | { readonly isOvertaken: boolean }> {
  let isWritten = false
  try {
    return await db.transaction().execute(async (trx) => {
      await oneAtATime(trx, closing(request.periodId))
      const now = await findPeriod(trx, request.periodId)
      if (!now || now.state !== run.kept.state || now.measuredAt !== run.kept.measuredAt)
        return { isOvertaken: !now || !isClosed(now.state) }
      for (const rep of run.isStanding && !isFrozen ? [] : run.reps) {
        if (!(await write(trx, rep, run, request.now, isFrozen))) return { isOvertaken: true }
        await setImmediate()
      }
      const after = await finish(trx, run)
      await endRun(trx, { run: run.run, periodId: run.kept.id, now: request.now })
      isWritten = true
      return { after }
    })
  } finally {
    if (!isWritten && !run.isStanding) await forgetRun(db, run.run)
  }
}

/** Writes what was worked out of one rep. `false` where it is gone, as another run was written first. */
async function write(
  trx: Kysely<Database>,
  rep: Person,
  { run, kept, isStanding }: PreparedRun,
  now: string,
  isFrozen: boolean,
): Promise<boolean> {
  const prepared = isStanding ? await newestSealed(trx, kept.id, rep.id) : await preparedOf(trx, run, rep.id)
  if (!prepared) return false
  const { grades, statement } = prepared
  const of = { periodId: kept.id, repId: rep.id, now, isFrozen }
  const newVersion = await addGrades(trx, { ...of, grades })
  if (newVersion !== null) await announceGrades(trx, kept, rep, newVersion, now)
  if (!statement) return true
  const statementId = await addStatement(trx, { ...of, statement })
  if (isFrozen && statementId) {
    const paid = JSON.parse(statement.text) as Statement
    await noteAdjustmentsPaid(trx, { statement: paid, statementId, periodId: kept.id, now })
  }
  return true
}

/** That they changed, and not what they are. */
async function announceGrades(
  db: Kysely<Database>,
  { id, name }: KeptPeriod,
  rep: Person,
  version: number,
  now: string,
): Promise<void> {
  const about = { rep: rep.id, period: id, periodName: name, version }
  await announce(db, { event: 'grade.changed', about, path: paths.person(rep.id), now })
}
