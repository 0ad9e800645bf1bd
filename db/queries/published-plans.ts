import type { Kysely } from 'kysely'
import type { Plan } from '../../server/pay/plan.ts'
import type { Database } from '../schema.ts'

/** A version that stands for good, with who wrote it and who let it stand. */
export interface PublishedPlan {
  readonly plan: Plan
  readonly hash: string
  /** Its last day, where it has one or was replaced. */
  readonly endsOn: string | null
  readonly madeBy: string | null
  readonly madeAt: string
  readonly approvedBy: string | null
  readonly approvedAt: string | null
}

/** Every published version by name, the newest version first. */
export async function publishedPlans(db: Kysely<Database>): Promise<readonly PublishedPlan[]> {
  const rows = await db
    .selectFrom('plans')
    .leftJoin('people as makers', 'makers.id', 'plans.made_by')
    .leftJoin('people as approvers', 'approvers.id', 'plans.approved_by')
    .select(['plans.rules', 'plans.hash', 'plans.ends_on', 'plans.made_at', 'plans.approved_at'])
    .select(['makers.name as maker', 'approvers.name as approver'])
    .where('plans.state', '<>', 'draft')
    .orderBy('plans.name')
    .orderBy('plans.version', 'desc')
    .execute()
  return rows.map((row) => ({
    plan: JSON.parse(row.rules) as Plan,
    hash: row.hash,
    endsOn: row.ends_on,
    madeBy: row.maker,
    madeAt: row.made_at,
    approvedBy: row.approver,
    approvedAt: row.approved_at,
  }))
}
