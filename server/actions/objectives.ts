import type { Kysely } from 'kysely'
import { latestTalk } from '../../db/queries/latest-talk.ts'
import { type Objective, objectiveFor } from '../../db/queries/objectives.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { type Gap, gapsIn } from '../measures/gaps.ts'
import { meets } from '../measures/meets.ts'
import { type CustomerInsight, insightsOf } from './customer-insights.ts'

/** An objective with what was found since, once they met. */
export interface StandingObjective {
  readonly objective: Objective
  /** The latest conversation since it was set; `null` while there was none. */
  readonly conversationId: string | null
  readonly looksMet: { readonly insight: CustomerInsight; readonly reason: 'words' | 'kind' } | null
}

const MOST_GAPS = 4

/** What is not known of these customers, for one who is about to meet them. */
export function gapsOf(insights: readonly CustomerInsight[], now: string): readonly Gap[] {
  const heard = insights.flatMap((one) => [one, ...one.again])
  return gapsIn(heard, now).slice(0, MOST_GAPS)
}

/** What a rep wants to learn of a customer, and what looks like it among all that was heard since. */
export async function objectiveNow(
  db: Kysely<Database>,
  rep: Viewer,
  customerId: string,
): Promise<StandingObjective | null> {
  const objective = await objectiveFor(db, rep.id, customerId)
  if (!objective) return null
  const conversationId = (await latestTalk(db, rep.id, customerId, objective.setAt)) ?? null
  if (conversationId === null) return { objective, conversationId, looksMet: null }
  const since = (await insightsOf(db, rep, [customerId])).filter((one) => one.sortedAt >= objective.setAt)
  return { objective, conversationId, looksMet: meets(objective, since) }
}
