import type { Kysely } from 'kysely'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { allPlans } from '../../db/queries/plans.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { allTeams } from '../../db/queries/teams.ts'
import type { Database } from '../../db/schema.ts'
import { type BehaviourName, behaviourNames, behaviours } from '../grading/behaviours.ts'
import type { Grade } from '../grading/grade.ts'
import { type Lack, lackOf } from '../grading/lack.ts'
import { defaultRule, gateRulesOf, type Plan, paidBehaviours } from '../pay/plan.ts'
import { stakesOf } from '../pay/stakes.ts'
import { agreementsForPay } from './agreement-of-people.ts'
import { coachingOnly } from './coaching-only.ts'

/** What a team can be paid for one behaviour, from when, and what most of its reps lack. */
export interface Verdict {
  readonly behaviour: BehaviourName
  /** Adding only, from the first period, as it rests on facts. */
  readonly isFactAtOnce: boolean
  /** The plan’s first period in which it may move pay, counted from 1, and its first day where there is one. */
  readonly from: { readonly nth: number; readonly on: string | null }
  readonly isPaid: boolean
  readonly measurable: number
  readonly of: number
  readonly lack: Lack | null
}

export interface TeamVerdicts {
  readonly team: string
  readonly verdicts: readonly Verdict[]
}

/** For every team the viewer may see: which behaviour is payable from when, and what is still missing. */
export async function verdictsOf(
  db: Kysely<Database>,
  viewer: Viewer,
  plan: Plan,
): Promise<readonly TeamVerdicts[]> {
  const periods = await allPeriods(db)
  const family = new Map(
    (await allPlans(db)).filter((one) => one.plan.name === plan.name).map((one) => [one.plan.id, one.plan]),
  )
  const own = periods.toReversed().flatMap(({ planId, from }) => {
    const by = family.get(planId)
    return by ? [{ from, by }] : []
  })
  const rules = gateRulesOf(plan)
  const { behaviours: coached } = await coachingOnly(db)
  const agreement = await agreementsForPay(db)
  const agreed = (name: BehaviourName) => {
    const found = agreement[name]
    return found !== undefined && found.alpha >= rules.agreement && found.low >= rules.agreementLow
  }
  const reps = (await activePeople(db)).filter((one) => one.role === 'rep')
  const all: TeamVerdicts[] = []
  for (const { id, name: team } of await allTeams(db)) {
    if (viewer.role === 'manager' && viewer.teamId !== id) continue
    const members = reps.filter((one) => one.teamId === id)
    if (members.length === 0) continue
    const graded = await latestGrades(db, viewer, periods, members)
    const verdicts = behaviourNames.map((behaviour): Verdict => {
      const grades = graded.flatMap((one) => one[behaviour] ?? [])
      const first = firstLack(behaviour, coached, agreed(behaviour))
      return {
        behaviour,
        ...payableFrom(plan, behaviour, own),
        isPaid: plan.components.some((one) => one.behaviour === behaviour),
        measurable: grades.filter((grade) => grade.measurable).length,
        of: grades.length,
        lack: grades.length === 0 ? first : mostLacked(grades),
      }
    })
    all.push({ team, verdicts })
  }
  return all
}

/** Of the latest period with any: one that has not begun has none. */
async function latestGrades(
  db: Kysely<Database>,
  viewer: Viewer,
  periods: readonly { readonly id: string }[],
  members: readonly Viewer[],
) {
  for (const { id } of periods) {
    const kept = await Promise.all(members.map((rep) => findGrades(db, viewer, id, rep.id)))
    const graded = kept.flatMap((one) => (one ? [one.grades] : []))
    if (graded.length > 0) return graded
  }
  return []
}

interface WentBy {
  readonly from: string
  readonly by: Plan
}

/** Its periods count from the plan’s first version; what a later one added goes the whole way from its own first. */
function payableFrom(plan: Plan, behaviour: BehaviourName, went: readonly WentBy[]) {
  const isFactAtOnce = plan.paysFactsAtOnce && behaviours[behaviour].isFact
  const earlier = went.filter(({ by }) => by.version < plan.version)
  const without = earlier.filter(({ by }) => !paidBehaviours(by).includes(behaviour)).length
  const isOnPaper = (nth: number) => stakesOf(plan, behaviour, defaultRule, nth, nth - without).isShadow
  const first = earlier.length + 1
  let nth = first
  while (!isFactAtOnce && nth < first + MOST_ON_PAPER && isOnPaper(nth)) nth += 1
  const on = went[nth - 1]?.from ?? (nth === first ? plan.effectiveFrom : null)
  return { isFactAtOnce: isFactAtOnce && plan.stages[0] === null, from: { nth, on } }
}

const MOST_ON_PAPER = 12

/** Before anything was graded: what no period by itself will bring. */
function firstLack(
  behaviour: BehaviourName,
  coached: readonly BehaviourName[],
  isAgreed: boolean,
): Lack | null {
  if (coached.includes(behaviour)) return 'trust'
  return behaviours[behaviour].isFact || isAgreed ? null : 'trust'
}

function mostLacked(grades: readonly Grade[]): Lack | null {
  const lacks = grades.flatMap((grade) => (grade.measurable ? [] : lackOf(grade)))
  const [most] = [...Map.groupBy(lacks, (lack) => lack)].toSorted((a, b) => b[1].length - a[1].length)
  return most ? most[0] : null
}
