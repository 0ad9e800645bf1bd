import { judgeClose } from '../../../server/actions/fairness/judge-close.ts'
import type { FactName } from '../../../server/pay/fairness/facts.ts'
import { bringFacts, saveOwnFacts } from '../../queries/group-facts.ts'
import type { Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn } from './calendar.ts'
import { repKeys } from './people.ts'
import type { DemoPeriods } from './plan.ts'

const told: Readonly<Partial<Record<(typeof repKeys)[number], Partial<Record<FactName, string>>>>> = {
  rosa: { gender: 'woman', age: '30-44', language: 'learnt' },
  ravi: { gender: 'man', age: '30-44', 'part-time': 'no' },
}

/** Some say what groups they belong to, HR brings in who works part time, and the closed period is held against both. */
export async function askFairly(
  { services: { db }, team }: Stage,
  { closed }: DemoPeriods,
  calendar: Calendar,
): Promise<void> {
  const before = daysAfter(calendar.closed.from, -10)
  for (const key of repKeys) {
    const answers = told[key]
    if (answers) await saveOwnFacts(db, team[key].id, answers, instantOn(before, '12:10'))
  }
  const partTime = repKeys.map((key) => ({ personId: team[key].id, fact: 'part-time', value: 'no' }) as const)
  const why = 'The yearly report on equal pay'
  await bringFacts(db, partTime, { byId: team.hana.id, why, now: instantOn(before, '15:00') })
  await judgeClose(db, { periodId: closed.id, byId: null, now: calendar.frozenAt })
}
