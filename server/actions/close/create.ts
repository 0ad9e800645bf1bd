import type { Kysely } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { allPeriods, createPeriod } from '../../../db/queries/periods.ts'
import { publishedPlans } from '../../../db/queries/published-plans.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { daysAfter, type PeriodProblem, versionFor } from '../../pay/next-period.ts'
import type { Days } from '../../pay/pro-rata.ts'

export interface WantedPeriod extends Days {
  /** The plan's name, which all its versions have. */
  readonly plan: string
  readonly name: string
}

/** Makes a period under the version of a plan that is in force on its days. */
export async function openPeriod(
  db: Kysely<Database>,
  wanted: WantedPeriod,
): Promise<{ readonly id: string } | { readonly problem: PeriodProblem }> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, 'periods')
    const found = versionFor(wanted.plan, wanted, await publishedPlans(trx), await allPeriods(trx))
    if ('problem' in found) return found
    const { name, from, to } = wanted
    const { id } = await createPeriod(trx, { planId: found.plan.id, name, from, to })
    return { id }
  })
}

/** Each plan with the days its next period would have, by name. */
export async function nextPeriods(db: Kysely<Database>): Promise<ReadonlyMap<string, Days>> {
  const plans = await publishedPlans(db)
  const periods = await allPeriods(db)
  return new Map(
    [...new Set(plans.map(({ plan }) => plan.name))].map((name) => {
      const versions = plans.filter(({ plan }) => plan.name === name)
      const last = periods.find((one) => versions.some(({ plan }) => plan.id === one.planId)) ?? null
      const first = versions.map(({ plan }) => plan.effectiveFrom).toSorted()[0] ?? ''
      return [name, daysAfter(last, first)]
    }),
  )
}
