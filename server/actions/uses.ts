import type { Kysely } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import { findInsight } from '../../db/queries/gem-wall.ts'
import { type SaidUse, sayUse, usesSaid } from '../../db/queries/insight-uses.ts'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { laterWith } from '../../db/queries/later-talks.ts'
import { tell } from '../../db/queries/notices.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { paths } from '../../views/paths.ts'
import { stemsOf, topicOf } from '../measures/topic.ts'
import { type Use, useIn } from '../measures/uses.ts'

/** A later conversation that seems to build on an insight. */
export interface ProposedUse extends Use {
  readonly conversationId: string
  readonly sortedAt: string
  readonly repName: string | null
  readonly isSameCustomer: boolean
}

const MOST_READ = 25
const MOST_PROPOSED = 5

/** Where an insight may have been used, in later conversations the viewer may see and nobody answered about. */
export async function proposedUses(
  db: Kysely<Database>,
  viewer: Viewer,
  insight: InsightHeard,
): Promise<readonly ProposedUse[]> {
  const topic = topicOf(insight)
  if (stemsOf(topic).size === 0 || topic === null) return []
  const answered = await usesSaid(db, insight.id)
  const uses: ProposedUse[] = []
  for (const later of await laterWith(db, viewer, { insight, words: topic.split(' '), limit: MOST_READ })) {
    if (uses.length === MOST_PROPOSED) break
    if (answered.has(later.id)) continue
    const conversation = await findWords(db, later.id)
    const use = conversation && useIn(insight, conversation)
    const { id: conversationId, ...about } = later
    if (use) uses.push({ ...use, ...about, conversationId })
  }
  return uses
}

/** Keeps what a person says of a proposed use. Whoever learnt it hears that it was used by somebody else. */
export async function answerUse(
  db: Kysely<Database>,
  viewer: Viewer,
  {
    insightId,
    conversationId,
    answer,
    now,
  }: Pick<SaidUse, 'insightId' | 'conversationId' | 'answer' | 'now'>,
): Promise<'missing' | 'done'> {
  return inTransaction(db, async (trx) => {
    const insight = await findInsight(trx, viewer, insightId)
    const place = insight && (await findPlace(trx, viewer, conversationId))
    const conversation = place && (await findWords(trx, conversationId))
    const use = insight && conversation && useIn(insight, conversation)
    if (!insight || !use || conversationId === insight.conversationId) return 'missing'
    const said = { insightId, learntIn: insight.conversationId, conversationId, answer, now }
    await sayUse(trx, { ...said, utterance: use.utterance, byId: viewer.id })
    if (answer === 'used' && insight.rep && insight.rep.id !== viewer.id)
      await tell(trx, {
        to: insight.rep.id,
        kind: 'insight-used',
        about: `${insightId} ${conversationId}`,
        conversationId: insight.conversationId,
        byId: viewer.id,
        path: paths.insight(insightId),
        now,
      })
    return 'done'
  })
}
