import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Prepared, prepare, reach } from '../../db/queries/pay-runs.ts'
import type { Person } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { KeptPlan } from '../../db/queries/plans.ts'
import { sealCapsule, sealGrades, sealStatement } from '../../db/queries/statements.ts'
import type { Database } from '../../db/schema.ts'
import type { Anova } from '../grading/anova.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { gateRules } from '../grading/gates.ts'
import { type Grade, gradeOf } from '../grading/grade.ts'
import type { Period } from '../grading/period.ts'
import { asPeer, type Peer, type Priors } from '../grading/priors.ts'
import type { Scorecard } from '../grading/scorecard.ts'
import { version } from '../measures/version.ts'
import { currentArithmetic } from '../pay/arithmetic.ts'
import { capsuleOf, withoutNames } from '../pay/capsule.ts'
import { alphaOf } from '../pay/plan.ts'
import { statementOf } from '../pay/statement.ts'
import { unitsUnderAppeal } from './appeals/units-under-appeal.ts'
import { employeeOf, payeesIn } from './close/payees.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { type FactsOf, gateFactsIn } from './gate-facts.ts'
import { type RepUnits, unitsOfRep } from './rep-units.ts'

/** What everybody of a run is graded by: plain data, the same in every thread. */
export interface GradingWork {
  readonly run: string
  readonly kept: KeptPeriod
  readonly plan: KeptPlan
  readonly period: Period
  readonly scorecard: Scorecard
  readonly coached: CoachingOnly
  readonly isFrozen: boolean
  /** The instant everything is looked at: when measuring was closed, or now. */
  readonly until: string
}

/** A rep as a peer of the others, behaviour by behaviour. */
export type AsPeer = Readonly<Record<BehaviourName, Peer>>

/** What everybody's grades are drawn towards, and what that is made from. */
export interface DrawnTowards {
  readonly priors: ReadonlyMap<BehaviourName, Priors>
  /** Of each paid behaviour, the same for every rep. */
  readonly moments: Readonly<Partial<Record<BehaviourName, Anova>>>
}

/** Counts these reps as peers of the others, and keeps what was counted. */
export async function peersOf(
  db: Kysely<Database>,
  work: GradingWork,
  reps: readonly Person[],
): Promise<readonly AsPeer[]> {
  const peers: AsPeer[] = []
  for (const rep of reps) {
    const { units } = await countedBy(db, work, rep)
    const each = behaviourNames.map((one) => [one, asPeer(one, units[one].units, work.coached.behaviours)])
    peers.push(Object.fromEntries(each) as AsPeer)
    await setImmediate()
  }
  await reach(db, work.run, reps.length)
  return peers
}

/** Works out what these reps come to, and keeps it aside. `false` where the run was overtaken. */
export async function prepareResults(
  db: Kysely<Database>,
  work: GradingWork,
  towards: DrawnTowards,
  reps: readonly Person[],
): Promise<boolean> {
  const { kept, plan, period, coached, until } = work
  const around = { ...work, ...towards, payeeOf: await payeesIn(db, kept, plan, period) }
  const factsOf = await gateFactsIn(db, plan, { ...period, id: kept.id }, { coached, now: until })
  const facts = await factsOf(reps)
  for (const rep of reps) {
    const result = await resultOf(db, rep, await countedBy(db, work, rep), facts, around)
    if (!(await prepare(db, { run: work.run, repId: rep.id }, result))) return false
    await setImmediate()
  }
  return true
}

function countedBy(
  db: Kysely<Database>,
  { kept, period, scorecard, coached, until }: GradingWork,
  rep: Person,
) {
  return unitsOfRep(db, rep, {
    ...{ period, scorecard, now: until, coachingOnly: coached, keeps: true },
    ...(kept.measuredAt === null ? {} : { arrivedBy: kept.measuredAt }),
  })
}

interface Around extends GradingWork, DrawnTowards {
  readonly payeeOf: Awaited<ReturnType<typeof payeesIn>>
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
