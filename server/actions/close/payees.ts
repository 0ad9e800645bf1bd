import type { Kysely } from 'kysely'
import { adjustmentsDue } from '../../../db/queries/adjustments.ts'
import { employeeBefore } from '../../../db/queries/employee-before.ts'
import { unpaidLeavesOf } from '../../../db/queries/leaves.ts'
import type { Person } from '../../../db/queries/people.ts'
import { allPeriods, type KeptPeriod } from '../../../db/queries/periods.ts'
import { planDays } from '../../../db/queries/plan-days.ts'
import { allPlans, type KeptPlan } from '../../../db/queries/plans.ts'
import { reliabilityIn } from '../../../db/queries/reliability-before.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import type { BehaviourName } from '../../grading/behaviours.ts'
import { dayOf, type Period } from '../../grading/period.ts'
import { dateOf } from '../../measures/civil-date.ts'
import type { OnPlan } from '../../pay/line.ts'
import { type Plan, paidBehaviours } from '../../pay/plan.ts'
import { workedIn } from '../../pay/pro-rata.ts'
import { stakeLimit } from '../../pay/stakes.ts'
import type { Payee } from '../../pay/statement.ts'
import { holidaysOf } from '../holidays.ts'

/** Who a period pays, how long each was on the plan in it, and what earlier statements still owe them. */
export async function payeesIn(
  db: Kysely<Database>,
  kept: KeptPeriod,
  { plan }: KeptPlan,
  period: Period,
): Promise<(rep: Person, employee?: string) => Promise<Payee>> {
  const standing = await standingOf(db, kept, plan)
  const beforeOf = await reliabilityBefore(db, kept, plan)
  const isNext = await nextOfEach(db, kept)
  const said = await planDays(db)
  const isOff = holidaysOf((await installation(db)).country)
  return async (rep, employee = employeeOf(rep)) => {
    const { firstOn = null, lastOn = null } = said.get(rep.id) ?? {}
    const there = { from: firstOn, to: lastOn ?? leftOn(rep, period.timeZone) }
    const without = await unpaidLeavesOf(db, rep.id, kept.from)
    const worked = workedIn(kept, { ...there, without }, { isOff })
    const adjustments = isNext(employee) ? await adjustmentsDue(db, rep.id, plan.currency) : []
    return {
      employee,
      period,
      ...standing,
      ...(await beforeOf(rep)),
      ...(worked ? { worked } : {}),
      ...(adjustments.length > 0 ? { adjustments } : {}),
    }
  }
}

/** By what a plan knows somebody. */
export function employeeOf({ employeeNumber, id }: Pick<Person, 'employeeNumber' | 'id'>): string {
  return employeeNumber ?? id
}

/**
 * The same within a period: whoever got another number while it runs is known by the one the plan has, their id or that
 * of their statement before. `null` where the plan pays them nothing.
 */
export async function employeeIn(
  db: Kysely<Database>,
  { plan }: KeptPlan,
  { id: periodId }: KeptPeriod,
  rep: Person,
): Promise<string | null> {
  const known = [employeeOf(rep), rep.id].find((one) => plan.atTargetMinor[one] !== undefined)
  if (known !== undefined) return known
  const before = await employeeBefore(db, periodId, rep.id)
  return before !== null && plan.atTargetMinor[before] !== undefined ? before : null
}

/** The first period of a plan is 1; a new version of it goes on counting, and a behaviour it adds counts its own. */
async function standingOf(db: Kysely<Database>, { from }: KeptPeriod, plan: Plan): Promise<OnPlan> {
  const family = new Map(
    (await allPlans(db)).filter((one) => one.plan.name === plan.name).map((one) => [one.plan.id, one.plan]),
  )
  const went = (await allPeriods(db)).flatMap((one) =>
    one.from <= from ? (family.get(one.planId) ?? []) : [],
  )
  const later = paidBehaviours(plan).flatMap((behaviour): readonly (readonly [BehaviourName, number])[] => {
    const own = went.filter((one) => paidBehaviours(one).includes(behaviour)).length
    return own < went.length ? [[behaviour, own]] : []
  })
  return { nthPeriod: went.length, ...(later.length === 0 ? {} : { since: Object.fromEntries(later) }) }
}

/**
 * How reliable the figures of each were in the period before. It counts only where that was closed before this one was
 * measured, so that what a rep has seen in the preview stays; and only where a share is more than one good period bears.
 */
async function reliabilityBefore(db: Kysely<Database>, kept: KeptPeriod, plan: Plan) {
  const bears = stakeLimit(1, null).share
  const asking = plan.components.flatMap((one) =>
    one.behaviour !== null && one.share > bears ? [one.behaviour] : [],
  )
  const closed = asking.length === 0 ? [] : (await allPeriods(db)).filter((one) => isClosedBefore(one, kept))
  const ids = closed.map(({ id }) => id)
  return async (rep: Person): Promise<Pick<OnPlan, 'before'>> => {
    const all = await reliabilityIn(db, rep.id, ids)
    const before = asking.flatMap((one) => (all[one] === undefined ? [] : [[one, all[one]] as const]))
    return before.length === 0 ? {} : { before: Object.fromEntries(before) }
  }
}

function isClosedBefore({ to, frozenAt }: KeptPeriod, { from, measuredAt }: KeptPeriod): boolean {
  return to < from && frozenAt !== null && (measuredAt === null || frozenAt <= measuredAt)
}

/** Whether a period is the next to be closed of all that pay somebody: what is owed is paid once. */
async function nextOfEach(db: Kysely<Database>, kept: KeptPeriod): Promise<(employee: string) => boolean> {
  const plans = new Map((await allPlans(db)).map(({ plan }) => [plan.id, plan]))
  const before = (await allPeriods(db)).filter(
    (one) => one.frozenAt === null && (one.from < kept.from || (one.from === kept.from && one.id < kept.id)),
  )
  return (employee) => !before.some((one) => plans.get(one.planId)?.atTargetMinor[employee] !== undefined)
}

function leftOn({ deactivatedAt }: Person, timeZone: string): string | null {
  const day = deactivatedAt === null ? null : dayOf(deactivatedAt, timeZone)
  return day === null ? null : dateOf(day)
}
