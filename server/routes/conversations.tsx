import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { saveView } from '../../db/queries/views.ts'
import { turnOf } from '../../views/conversations/answered.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { paths } from '../../views/paths.ts'
import { giveConversation } from '../actions/give-conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { isHtmx } from '../web/htmx.ts'
import { forReading } from '../web/session.ts'
import { settledOf } from './conversation-findings.ts'
import { listPage } from './conversation-list.tsx'
import { conversationProps } from './conversation-props.ts'
import { answerInParts } from './kept-drawing.ts'
import { addingForm, changingForm } from './say-forms.ts'

export const conversations = new Hono<AppEnv>()

conversations.get('/', forReading, listPage)

conversations.get('/:id', forReading, async (c) => {
  const { reader, db, viewer, now } = c.var
  const full = await findConversation(reader, viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  const form = openForm(full, viewer.id, readQuery(c, opening))
  c.header('Vary', 'HX-Request', { append: true })
  if (isHtmx(c) && form)
    return c.html(turnOf({ ...(await conversationProps(c, full)), form }, form.utterance))
  if (full.rep?.id !== viewer.id)
    await saveView(db, {
      conversationId: full.id,
      viewerId: viewer.id,
      how: 'read',
      now: now().toISOString(),
    })
  const props = await conversationProps(c, full)
  return answerInParts(c, () => <ConversationPage {...props} form={form} />)
})

const opening = z.object({
  add: z.string().max(500).optional(),
  change: z.string().max(64).optional(),
  words: z.string().max(2000).optional(),
  start: z.string().max(9).optional(),
})

/** The form that the address asks for: to add a finding at an utterance, or to put one right. */
function openForm(
  full: FullConversation,
  viewerId: string,
  { add, change, words, start }: z.infer<typeof opening>,
) {
  if (change !== undefined) return changingForm(full, settledOf(full), change, viewerId)
  if (add === undefined) return null
  return addingForm(
    full,
    { utterance: add, ...(words ? { words } : {}), ...(start ? { start } : {}) },
    viewerId,
  )
}

const ownership = z.object({ rep: z.string().max(64) })

conversations.post('/:id/owner', async (c) => {
  const { db, viewer, now } = c.var
  const id = c.req.param('id')
  const { rep } = await formValues(c, ownership)
  const answer = await giveConversation(db, viewer, id, rep === '' ? null : rep, now().toISOString())
  if (answer === 'missing') throw new HTTPException(404)
  if (answer === 'forbidden') throw new HTTPException(403)
  return c.redirect(paths.conversation(id), 303)
})
