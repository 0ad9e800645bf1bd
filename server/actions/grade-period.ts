import type { Kysely } from 'kysely'
import { noteAdjustmentsPaid } from '../../db/queries/adjustments.ts'
import { frozenWeights } from '../../db/queries/alarms.ts'
import { announce } from '../../db/queries/deliveries.ts'
import { revealDraw } from '../../db/queries/draws.ts'
import { enter } from '../../db/queries/ledger.ts'
import { allPeople, type Person } from '../../db/queries/people.ts'
import { hashOfPeriod } from '../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod, movePeriod } from '../../db/queries/periods.ts'
import { findPlan, type KeptPlan } from '../../db/queries/plans.ts'
import { signersOf } from '../../db/queries/signatures.ts'
import { addGrades, addStatement } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'
import type { Anova } from '../grading/anova.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { type GateFacts, gateRules } from '../grading/gates.ts'
import { type Grade, gradeOf } from '../grading/grade.ts'
import { dayOf, type Period } from '../grading/period.ts'
import { momentsOf, priorsOf } from '../grading/priors.ts'
import { lackOf } from '../grading/sample.ts'
import { defaultScorecard, type Scorecard } from '../grading/scorecard.ts'
import { version } from '../measures/version.ts'
import { currentArithmetic } from '../pay/arithmetic.ts'
import { sealOf } from '../pay/canonical.ts'
import { capsuleOf, withoutNames } from '../pay/capsule.ts'
import { isClosed } from '../pay/period-way.ts'
import { alphaOf, paidBehaviours } from '../pay/plan.ts'
import { statementOf } from '../pay/statement.ts'
import { agreementsForPay } from './agreement-of-people.ts'
import { type UnitsUnderAppeal, unitsUnderAppeal } from './appeals/units-under-appeal.ts'
import { fallBack } from './close/fall.ts'
import { employeeOf, payeesIn } from './close/payees.ts'
import { coachingOnly } from './coaching-only.ts'
import { type Covered, coveredIn } from './covered.ts'
import { keepCheckpoint } from './ledger/checkpoints.ts'
import { type RepUnits, unitsOfRep } from './rep-units.ts'
import { samplesIn } from './samples.ts'

export interface GradePeriod {
  readonly periodId: string
  /** The organisation's zone, in which a period begins and ends. */
  readonly timeZone: string
  readonly now: string
  readonly scorecard?: Scorecard
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
  return db.transaction().execute((trx) => gradeAll(trx, request, false))
}

/** What would be frozen is not what was approved. */
class Changed extends Error {}

/** Grades a period for the last time and closes it for ever: all statements or none. */
export async function freezePeriod(db: Kysely<Database>, request: GradePeriod): Promise<GradeAnswer> {
  const { checkpoints, now } = request
  try {
    const { answer, head } = await db.transaction().execute((trx) => freezeAll(trx, request))
    if (head && checkpoints !== undefined) await keepCheckpoint(checkpoints, head, now)
    return answer
  } catch (error) {
    if (error instanceof Changed) return { problem: 'stale' }
    throw error
  }
}

async function freezeAll(trx: Kysely<Database>, request: GradePeriod) {
  const { periodId, now, approved, byId = null } = request
  const period = await findPeriod(trx, periodId)
  const answer = await gradeAll(trx, request, true)
  if ('problem' in answer || !period) return { answer, head: null }
  if (approved !== undefined && (await hashOfPeriod(trx, periodId)) !== approved) throw new Changed()
  const moved = await movePeriod(trx, period.id, period.state, 'frozen', now, { byId })
  await revealDraw(trx, period.id, now)
  if (!moved) throw new Error(`The period ${period.name} was moved while it was being frozen`)
  const head = await enter(trx, { at: now, kind: 'audit', payload: frozen(period) })
  return { answer, head }
}

function frozen({ id, planId, from, to }: KeptPeriod) {
  return { what: 'period-frozen', period: id, plan: planId, from, to }
}

