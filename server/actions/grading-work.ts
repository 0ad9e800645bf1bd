import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { haveSameAnswers } from '../../db/listening.ts'
import { findPayReading, keepPayReading } from '../../db/queries/pay-readings.ts'
import { type Prepared, prepare, reach } from '../../db/queries/pay-runs.ts'
import type { Person } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { KeptPlan } from '../../db/queries/plans.ts'
import { sealGrades, sealStatement, sealWritten } from '../../db/queries/sealed-statements.ts'
import type { Database } from '../../db/schema.ts'
import type { Anova } from '../grading/anova.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import { type Grade, gradeOf } from '../grading/grade.ts'
import type { Period } from '../grading/period.ts'
import { asPeer, colleaguesOf, type Peer, type Priors } from '../grading/priors.ts'
import type { Scorecard } from '../grading/scorecard.ts'
import type { Strata } from '../grading/strata.ts'
import { version } from '../measures/version.ts'
import { currentArithmetic } from '../pay/arithmetic.ts'
import { joinedJson, sealOf, writtenMembers } from '../pay/canonical.ts'
import { type Capsule, capsuleCounts, capsuleFigures, withoutNames } from '../pay/capsule.ts'
import { alphaOf, gateRulesOf, paidBehaviours } from '../pay/plan.ts'
import { statementOf } from '../pay/statement.ts'
import type { CoachingOnly } from './coaching-only.ts'
import type { FactsOf } from './gate-facts.ts'
import { type GivenToRep, givenIn } from './given-to-rep.ts'
import { type CountedRep, HeldReps } from './held-reps.ts'
import { counterFor, type RepCounter } from './rep-counter.ts'
import type { RepUnits } from './rep-units.ts'

/** What everybody of a run is graded by: plain data, the same in every thread. */
export interface GradingWork {
  readonly run: string
  readonly kept: KeptPeriod
  readonly plan: KeptPlan
  readonly period: Period
  readonly scorecard: Scorecard
  readonly isFrozen: boolean
  /** The instant everything is looked at: when measuring was closed, or now. */
  readonly until: string
  /** What is read is kept, to be held against what there is when the same is to be worked out again. */
  readonly keepsReadings: boolean
}

/** A rep as a peer of the others, behaviour by behaviour. */
export type AsPeer = Readonly<Record<BehaviourName, Peer>>

/** What everybody's grades are drawn towards, and what that is made from. */
export interface DrawnTowards {
  readonly coached: CoachingOnly
  readonly priors: ReadonlyMap<BehaviourName, Priors>
  /** Of each paid behaviour, the same for every rep. */
  readonly moments: Readonly<Partial<Record<BehaviourName, Anova>>>
}

/** Grades the reps of a run in one thread: first each is counted, then, once all are, each is graded. */
export interface Grader {
  /** `coached` is what rests on a detector that nothing vouches for yet. */
  peers(coached: CoachingOnly, reps: readonly Person[]): Promise<readonly AsPeer[]>
  /** Works out what these reps come to, and keeps it aside. `false` where the run was overtaken. */
  prepare(towards: DrawnTowards, reps: readonly Person[]): Promise<boolean>
  /** Whether what an earlier run read to work out the same is all still as it was. */
  stillHolds(readings: readonly string[], reps: readonly Person[]): Promise<boolean>
}

export function graderFor(db: Kysely<Database>, work: GradingWork): Grader {
  const held = new HeldReps()
  const given = givenIn(db, work)
  let counting: RepCounter | undefined
  let counted = 0
  let told = performance.now()
  const counter = (coached: CoachingOnly) => {
    counting ??= counterFor(db, work, coached)
    return counting
  }
  return {
    async peers(coached, reps) {
      const peers: AsPeer[] = []
      await counter(coached)(reps, (rep, own, facts) => {
        peers.push(asPeerOf(own, coached))
        held.hold(rep.id, countedRep(facts, rep, own))
      })
      counted += reps.length
      if (performance.now() - told < TOLD_EVERY_MS) return peers
      await reach(db, work.run, counted)
      counted = 0
      told = performance.now()
      return peers
    },
    async prepare(towards, reps) {
      const seals: Record<string, string> = {}
      const results = new Map<string, Prepared>()
      for (const [at, rep] of reps.entries()) {
        const own = held.release(rep.id) ?? (await countedAgain(counter(towards.coached), rep))
        const givenToRep = await given(rep)
        seals[rep.id] = sealOf(givenToRep)
        results.set(rep.id, resultOf(rep, own, givenToRep, { ...work, ...towards }))
        if (results.size === WRITTEN_AT_ONCE || at === reps.length - 1) {
          if (!(await prepare(db, work.run, results, counted))) return false
          counted = 0
          results.clear()
        }
        await setImmediate()
      }
      if (work.keepsReadings) await keepPayReading(db, work.run, { asked: [], given: seals })
      return true
    },
    async stillHolds(readings, reps) {
      const byId = new Map(reps.map((rep) => [rep.id, rep]))
      const isGiven = async ([id, seal]: readonly [string, string]) => {
        const rep = byId.get(id)
        return rep !== undefined && sealOf(await given(rep)) === seal
      }
      if (readings.length === 0) return false
      for (const id of readings) {
        const reading = await findPayReading(db, id)
        if (!reading || !(await haveSameAnswers(db, reading.asked))) return false
        for (const one of Object.entries(reading.given)) if (!(await isGiven(one))) return false
        await setImmediate()
      }
      return true
    },
  }
}

