import type { Context } from 'hono'
import { activePeople, type Person } from '../../db/queries/people.ts'
import type { PublishedPlan } from '../../db/queries/published-plans.ts'
import { civilDate, money } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { ListedPlan } from '../../views/plans/list-page.tsx'
import type { TeamSays } from '../../views/plans/plan-page.tsx'
import { type Verdict, verdictsOf } from '../actions/plan-verdicts.ts'
import type { Plan } from '../pay/plan.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

/** The name payroll knows somebody by, or their id. */
export function employeeOf({ employeeNumber, id }: Pick<Person, 'employeeNumber' | 'id'>): string {
  return employeeNumber ?? id
}

export async function repsOf(c: Context<AppEnv>) {
  const reps = (await activePeople(c.var.reader)).filter((one) => one.role === 'rep')
  return reps.map((rep) => ({ id: rep.id, employee: employeeOf(rep), name: rep.name }))
}

export function today(c: Context<AppEnv>): string {
  return civilToday(c.var.now(), zoneOf(c))
}

/** Whether a version is still to come, in force, or over. */
export function standsOf({ plan, endsOn }: PublishedPlan, on: string): string {
  const say = words.plans.stands
  const from = civilDate(plan.effectiveFrom)
  if (plan.effectiveFrom > on) return say.coming(from)
  if (endsOn === null) return say.running(from)
  return endsOn < on ? say.over(from, civilDate(endsOn)) : say.until(from, civilDate(endsOn))
}

export function listed(one: PublishedPlan, on: string): ListedPlan {
  const { id, name, version } = one.plan
  return { says: words.plans.named(name, version), stands: standsOf(one, on), href: paths.plan(id) }
}

/** Who has how much at target, for whoever may see amounts. */
export function amountsOf(
  { atTargetMinor, currency }: Plan,
  reps: Awaited<ReturnType<typeof repsOf>>,
): readonly string[] {
  return Object.entries(atTargetMinor).map(([employee, minor]) => {
    const name = reps.find((one) => one.employee === employee)?.name ?? employee
    return `${name}, ${money(minor, currency)}`
  })
}

/** The day-one verdict of every team, in sentences. */
export async function verdictsShown(c: Context<AppEnv>, plan: Plan): Promise<readonly TeamSays[]> {
  const all = await verdictsOf(c.var.reader, c.var.viewer, plan)
  return all.map(({ team, verdicts }) => ({
    team,
    says: verdicts.map((one) => ({ behaviour: one.behaviour, sentence: sentenceOf(one) })),
  }))
}

function sentenceOf({ isPaid, isFactAtOnce, from, measurable, of, lack }: Verdict): string {
  const say = words.plans.verdicts
  const first = from.on === null ? say.fromNth(from.nth) : say.fromDay(civilDate(from.on))
  return [
    isPaid ? (isFactAtOnce ? say.facts(first) : say.staged(first)) : say.notPaid,
    ...(of > 0 ? [say.measured(measurable, of)] : []),
    lack === null ? (of === 0 ? say.nothing : '') : say.missing(words.home.hr.lacks[lack]),
  ]
    .filter((one) => one !== '')
    .join(' ')
}
