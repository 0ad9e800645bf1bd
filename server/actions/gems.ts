import type { Kysely } from 'kysely'
import { findInsight, notPutForward } from '../../db/queries/gem-wall.ts'
import { decideGem, proposeGem, putForward } from '../../db/queries/gems.ts'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { tell } from '../../db/queries/notices.ts'
import { findPerson, peopleOfTeam, type Viewer } from '../../db/queries/people.ts'
import { raritiesOf } from '../../db/queries/rarity.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { paths } from '../../views/paths.ts'
import type { CompetitorKnows } from '../measures/gem.ts'
import { heardFrom, isGem } from '../measures/rarity.ts'
import { type CustomerInsight, type Rare, toldWith, withRarities } from './customer-insights.ts'
import { sayOfFinding } from './say-of-finding.ts'

export type GemProblem = 'missing' | 'own' | 'decided' | 'nobodys'

export interface GemAnswer {
  readonly answer: 'accepted' | 'refused'
  readonly competitorKnows: CompetitorKnows | null
  readonly reason: string | null
}

/** Puts an insight forward as a gem: its rep, or their manager. The team’s manager is told. */
export async function putForwardAsGem(
  db: Kysely<Database>,
  viewer: Viewer,
  insightId: string,
  now: string,
): Promise<{ readonly problem: GemProblem } | { readonly done: true }> {
  return inTransaction(db, async (trx) => {
    const insight = await findInsight(trx, viewer, insightId)
    if (!insight?.maySee) return { problem: 'missing' }
    if (!insight.rep) return { problem: 'nobodys' }
    const { conversationId } = insight
    await proposeGem(trx, { insightId, conversationId, proposedBy: viewer.id, proposedAt: now })
    const team = insight.rep.teamId === null ? [] : await peopleOfTeam(trx, insight.rep.teamId)
    for (const { id, role } of team)
      if (role === 'manager' && id !== viewer.id)
        await tell(trx, { ...noticeOf(insight, viewer, now), to: id, kind: 'gem-proposed' })
    return { done: true }
  })
}

/**
 * Keeps what a second person says of an insight that was put forward, or that is as rare as gems are. Yes is also
 * their yes to the insight itself, so that its encounter counts; no says nothing about whether it was one.
 */
export async function decideOnGem(
  db: Kysely<Database>,
  viewer: Viewer,
  insightId: string,
  said: GemAnswer,
  now: string,
): Promise<{ readonly problem: GemProblem } | { readonly done: true }> {
  return inTransaction(db, async (trx) => {
    const insight = await findInsight(trx, viewer, insightId)
    if (!insight) return { problem: 'missing' }
    if (!insight.rep) return { problem: 'nobodys' }
    if (insight.rep.id === viewer.id) return { problem: 'own' }
    const { conversationId, customer } = insight
    const asked = [{ id: insightId, customer: customer.account ?? customer.id }]
    const rarity = (await raritiesOf(trx, asked, heardFrom(now))).get(insightId) ?? null
    const isForward = (await putForward(trx, [insightId])).has(insightId)
    if (!isForward && !isGem(rarity, true)) return { problem: 'missing' }
    await proposeGem(trx, { insightId, conversationId, proposedBy: null, proposedAt: now })
    const heard = { heardFrom: rarity?.count ?? null, heardOf: rarity?.of ?? null }
    if (!(await decideGem(trx, insightId, { ...said, ...heard, byId: viewer.id, at: now })))
      return { problem: 'decided' }
    if (said.answer === 'accepted') await agreeTo(trx, insight, viewer, now)
    await tell(trx, { ...noticeOf(insight, viewer, now), to: insight.rep.id, kind: 'gem-decided' })
    return { done: true }
  })
}

/** A peer may not open the conversation; their word on its insight counts all the same. */
async function agreeTo(
  trx: Kysely<Database>,
  { id, rep }: InsightHeard,
  viewer: Viewer,
  now: string,
): Promise<void> {
  const owner = rep && (await findPerson(trx, rep.id))
  if (!owner) return
  await sayOfFinding(trx, owner, { kind: 'insight', findingId: id, byId: viewer.id }, 'agreed', now)
}

function noticeOf(insight: InsightHeard, viewer: Viewer, now: string) {
  return {
    about: insight.id,
    conversationId: insight.conversationId,
    byId: viewer.id,
    path: paths.insight(insight.id),
    now,
  }
}

const RECENT_DAYS = 90
const LOOKED_AT = 200
const MOST_PROPOSED = 5

/** What was heard lately and is as rare as gems are, though nobody put it forward: the surest of it. */
export async function rareLately(
  db: Kysely<Database>,
  viewer: Viewer,
  now: string,
): Promise<readonly Rare<Omit<CustomerInsight, 'again'>>[]> {
  const since = new Date(Date.parse(now) - RECENT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  const lately = await notPutForward(db, viewer, since, LOOKED_AT)
  const rare = (await withRarities(db, lately, now)).filter((one) => isGem(one.rarity, true))
  const surest = rare.toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_PROPOSED)
  return toldWith(db, surest, now)
}