/** How far a run has come is told so often, as pages wait while it is written. */
const TOLD_EVERY_MS = 500
/** Pages wait while something is written: so many people’s results are written at once. */
const WRITTEN_AT_ONCE = 12

function asPeerOf({ units }: RepUnits, { behaviours }: CoachingOnly): AsPeer {
  const each = behaviourNames.map((one) => [one, asPeer(one, units[one].units, behaviours)])
  return Object.fromEntries(each) as AsPeer
}

/** There was no room to hold what had been counted of them. */
async function countedAgain(count: RepCounter, rep: Person): Promise<CountedRep> {
  const counted: CountedRep[] = []
  await count([rep], (one, own, facts) => counted.push(countedRep(facts, one, own)))
  const [only] = counted
  if (!only) throw new Error(`Nothing was counted of ${rep.id}`)
  return only
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

type Around = GradingWork & DrawnTowards

/** A rep's grades, and, where the plan pays them, their statement with the evidence it rests on. */
function resultOf(
  rep: Person,
  { facts, units, evidence }: CountedRep,
  { payee, unitsUnderAppeal }: GivenToRep,
  { kept, plan, scorecard, isFrozen, priors, moments }: Around,
): Prepared {
  const rules = gateRulesOf(plan.plan)
  const mixes = mixesOf(units, facts, { plan, priors })
  const graded = behaviourNames.map((behaviour) => [
    behaviour,
    gradeOf({
      behaviour,
      rules,
      ...mixIn(mixes, behaviour),
      units: units[behaviour],
      ...(priors.get(behaviour) ?? { prior: null }),
      alpha: alphaOf(plan.plan),
      facts: { ...facts, unitsUnderAppeal: unitsUnderAppeal[behaviour] },
    }),
  ])
  const grades = withoutNames(Object.fromEntries(graded) as Readonly<Partial<Record<BehaviourName, Grade>>>)
  if (payee === null) return { grades: sealGrades(grades), statement: null }
  const figures = capsuleFigures({
    arithmetic: currentArithmetic,
    program: version,
    rep: rep.id,
    payee,
    planHash: plan.hash,
    plan: plan.plan,
    scorecard,
    facts,
    unitsUnderAppeal,
    rules,
    peers: moments,
    ...strataIn(plan, mixes),
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

type Mixes = Partial<Record<BehaviourName, Strata>>

/** With what of everybody's each behaviour of this rep is held against, unless the plan leaves that out of account. */
function mixesOf(
  units: CountedRep['units'],
  { coachingOnly }: CountedRep['facts'],
  { plan, priors }: Pick<Around, 'plan' | 'priors'>,
): Mixes {
  if (plan.plan.caseMix === 'never') return {}
  const each = [...priors].flatMap(([behaviour, towards]): readonly (readonly [BehaviourName, Strata])[] => {
    const colleagues = colleaguesOf(behaviour, units[behaviour], coachingOnly, towards)
    return colleagues ? [[behaviour, colleagues]] : []
  })
  return Object.fromEntries(each)
}

function mixIn(mixes: Mixes, behaviour: BehaviourName) {
  const mixOf = mixes[behaviour]
  return mixOf ? { mixOf } : {}
}

function strataIn({ plan }: KeptPlan, mixes: Mixes): Pick<Capsule, 'strata'> {
  const paid = paidBehaviours(plan).flatMap((one) => (mixes[one] ? [[one, mixes[one]] as const] : []))
  return paid.length === 0 ? {} : { strata: Object.fromEntries(paid) }
}
