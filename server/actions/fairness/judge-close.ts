import type { Kysely } from 'kysely'
import { raiseAlarm } from '../../../db/queries/alarms.ts'
import { keepReport, reportsOfPlan } from '../../../db/queries/fairness-reports.ts'
import { answersOf } from '../../../db/queries/group-facts.ts'
import { tell } from '../../../db/queries/notices.ts'
import { sealsOf } from '../../../db/queries/period-steps.ts'
import { findPeriod, type KeptPeriod } from '../../../db/queries/periods.ts'
import { findPlan } from '../../../db/queries/plans.ts'
import { type Reality, realityIn } from '../../../db/queries/reality.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import type { BehaviourName } from '../../grading/behaviours.ts'
import { goodhartOf, signsOf } from '../../pay/fairness/goodhart.ts'
import { fairnessReport } from '../../pay/fairness/report.ts'
import { isClosed } from '../../pay/period-way.ts'
import { paidBehaviours } from '../../pay/plan.ts'
import { outcomesOf } from './outcomes.ts'

export type JudgeAnswer = 'kept' | 'known' | 'open' | 'missing'

interface Judging {
  readonly periodId: string
  readonly byId: string | null
  readonly now: string
}

/**
 * Holds a closed period against its groups and against reality, once: keeps the fairness report and raises the alarms, which
 * freeze a weight from the next grading on and are told to those it pays. A report before the close, or a second one, could be held against the first, and
 * the difference would tell of one person.
 */
export async function judgeClose(
  db: Kysely<Database>,
  { periodId, byId, now }: Judging,
): Promise<JudgeAnswer> {
  const period = await findPeriod(db, periodId)
  if (!period) return 'missing'
  if (!isClosed(period.state)) return 'open'
  const came = await outcomesOf(db, periodId)
  const people = new Set(came.outcomes.flatMap((one) => one.outcomes.map(({ person }) => person)))
  const report = fairnessReport(came, await answersOf(db, [...people]), periodId)
  return db.transaction().execute(async (trx) => {
    if (!(await keepReport(trx, { periodId, report, madeBy: byId, now }))) return 'known'
    await raiseAlarms(trx, period, now)
    return 'kept'
  })
}

/** As many periods back as a trend is asked of. */
const mostPeriods = 8

async function raiseAlarms(db: Kysely<Database>, period: KeptPeriod, now: string): Promise<void> {
  const plan = await findPlan(db, period.planId)
  if (!plan) return
  const periods = (await reportsOfPlan(db, plan.plan.name, period.to)).slice(-mostPeriods)
  const reality: Reality[] = []
  for (const one of periods) reality.push(await realityIn(db, one))
  for (const behaviour of paidBehaviours(plan.plan)) {
    const measure = periods.map(({ report }) => of(behaviour, report.together))
    const signs = Object.fromEntries(
      signsOf[behaviour].map((name) => [name, reality.map((one) => one(name, behaviour))]),
    )
    const evidence = goodhartOf(measure, signs)
    if (evidence.verdict !== 'alarm') continue
    await raiseAlarm(db, { planId: plan.plan.id, periodId: period.id, behaviour, evidence, now })
    const told = {
      kind: 'weight-frozen',
      about: `${period.id}.${behaviour}`,
      path: paths.alarms,
      now,
    } as const
    for (const { repId } of await sealsOf(db, period.id)) await tell(db, { ...told, to: repId })
  }
}

function of<T extends { readonly behaviour: BehaviourName }>(behaviour: BehaviourName, all: readonly T[]) {
  return all.find((one) => one.behaviour === behaviour) ?? null
}
