import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { unansweredAsksOf } from '../../db/queries/unanswered-asks.ts'
import { isOpen, visibleTo } from '../../db/queries/visibility.ts'
import { day } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import type { ObjectiveProps } from '../../views/visits/objective.tsx'
import { insightsOf } from '../actions/customer-insights.ts'
import { gapsOf, objectiveNow, type StandingObjective } from '../actions/objectives.ts'
import { heardFrom } from '../measures/rarity.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

const MOST_ASKED = 3
const LONGEST_ASKED = 300

/** A rep's own objective with a customer, and what they could choose: drawn on their trail and before a visit. */
export async function objectiveOf(
  c: Context<AppEnv>,
  customerId: string,
  back: string,
): Promise<ObjectiveProps> {
  const { reader, viewer } = c.var
  const now = c.var.now().toISOString()
  const standing = await objectiveNow(reader, viewer, customerId)
  const asks = await unansweredAsksOf(reader, [customerId], {
    // What becomes an objective is read by others: no words of what is the rep's alone are offered.
    sees: (eb) => eb.and([visibleTo(viewer)(eb), isOpen(eb)]),
    since: heardFrom(now),
  })
  return {
    customer: customerId,
    once: newId(),
    timeZone: zoneOf(c),
    objective: standing && shownObjective(c, standing),
    gaps: gapsOf(await insightsOf(reader, viewer, [customerId]), now),
    asked: asks.map((one) => one.words.slice(0, LONGEST_ASKED)).slice(0, MOST_ASKED),
    back,
  }
}

function shownObjective(c: Context<AppEnv>, { objective, conversationId, looksMet }: StandingObjective) {
  return {
    id: objective.id,
    version: objective.version,
    wants: objective.wants,
    setOn: day(objective.setAt, zoneOf(c)),
    isOver: conversationId !== null,
    looksMet: looksMet && {
      words: looksMet.insight.words,
      href: paths.said(looksMet.insight.conversationId, looksMet.insight.utterance),
      reason: looksMet.reason,
    },
  }
}
