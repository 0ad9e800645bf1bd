import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Prepared, prepare, reach } from '../../db/queries/pay-runs.ts'
import type { Person } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { KeptPlan } from '../../db/queries/plans.ts'
import { sealGrades, sealStatement, sealWritten } from '../../db/queries/statements.ts'
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
import { joinedJson, writtenMembers } from '../pay/canonical.ts'
import { type Capsule, capsuleCounts, capsuleFigures, withoutNames } from '../pay/capsule.ts'
import { alphaOf } from '../pay/plan.ts'
import { statementOf } from '../pay/statement.ts'
import { unitsUnderAppeal } from './appeals/units-under-appeal.ts'
import { employeeIn, payeesIn } from './close/payees.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { type FactsOf, gateFactsIn } from './gate-facts.ts'
import { type CountedRep, HeldReps } from './held-reps.ts'
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

/** Grades the reps of a run in one thread: first each is counted, then, once all are, each is graded. */
export interface Grader {
  peers(reps: readonly Person[]): Promise<readonly AsPeer[]>
  /** Works out what these reps come to, and keeps it aside. `false` where the run was overtaken. */
  prepare(towards: DrawnTowards, reps: readonly Person[]): Promise<boolean>
}

export function graderFor(db: Kysely<Database>, work: GradingWork): Grader {
  const held = new HeldReps()
  const around = aroundEverybody(db, work)
  return {
    async peers(reps) {
      const facts = await (await around.factsIn())(reps)
      const peers: AsPeer[] = []
      for (const rep of reps) {
        const own = await countedBy(db, work, rep)
        peers.push(asPeerOf(own, work))
        held.hold(rep.id, countedRep(facts, rep, own))
        await setImmediate()
      }
      await reach(db, work.run, reps.length)
      return peers
    },
    async prepare(towards, reps) {
      const results = new Map<string, Prepared>()
      for (const [at, rep] of reps.entries()) {
        const counted = held.release(rep.id) ?? (await countedAgain(db, work, around, rep))
        const payeeOf = await around.payees()
        results.set(rep.id, await resultOf(db, rep, counted, { ...work, ...towards, payeeOf }))
        if (results.size === WRITTEN_AT_ONCE || at === reps.length - 1) {
          if (!(await prepare(db, work.run, results))) return false
          results.clear()
        }
        await setImmediate()
      }
      return true
    },
  }
}

/** Pages wait while something is written: so many people’s results are written at once. */
const WRITTEN_AT_ONCE = 12

type AroundEverybody = ReturnType<typeof aroundEverybody>

/** What holds for everybody of a run, looked up once. */
function aroundEverybody(db: Kysely<Database>, { kept, plan, period, coached, until }: GradingWork) {
  let facts: ReturnType<typeof gateFactsIn> | undefined
  let payees: ReturnType<typeof payeesIn> | undefined
  return {
    factsIn() {
      facts ??= gateFactsIn(db, plan, { ...period, id: kept.id }, { coached, now: until })
      return facts
    },
    payees() {
      payees ??= payeesIn(db, kept, plan, period)
      return payees
    },
  }
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

function asPeerOf({ units }: RepUnits, { coached }: GradingWork): AsPeer {
  const each = behaviourNames.map((one) => [one, asPeer(one, units[one].units, coached.behaviours)])
  return Object.fromEntries(each) as AsPeer
}

/** There was no room to hold what had been counted of them. */
async function countedAgain(
  db: Kysely<Database>,
  work: GradingWork,
  around: AroundEverybody,
  rep: Person,
): Promise<CountedRep> {
  const facts = await (await around.factsIn())([rep])
  return countedRep(facts, rep, await countedBy(db, work, rep))
}

function countedRep(factsOf: FactsOf, rep: Person, own: RepUnits): CountedRep {
  const { unitsUnderAppeal: _open, ...facts } = factsOf(rep, own)
  const units = behaviourNames.map((one) => [one, own.units[one].units])
  return {
    facts,
    units: Object.fromEntries(units) as CountedRep['units'],
    evidence: writtenMembers(capsuleCounts(own.counting, own.offsetsMs)),
  }
}

interface Around extends GradingWork, DrawnTowards {
  readonly payeeOf: Awaited<ReturnType<typeof payeesIn>>
}

/** A rep's grades, and, where the plan pays them, their statement with the evidence it rests on. */
async function resultOf(
  db: Kysely<Database>,
  rep: Person,
  { facts, units, evidence }: CountedRep,
  { kept, plan, period, scorecard, isFrozen, payeeOf, priors, moments }: Around,
): Promise<Prepared> {
  const appealed = await unitsUnderAppeal(db, rep.id, period)
  const graded = behaviourNames.map((behaviour) => [
    behaviour,
    gradeOf({
      behaviour,
      units: units[behaviour],
      ...(priors.get(behaviour) ?? { prior: null }),
      alpha: alphaOf(plan.plan),
      facts: { ...facts, unitsUnderAppeal: appealed(behaviour) },
    }),
  ])
  const grades = withoutNames(Object.fromEntries(graded) as Readonly<Partial<Record<BehaviourName, Grade>>>)
  const employee = await employeeIn(db, plan, kept, rep)
  if (employee === null) return { grades: sealGrades(grades), statement: null }
  const payee = await payeeOf(rep, employee)
  const figures = capsuleFigures({
    arithmetic: currentArithmetic,
    program: version,
    rep: rep.id,
    payee,
    planHash: plan.hash,
    plan: plan.plan,
    scorecard,
    facts,
    unitsUnderAppeal: Object.fromEntries(behaviourNames.map((one) => [one, appealed(one)])),
    rules: gateRules,
    peers: moments,
    ...(facts.coverage.withheld ? { lowQuarters: lowQuartersOf(priors) } : {}),
    grades,
  })
  const capsule = sealWritten(joinedJson({ ...writtenMembers(figures), ...evidence }))
  const isFinal = isFrozen || kept.state !== 'open'
  const sealed = isFinal ? { ...payee, capsule: capsule.capsuleHash } : payee
  const statement = statementOf(plan.plan, grades, sealed)
  return { grades: sealGrades(grades), statement: sealStatement(statement, capsule) }
}

function lowQuartersOf(priors: DrawnTowards['priors']): NonNullable<Capsule['lowQuarters']> {
  return Object.fromEntries(
    [...priors].flatMap(([behaviour, { lowQuarters }]) => (lowQuarters ? [[behaviour, lowQuarters]] : [])),
  )
}
