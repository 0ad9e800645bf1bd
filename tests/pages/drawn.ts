import { enterDraws } from '../../db/queries/draws.ts'
import { askToListen } from '../../db/queries/listening-requests.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { commitDraw } from '../../server/actions/commit-draw.ts'
import type { TestApp } from './app.ts'

/** A period of November 2026 whose draw takes every conversation, fixed before it began; answers the period’s id. */
export async function drawEverything({ services: { db }, ids }: TestApp): Promise<string> {
  const plan = { id: 'drawn', name: 'Drawn', version: 1, currency: 'EUR', effectiveFrom: '2026-11-01' }
  const rest = { effectiveTo: null, components: [], atTargetMinor: {}, manyBehavioursBecause: null }
  const more = { baselines: {}, error: 0.1, stages: [null], paysFactsAtOnce: true }
  const now = new Date('2026-10-30T12:00:00Z')
  const made = { state: 'draft' as const, madeBy: ids.hana, now: now.toISOString() }
  await savePlan(db, { ...plan, ...rest, ...more }, made)
  const days = { from: '2026-11-01', to: '2026-11-30' }
  const { id } = await createPeriod(db, { planId: plan.id, name: 'Drawn November', ...days })
  await commitDraw(db, { periodId: id, perMille: 1000, byId: ids.hana, now })
  return id
}

/** The same, once a conversation is there already. */
export async function drawnAlone(app: TestApp, conversationId: string): Promise<string> {
  const period = await drawEverything(app)
  const at = app.services.now().toISOString()
  await app.services.db.transaction().execute((trx) => enterDraws(trx, conversationId, at))
  return period
}

/** Rosa asks Mina to listen to a conversation of hers. */
export async function requestOf({ services, ids }: TestApp, conversationId: string): Promise<string> {
  const one = { conversationId, byId: ids.rosa, question: 'Did I listen?', now: services.now().toISOString() }
  return services.db.transaction().execute((trx) => askToListen(trx, one))
}
