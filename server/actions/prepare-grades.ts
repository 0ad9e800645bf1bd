import type { Kysely } from 'kysely'
import { listenTo } from '../../db/listening.ts'
import { repsOwed } from '../../db/queries/adjustments.ts'
import { keepPayReading, payReadingsOf } from '../../db/queries/pay-readings.ts'
import { beginRun, forgetRun, runMadeFrom } from '../../db/queries/pay-runs.ts'
import { allPeople, type Person } from '../../db/queries/people.ts'
import { sealsOf } from '../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { findPlan, type KeptPlan } from '../../db/queries/plans.ts'
import type { Database } from '../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { gateRules } from '../grading/gates.ts'
import { dayOf, type Period } from '../grading/period.ts'
import { momentsFrom, priorsFrom } from '../grading/priors.ts'
import { defaultScorecard, type Scorecard } from '../grading/scorecard.ts'
import { version } from '../measures/version.ts'
import { currentArithmetic } from '../pay/arithmetic.ts'
import { sealOf } from '../pay/canonical.ts'
import { isClosed } from '../pay/period-way.ts'
import { paidBehaviours } from '../pay/plan.ts'
import { coachingOnly } from './coaching-only.ts'
import { handsFor } from './grading-hands.ts'
import type { AsPeer, DrawnTowards } from './grading-work.ts'

export interface ToGrade {
  readonly periodId: string
  /** The organisation's zone, in which a period begins and ends. */
  readonly timeZone: string
  readonly now: string
  readonly scorecard?: Scorecard
  /** Threads to work in; by default some where there is much to do, and none where there is little. */
  readonly threads?: number
  /** It is only tried out: worked out whatever stands, and nothing that it reads is kept. */
  readonly isTrial?: boolean
}

/** A run that has worked out everybody's grades and statements, and has written none of them yet. */
export interface PreparedRun {
  readonly run: string
  readonly kept: KeptPeriod
  readonly reps: readonly Person[]
  /** An earlier run worked out the same, and wrote it: everything it read is still as it was. */
  readonly isStanding: boolean
}

/**
 * Works out what a period comes to for everybody. Each rep's conversations are read once: what was counted of them makes
 * the rep a peer of the others, and is held, packed, until all are counted and each can be graded. Once measuring is
 * closed, what was read is kept too: as long as all of it reads the same, what was worked out from it stands.
 * `overtaken` where another run of the period was written meanwhile.
 */
export async function prepareGrades(
  db: Kysely<Database>,
  request: ToGrade,
  isFrozen: boolean,
): Promise<PreparedRun | { readonly problem: 'missing' | 'frozen' | 'overtaken' }> {
  const { periodId, timeZone, now, scorecard = defaultScorecard, threads, isTrial = false } = request
  const kept = await findPeriod(db, periodId)
  const plan = kept && (await findPlan(db, kept.planId))
  if (!kept || !plan) return { problem: 'missing' }
  if (isClosed(kept.state)) return { problem: 'frozen' }

  const period = { from: kept.from, to: kept.to, timeZone }
  const owed = await repsOwed(db)
  // Whoever has a statement in it keeps one, whatever they became since.
  const paid = new Set((await sealsOf(db, periodId)).map(({ repId }) => repId))
  const reps = (await allPeople(db)).filter(
    (person) =>
      (person.role === 'rep' && (workedIn(person, period) || owed.has(person.id))) || paid.has(person.id),
  )
  const until = kept.measuredAt ?? now
  const asOf = { plan, period, scorecard, until }
  const keepsReadings = kept.measuredAt !== null && !isTrial
  const madeFrom = keepsReadings ? sealOf({ ...asOf, ...worked(kept), reps }) : null
  const run = await beginRun(db, { periodId, of: 2 * reps.length, now, madeFrom })
  const work = { ...asOf, run, kept, isFrozen, keepsReadings }
  const hands = await handsFor(db, work, reps, threads)
  try {
    const before = madeFrom === null ? null : await runMadeFrom(db, periodId, madeFrom)
    if (before !== null && (await hands.stillHolds(await payReadingsOf(db, before), reps))) {
      await forgetRun(db, run)
      return { run: before, kept, reps, isStanding: true }
    }
    const listening = listenTo(db)
    const coached = await coachingOnly(listening.db)
    if (keepsReadings) await keepPayReading(db, run, { asked: listening.take(), given: {} })
    const towards = towardsPeers(await hands.peers(coached, reps), plan)
    if (!(await hands.prepare({ ...towards, coached }, reps))) return { problem: 'overtaken' }
  } catch (error) {
    await forgetRun(db, run)
    throw error
  } finally {
    await hands.close()
  }
  return { run, kept, reps, isStanding: false }
}

/** By which rules everything is worked out, and of what period. */
function worked({ id, planId, name, measuredAt }: KeptPeriod) {
  return { of: { id, planId, name, measuredAt }, by: [version, currentArithmetic, gateRules] }
}

/** Who left in the period, or after it, has still to be paid for it; who left before, what is owed to them. */
function workedIn({ deactivatedAt }: Person, period: Period): boolean {
  if (deactivatedAt === null) return true
  const left = dayOf(deactivatedAt, period.timeZone)
  return left !== null && left >= (dayOf(period.from, period.timeZone) ?? 0)
}

function towardsPeers(peers: readonly AsPeer[], { plan }: KeptPlan): Omit<DrawnTowards, 'coached'> {
  const of = (behaviour: BehaviourName) => peers.map((one) => one[behaviour])
  return {
    priors: new Map(
      behaviourNames.map((one) => [one, priorsFrom(of(one), plan.baselines[one] ?? null)] as const),
    ),
    moments: Object.fromEntries(paidBehaviours(plan).map((one) => [one, momentsFrom(of(one))])),
  }
}