async function gradeAll(db: Kysely<Database>, request: GradePeriod, isFrozen: boolean): Promise<GradeAnswer> {
  const { periodId, timeZone, now, scorecard = defaultScorecard } = request
  const kept = await findPeriod(db, periodId)
  const plan = kept && (await findPlan(db, kept.planId))
  if (!kept || !plan) return { problem: 'missing' }
  if (isClosed(kept.state)) return { problem: 'frozen' }

  const period = { from: kept.from, to: kept.to, timeZone }
  const reps = (await allPeople(db)).filter((person) => person.role === 'rep' && workedIn(person, period))
  const units = new Map<string, RepUnits>()
  const { measuredAt } = kept
  const until = measuredAt ?? now
  const counted = { period, scorecard, now: until, ...(measuredAt === null ? {} : { arrivedBy: measuredAt }) }
  for (const rep of reps) units.set(rep.id, await unitsOfRep(db, rep, counted))

  const payeeOf = await payeesIn(db, kept, plan, period)
  const peers = await momentsOfPeers(db, units, plan)
  const facts = await factsFor(db, reps, plan, { ...period, id: periodId }, until)
  for (const rep of reps) {
    const appealed = await unitsUnderAppeal(db, rep.id, period)
    const grades = withoutNames(gradesOf(rep, units, plan, facts, appealed))
    const newVersion = await addGrades(db, { periodId, repId: rep.id, now, isFrozen, grades })
    if (newVersion !== null) await announceGrades(db, kept, rep, newVersion, now)
    if (plan.plan.atTargetMinor[employeeOf(rep)] === undefined) continue
    const payee = await payeeOf(rep)
    const own = units.get(rep.id)
    if (!own) continue
    const { unitsUnderAppeal: _open, ...known } = facts(rep, own)
    const capsule = capsuleOf({
      arithmetic: currentArithmetic,
      program: version,
      rep: rep.id,
      payee,
      planHash: plan.hash,
      plan: plan.plan,
      scorecard,
      counting: own.counting,
      offsetsMs: own.offsetsMs,
      facts: known,
      unitsUnderAppeal: Object.fromEntries(behaviourNames.map((one) => [one, appealed(one)])),
      rules: gateRules,
      peers,
      grades,
    })
    const isFinal = isFrozen || kept.state !== 'open'
    const sealed = isFinal ? { ...payee, capsule: sealOf(capsule) } : payee
    const statement = statementOf(plan.plan, grades, sealed)
    const statementId = await addStatement(db, { periodId, repId: rep.id, now, isFrozen, statement, capsule })
    if (isFrozen && statementId) await noteAdjustmentsPaid(db, { statement, statementId, periodId, now })
  }
  if (!isFrozen) await fallBack(db, kept, now)
  return { graded: reps.length }
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

/** Who left in the period, or after it, has still to be paid for it. */
function workedIn({ deactivatedAt }: Person, period: Period): boolean {
  if (deactivatedAt === null) return true
  const left = dayOf(deactivatedAt, period.timeZone)
  return left !== null && left >= (dayOf(period.from, period.timeZone) ?? 0)
}

function gradesOf(
  rep: Person,
  units: ReadonlyMap<string, RepUnits>,
  { plan }: KeptPlan,
  facts: (rep: Person, own: RepUnits) => GateFacts,
  appealed: UnitsUnderAppeal,
): Readonly<Partial<Record<BehaviourName, Grade>>> {
  const own = units.get(rep.id)
  if (!own) return {}
  const known = facts(rep, own)
  const grades = behaviourNames.map((behaviour) => {
    const peers = [...units.values()].map((one) => one.units[behaviour].units)
    const baseline = plan.baselines[behaviour] ?? null
    const graded = gradeOf({
      behaviour,
      units: own.units[behaviour].units,
      ...priorsOf(behaviour, peers, baseline, known.coachingOnly),
      alpha: alphaOf(plan),
      facts: { ...known, unitsUnderAppeal: appealed(behaviour) },
    })
    return [behaviour, graded]
  })
  return Object.fromEntries(grades) as Readonly<Partial<Record<BehaviourName, Grade>>>
}

/** What the prior of each paid behaviour is made from, the same for every rep. */
async function momentsOfPeers(db: Kysely<Database>, all: ReadonlyMap<string, RepUnits>, { plan }: KeptPlan) {
  const { behaviours } = await coachingOnly(db)
  const moments = paidBehaviours(plan).map((behaviour) => {
    const peers = [...all.values()].map((one) => one.units[behaviour].units)
    return [behaviour, momentsOf(behaviour, peers, behaviours)]
  })
  return Object.fromEntries(moments) as Readonly<Partial<Record<BehaviourName, Anova>>>
}

async function factsFor(
  db: Kysely<Database>,
  reps: readonly Person[],
  { plan, hash }: KeptPlan,
  period: Period & { readonly id: string },
  now: string,
) {
  const { behaviours } = await coachingOnly(db)
  const agreement = await agreementsForPay(db)
  const sampleOf = await samplesIn(db, period)
  const covered = await coveredIn(
    db,
    reps.map((rep) => rep.id),
    period,
    now,
  )
  const signers = await signersOf(db, plan.id, hash)
  const frozen = await frozenWeights(db, plan.id, now)
  return (rep: Person, own: RepUnits): GateFacts => ({
    period,
    coverage: {
      ...measuredOf(
        own,
        covered.find((one) => one.repId === rep.id),
      ),
      isValidSample: lackOf(sampleOf(rep.id, own)) === null,
    },
    agreement,
    coachingOnly: behaviours,
    unitsUnderAppeal: 0,
    isPlanSigned: signers.has(rep.id),
    isConsentKnown: own.isConsentKnown,
    ...(frozen.length === 0 ? {} : { frozenWeights: frozen }),
  })
}

/** Of what was expected, what came in and may be graded; without a source that tells, all that came. */
function measuredOf({ measured }: RepUnits, covered: Covered | undefined) {
  if (!covered?.isKnown) return { measured: measured.size, expected: null }
  const { arrived, missing } = covered.counted
  return {
    measured: arrived.filter((one) => measured.has(one.conversation)).length,
    expected: arrived.length + missing.length,
  }
}
