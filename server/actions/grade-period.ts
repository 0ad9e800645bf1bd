import type { Kysely } from 'kysely'
import { frozenWeights } from '../../db/queries/alarms.ts'
import { announce } from '../../db/queries/deliveries.ts'
import { revealDraw } from '../../db/queries/draws.ts'
import { enter } from '../../db/queries/ledger.ts'
import { allPeople, type Person } from '../../db/queries/people.ts'
import { allPeriods, findPeriod, type KeptPeriod, movePeriod } from '../../db/queries/periods.ts'
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
import { alphaOf, paidBehaviours } from '../pay/plan.ts'
import { isClosed } from '../pay/period-way.ts'
import { statementOf } from '../pay/statement.ts'
import { agreementsForPay } from './agreement-of-people.ts'
import { type UnitsUnderAppeal, unitsUnderAppeal } from './appeals/units-under-appeal.ts'
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
}

export type GradeAnswer = { readonly graded: number } | { readonly problem: 'missing' | 'frozen' | 'stale' }

/** Grades everybody for a period as it stands now, with a statement for each whom the plan pays. Nothing is frozen. */
export async function gradePeriod(db: Kysely<Database>, request: GradePeriod): Promise<GradeAnswer> {
  return db.transaction().execute((trx) => gradeAll(trx, request, false))
}

/** Grades a period for the last time and closes it for ever: all statements or none. */
export async function freezePeriod(db: Kysely<Database>, request: GradePeriod): Promise<GradeAnswer> {
  const closed = await db.transaction().execute(async (trx) => {
    const period = await findPeriod(trx, request.periodId)
    const answer = await gradeAll(trx, request, true)
    if ('problem' in answer || !period) return { answer, head: null }
    const moved = await movePeriod(trx, period.id, period.state, 'frozen', request.now)
    await revealDraw(trx, period.id, request.now)
    if (!moved) throw new Error(`The period ${period.name} was moved while it was being frozen`)
    const head = await enter(trx, { at: request.now, kind: 'audit', payload: frozen(period) })
    return { answer, head }
  })
  const { checkpoints, now } = request
  if (closed.head && checkpoints !== undefined) await keepCheckpoint(checkpoints, closed.head, now)
  return closed.answer
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
  for (const rep of reps) units.set(rep.id, await unitsOfRep(db, rep, { period, scorecard, now }))

  const nthPeriod = await nthOf(db, kept)
  const peers = await momentsOfPeers(db, units, plan)
  const facts = await factsFor(db, reps, plan, { ...period, id: periodId }, now)
  for (const rep of reps) {
    const appealed = await unitsUnderAppeal(db, rep.id, period)
    const grades = withoutNames(gradesOf(rep, units, plan, facts, appealed))
    const newVersion = await addGrades(db, { periodId, repId: rep.id, now, isFrozen, grades })
    if (newVersion !== null) await announceGrades(db, kept, rep, newVersion, now)
    const employee = rep.employeeNumber ?? rep.id
    if (plan.plan.atTargetMinor[employee] === undefined) continue
    const payee = { employee, period, nthPeriod }
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
    const sealed = isFrozen ? { ...payee, capsule: sealOf(capsule) } : payee
    const statement = statementOf(plan.plan, grades, sealed)
    await addStatement(db, { periodId, repId: rep.id, now, isFrozen, statement, capsule })
  }
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

/** The plan's first period is 1. */
async function nthOf(db: Kysely<Database>, { planId, from }: KeptPeriod): Promise<number> {
  return (await allPeriods(db)).filter((one) => one.planId === planId && one.from <= from).length
}
