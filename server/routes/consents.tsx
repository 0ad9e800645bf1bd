import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findConversation } from '../../db/queries/conversations.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { paths } from '../../views/paths.ts'
import { sayConsent } from '../actions/say-consent.ts'
import { consentHows, consentStates } from '../conversation/consent.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { conversationProps } from './conversation-props.ts'

/** Whether everybody in a conversation agreed to its being recorded, and how that is known. */
export const consents = new Hono<AppEnv>()

const said = z.object({
  state: z.enum(consentStates),
  how: z.enum(consentHows),
  reason: z.string().trim().min(1).max(500),
})

consents.post('/:id/consents', async (c) => {
  const { db, viewer, config, now, grades } = c.var
  const conversationId = c.req.param('id')
  const full = await findConversation(db, viewer, conversationId)
  if (!full) throw new HTTPException(404)
  const filled = await readForm(c, said)
  if (!filled.ok) {
    const props = await conversationProps(c, full)
    const consent = props.consent && { ...props.consent, errors: filled.errors, typed: filled.typed }
    return c.html(<ConversationPage {...props} consent={consent ?? null} />, 422)
  }
  const needs = { db, dataDir: config.dataDir }
  const answer = await sayConsent(needs, viewer, { conversationId, ...filled.value }, now().toISOString())
  if (answer === 'missing') throw new HTTPException(404)
  if (answer === 'forbidden') throw new HTTPException(403)
  grades.wake()
  return c.redirect(`${paths.conversation(conversationId)}#consent`, 303)
})
