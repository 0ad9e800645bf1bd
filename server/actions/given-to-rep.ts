import type { Kysely } from 'kysely'
import type { Person } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { KeptPlan } from '../../db/queries/plans.ts'
import type { Database } from '../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { Period } from '../grading/period.ts'
import type { Payee } from '../pay/statement.ts'
import { unitsUnderAppeal } from './appeals/units-under-appeal.ts'
import { employeeIn, payeesIn } from './close/payees.ts'

/** What a statement is made from beside what its rep did. */
export interface GivenToRep {
  /** `null` where the plan pays them nothing. */
  readonly payee: Payee | null
  readonly unitsUnderAppeal: Readonly<Record<BehaviourName, number>>
}

/** Answers it of one rep after the other; what holds for all of them is looked up once. */
export function givenIn(
  db: Kysely<Database>,
  { kept, plan, period }: { readonly kept: KeptPeriod; readonly plan: KeptPlan; readonly period: Period },
): (rep: Person) => Promise<GivenToRep> {
  let payees: ReturnType<typeof payeesIn> | undefined
  return async (rep) => {
    const appealed = await unitsUnderAppeal(db, rep.id, period)
    const employee = await employeeIn(db, plan, kept, rep)
    payees ??= payeesIn(db, kept, plan, period)
    const each = behaviourNames.map((one) => [one, appealed(one)] as const)
    return {
      payee: employee === null ? null : await (await payees)(rep, employee),
      unitsUnderAppeal: Object.fromEntries(each) as GivenToRep['unitsUnderAppeal'],
    }
  }
}
