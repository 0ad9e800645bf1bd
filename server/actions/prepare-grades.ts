import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { beginRun, type Prepared, prepare, reach } from '../../db/queries/pay-runs.ts'
import { allPeople, type Person } from '../../db/queries/people.ts'
import { findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { findPlan, type KeptPlan } from '../../db/queries/plans.ts'
import { sealCapsule, sealGrades, sealStatement } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import type { Anova } from '../grading/anova.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { gateRules } from '../grading/gates.ts'
import { type Grade, gradeOf } from '../grading/grade.ts'
import { dayOf, type Period } from '../grading/period.ts'
import { asPeer, momentsFrom, type Peer, type Priors, priorsFrom } from '../grading/priors.ts'
import { defaultScorecard, type Scorecard } from '../grading/scorecard.ts'
import { version } from '../measures/version.ts'
import { currentArithmetic } from '../pay/arithmetic.ts'
import { capsuleOf, withoutNames } from '../pay/capsule.ts'
import { isClosed } from '../pay/period-way.ts'
import { alphaOf, paidBehaviours } from '../pay/plan.ts'
import { statementOf } from '../pay/statement.ts'
import { unitsUnderAppeal } from './appeals/units-under-appeal.ts'
import { employeeOf, payeesIn } from './close/payees.ts'
import { coachingOnly } from './coaching-only.ts'
import { type FactsOf, gateFactsIn } from './gate-facts.ts'
import { type RepUnits, unitsOfRep } from './rep-units.ts'

export interface ToGrade {
  readonly periodId: string
  /** The organisation's zone, in which a period begins and ends. */
  readonly timeZone: string
  readonly now: string
  readonly scorecard?: Scorecard
}

/** A run that has worked out everybody's grades and statements, and has written none of them yet. */
export interface PreparedRun {
  readonly run: string
  readonly kept: KeptPeriod
  readonly reps: readonly Person[]
}

/** So many people's expected conversations are held at once. */
const AT_ONCE = 10

/**
 * Works out what a period comes to for everybody. Each rep is looked at twice, once as a peer of the others and once to
 * be graded, so that nobody's conversations are held while another's are read; between two of them others may go on.
 * `overtaken` where another run of the period was written meanwhile.
 */
export async function prepareGrades(
  db: Kysely<Database>,
  request: ToGrade,
  isFrozen: boolean,
): Promise<PreparedRun | { readonly problem: 'missing' | 'frozen' | 'overtaken' }> {
  const { periodId, timeZone, now, scorecard = defaultScorecard } = request
  const kept = await findPeriod(db, periodId)
  const plan = kept && (await findPlan(db, kept.planId))
  if (!kept || !plan) return { problem: 'missing' }
  if (isClosed(kept.state)) return { problem: 'frozen' }

  const period = { from: kept.from, to: kept.to, timeZone }
  const reps = (await allPeople(db)).filter((person) => person.role === 'rep' && workedIn(person, period))
  const run = await beginRun(db, { periodId, of: 2 * reps.length, now })
  const coached = await coachingOnly(db)
  const { measuredAt } = kept
  const until = measuredAt ?? now
  const counted = {
    ...{ period, scorecard, now: until, coachingOnly: coached, keeps: true },
    ...(measuredAt === null ? {} : { arrivedBy: measuredAt }),
  }

  const peers = new Map(behaviourNames.map((behaviour): [BehaviourName, Peer[]] => [behaviour, []]))
  for (const [at, rep] of reps.entries()) {
    const { units } = await unitsOfRep(db, rep, counted)
    for (const behaviour of behaviourNames)
      peers.get(behaviour)?.push(asPeer(behaviour, units[behaviour].units, coached.behaviours))
    if (at % AT_ONCE === 0) await reach(db, run, at)
    await setImmediate()
  }

  const around: Around = {
    ...{ kept, plan, period, scorecard, isFrozen },
    payeeOf: await payeesIn(db, kept, plan, period),
    ...priorsAndMoments(peers, plan),
  }
  const factsOf = await gateFactsIn(db, plan, { ...period, id: periodId }, { coached, now: until })
  for (let from = 0; from < reps.length; from += AT_ONCE) {
    const some = reps.slice(from, from + AT_ONCE)
    const facts = await factsOf(some)
    for (const [at, rep] of some.entries()) {
      const result = await resultOf(db, rep, await unitsOfRep(db, rep, counted), facts, around)
      const step = { run, repId: rep.id, done: reps.length + from + at + 1 }
      if (!(await prepare(db, step, result))) return { problem: 'overtaken' }
      await setImmediate()
    }
  }
  return { run, kept, reps }
}

/** Who left in the period, or after it, has still to be paid for it. */
function workedIn({ deactivatedAt }: Person, period: Period): boolean {
  if (deactivatedAt === null) return true
  const left = dayOf(deactivatedAt, period.timeZone)
  return left !== null && left >= (dayOf(period.from, period.timeZone) ?? 0)
}

interface Around {
  readonly kept: KeptPeriod
  readonly plan: KeptPlan
  readonly period: Period
  readonly scorecard: Scorecard
  readonly isFrozen: boolean
  readonly payeeOf: Awaited<ReturnType<typeof payeesIn>>
  readonly priors: ReadonlyMap<BehaviourName, Priors>
  /** What the prior of each paid behaviour is made from, the same for every rep. */
  readonly moments: Readonly<Partial<Record<BehaviourName, Anova>>>
}

function priorsAndMoments(
  peers: ReadonlyMap<BehaviourName, readonly Peer[]>,
  { plan }: KeptPlan,
): Pick<Around, 'priors' | 'moments'> {
  const of = (behaviour: BehaviourName) => peers.get(behaviour) ?? []
  return {
    priors: new Map(
      behaviourNames.map((one) => [one, priorsFrom(of(one), plan.baselines[one] ?? null)] as const),
    ),
    moments: Object.fromEntries(paidBehaviours(plan).map((one) => [one, momentsFrom(of(one))])),
  }
}

/** A rep's grades, and, where the plan pays them, their statement with the evidence it rests on. */
async function resultOf(
  db: Kysely<Database>,
  rep: Person,
  own: RepUnits,
  facts: FactsOf,
  { kept, plan, period, scorecard, isFrozen, payeeOf, priors, moments }: Around,
): Promise<Prepared> {
  const appealed = await unitsUnderAppeal(db, rep.id, period)
  const { unitsUnderAppeal: _open, ...known } = facts(rep, own)
  const graded = behaviourNames.map((behaviour) => [
    behaviour,
    gradeOf({
      behaviour,
      units: own.units[behaviour].units,
      ...(priors.get(behaviour) ?? { prior: null }),
      alpha: alphaOf(plan.plan),
      facts: { ...known, unitsUnderAppeal: appealed(behaviour) },
    }),
  ])
  const grades = withoutNames(Object.fromEntries(graded) as Readonly<Partial<Record<BehaviourName, Grade>>>)
  if (plan.plan.atTargetMinor[employeeOf(rep)] === undefined)
    return { grades: sealGrades(grades), statement: null }
  const payee = await payeeOf(rep)
  const capsule = sealCapsule(
    capsuleOf({
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
      peers: moments,
      grades,
    }),
  )
  const isFinal = isFrozen || kept.state !== 'open'
  const sealed = isFinal ? { ...payee, capsule: capsule.capsuleHash } : payee
  const statement = statementOf(plan.plan, grades, sealed)
  return { grades: sealGrades(grades), statement: sealStatement(statement, capsule) }
}
