import type { Kysely } from 'kysely'
import { canonicalJson, sealOf } from '../../server/pay/canonical.ts'
import type { Plan } from '../../server/pay/plan.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

export type PlanState = 'draft' | 'published' | 'active' | 'superseded'

export interface KeptPlan {
  readonly plan: Plan
  readonly state: PlanState
  /** SHA-256 of the plan: what a rep signs. */
  readonly hash: string
}

/** Keeps a version of a plan. A version never changes; a change is a new version under a new id. */
export async function savePlan(
  db: Kysely<Database>,
  plan: Plan,
  {
    state,
    madeBy,
    approvedBy = null,
    now,
  }: {
    readonly state: PlanState
    readonly madeBy: string | null
    readonly approvedBy?: string | null
    readonly now: string
  },
): Promise<void> {
  const hash = sealOf(plan)
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('plans')
      .values({
        id: plan.id,
        name: plan.name,
        version: plan.version,
        state,
        starts_on: plan.effectiveFrom,
        ends_on: plan.effectiveTo,
        rules: canonicalJson(plan),
        hash,
        made_by: madeBy,
        made_at: now,
        approved_by: approvedBy,
        approved_at: approvedBy && now,
      })
      .execute()
    const payload = { id: plan.id, version: plan.version, hash }
    if (state !== 'draft') await enter(trx, { at: now, kind: 'plan', payload })
  })
}

export async function findPlan(db: Kysely<Database>, id: string): Promise<KeptPlan | undefined> {
  return (await allPlans(db)).find((one) => one.plan.id === id)
}

/** Every plan, the newest version first. */
export async function allPlans(db: Kysely<Database>): Promise<readonly KeptPlan[]> {
  const rows = await db
    .selectFrom('plans')
    .select(['rules', 'state', 'hash'])
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    plan: JSON.parse(row.rules) as Plan,
    state: row.state as PlanState,
    hash: row.hash,
  }))
}

/** Who wrote a plan and who let it stand, by their ids. */
export async function authorsOf(db: Kysely<Database>, id: string) {
  const row = await db
    .selectFrom('plans')
    .select(['made_by', 'approved_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  return { madeBy: row?.made_by ?? null, approvedBy: row?.approved_by ?? null }
}
