import type { Kysely } from 'kysely'
import { tell } from '../../../db/queries/notices.ts'
import { activePeople, type Person } from '../../../db/queries/people.ts'
import { findPlan, type KeptPlan } from '../../../db/queries/plans.ts'
import { signersOf } from '../../../db/queries/signatures.ts'
import type { Database } from '../../../db/schema.ts'
import { paths } from '../../../views/paths.ts'
import { employeeOf } from './payees.ts'

/** Reps a plan pays who have not signed this version of it: they are paid at target until they do. */
export async function unsignedOf(
  db: Kysely<Database>,
  { plan, hash }: Pick<KeptPlan, 'plan' | 'hash'>,
): Promise<readonly Person[]> {
  const signers = await signersOf(db, plan.id, hash)
  return (await activePeople(db)).filter(
    (one) => one.role === 'rep' && plan.atTargetMinor[employeeOf(one)] !== undefined && !signers.has(one.id),
  )
}

/** Tells each of them in the bell that there is a plan to read and sign; answers how many that was. */
export async function askForSignatures(db: Kysely<Database>, planId: string, now: string): Promise<number> {
  const kept = await findPlan(db, planId)
  const unsigned = kept ? await unsignedOf(db, kept) : []
  for (const { id } of unsigned)
    await tell(db, {
      to: id,
      kind: 'plan-to-sign',
      about: planId,
      path: paths.plan(planId),
      again: true,
      now,
    })
  return unsigned.length
}
