import { closeObjective, type Outcome, outcomes } from '../../db/queries/objectives.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Visit } from '../../db/queries/visits.ts'
import type { Services } from '../web/env.ts'
import { objectiveNow } from './objectives.ts'

interface Said {
  readonly visit: Visit
  /** Empty where they will say later. */
  readonly outcome: string
  readonly learnt: string
}

/** Keeps what a rep said of their objective when they wrote a visit up; said again it changes nothing. */
export async function sayOutcome(
  { db, now }: Pick<Services, 'db' | 'now'>,
  viewer: Viewer,
  customerId: string,
  { visit, outcome, learnt }: Said,
): Promise<void> {
  const said = outcomes.find((one): one is Outcome => one === outcome)
  const at = now().toISOString()
  const standing = said && (await objectiveNow(db, viewer, customerId))
  if (!said || !standing) return
  await closeObjective(db, standing.objective, {
    at,
    outcome: said,
    conversationId: visit.conversationId,
    insightId: said === 'met' ? (standing.looksMet?.insight.id ?? null) : null,
    learnt: learnt.trim() === '' ? null : learnt.trim().slice(0, 500),
  })
}
