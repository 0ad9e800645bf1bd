import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { conversationOfFinding } from '../../db/queries/findings.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import { InsightItem } from '../../views/components/insight-item.tsx'
import { chipItem } from '../../views/conversations/chip.ts'
import { commitmentChip, insightChip, momentChip } from '../../views/conversations/chips.ts'
import { anchor, paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { changed } from '../web/htmx.ts'
import { judgedInsights, judgedMoments, trackedCommitments } from './conversation-findings.ts'

export const verdicts = new Hono<AppEnv>()

const answer = z.object({
  verdict: z.enum(['agreed', 'refused'], 'must be yes or no'),
  as: z.enum(['item']).optional(),
})

verdicts.post('/insights/:id/verdict', async (c) => {
  const { full, as } = await judge(c, 'insight')
  const insight = (await judgedInsights(c, full)).find((one) => one.id === c.req.param('id'))
  if (!insight) throw new HTTPException(404)
  const drawing =
    as === 'item' ? (
      <InsightItem insight={insight} mayJudge answered />
    ) : (
      chipItem(insightChip(insight, { textOf: textsOf(full), mayJudge: true }), true)
    )
  return changed(c, drawing, `${paths.conversation(full.id)}#${anchor(insight.utterance)}`)
})

verdicts.post('/moments/:id/verdict', async (c) => {
  const { full } = await judge(c, 'moment')
  const moment = judgedMoments(full).find((one) => one.id === c.req.param('id'))
  if (!moment) throw new HTTPException(404)
  const back = `${paths.conversation(full.id)}#${anchor(moment.utterance)}`
  return changed(c, chipItem(momentChip(moment, { mayJudge: true }), true), back)
})

verdicts.post('/commitments/:id/verdict', async (c) => {
  const chipIn = (full: FullConversation) => {
    const commitment = trackedCommitments(c, full).find((one) => one.id === c.req.param('id'))
    const chip = commitment && commitmentChip(commitment, { textOf: textsOf(full), mayJudge: true })
    if (!chip) throw new HTTPException(404)
    return chip
  }
  const { full } = await judge(c, 'commitment', chipIn)
  const chip = chipIn(full)
  return changed(c, chipItem(chip, true), `${paths.conversation(full.id)}#${anchor(chip.utterance)}`)
})

function textsOf(full: FullConversation): (utterance: string) => string {
  return (id) => full.conversation.utterances.find((one) => one.id === id)?.text ?? ''
}

async function judge(
  c: Context<AppEnv>,
  kind: 'insight' | 'moment' | 'commitment',
  refuseIn: (before: FullConversation) => unknown = () => undefined,
) {
  const { db, viewer, now } = c.var
  const findingId = c.req.param('id') ?? ''
  const conversationId = await conversationOfFinding(db, kind, findingId)
  const before = conversationId && (await findConversation(db, viewer, conversationId))
  if (!before) throw new HTTPException(404)
  refuseIn(before)
  const { verdict, as } = await formValues(c, answer)
  await saveVerdict(db, {
    conversationId: before.id,
    findingId,
    kind,
    answer: verdict === 'agreed' ? 'yes' : 'no',
    byId: viewer.id,
    now: now().toISOString(),
  })
  const full = await findConversation(db, viewer, before.id)
  if (!full) throw new HTTPException(404)
  return { full, as }
}
