import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { insightsOfCustomers } from '../../db/queries/insights.ts'
import { promiseState } from '../../db/queries/promises.ts'
import type { Verdict } from '../../db/queries/verdicts.ts'
import type {
  Judged,
  JudgedInsight,
  JudgedMoment,
  TrackedCommitment,
} from '../../views/conversations/records.ts'
import { words } from '../../views/messages/words.ts'
import { isNewToUs } from '../measures/new-insights.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

export function judgedMoments(full: FullConversation): readonly JudgedMoment[] {
  return full.findings.moments.map((one) => ({ ...one, ...judged(full, one.id) }))
}

export async function judgedInsights(
  c: Context<AppEnv>,
  full: FullConversation,
): Promise<readonly JudgedInsight[]> {
  const known = full.customer
    ? ((await insightsOfCustomers(c.var.reader, [full.customer.id])).get(full.customer.id) ?? [])
    : []
  const start = full.conversation.startedAt
  const earlier = known.filter(
    (one) => one.conversationId !== full.id && (start === null || one.sortedAt < start),
  )
  return full.findings.insights.map((one) => ({
    ...one,
    ...judged(full, one.id),
    newToUs: one.kind === 'request' ? null : isNewToUs(one, earlier),
    saidBy: null,
  }))
}

export function trackedCommitments(c: Context<AppEnv>, full: FullConversation): readonly TrackedCommitment[] {
  const zone = zoneOf(c)
  const today = civilToday(c.var.now(), full.conversation.timeZone ?? zone)
  return full.findings.commitments.map((one) => {
    const outcome = full.outcomes.get(one.id) ?? null
    const state = promiseState({ dueOn: one.dueOn, outcome }, today)
    const conversation = outcome?.proof?.conversationId
    return {
      ...one,
      ...judged(full, one.id),
      state: state === 'overdue' ? ('broken' as const) : state,
      proof: conversation
        ? { conversation, says: words.conversation.promises.proof, on: outcome?.keptOn ?? null }
        : null,
    }
  })
}

function judged(full: FullConversation, findingId: string): Judged {
  const verdict = full.verdicts.findLast((one: Verdict) => one.findingId === findingId)
  if (!verdict) return { id: findingId, verdict: null, judgedBy: null }
  return {
    id: findingId,
    verdict: verdict.answer === 'yes' ? 'agreed' : 'refused',
    judgedBy: verdict.byName.split(' ')[0] ?? verdict.byName,
  }
}
