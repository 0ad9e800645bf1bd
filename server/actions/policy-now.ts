import type { Kysely } from 'kysely'
import { allPlans } from '../../db/queries/plans.ts'
import type { Database } from '../../db/schema.ts'
import { type Policy, policyOf } from '../pay/policy-packs.ts'

/** What the rules chosen for the plans in force ask for together; `null` where none were chosen. */
export async function policyNow(db: Kysely<Database>): Promise<Policy | null> {
  const plans = await allPlans(db)
  return policyOf(plans.flatMap(({ plan, state }) => (state === 'active' ? (plan.terms?.packs ?? []) : [])))
}
