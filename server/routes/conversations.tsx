import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findConversation } from '../../db/queries/conversations.ts'
import { saveView } from '../../db/queries/views.ts'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { paths } from '../../views/paths.ts'
import { giveConversation } from '../actions/give-conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { listPage } from './conversation-list.tsx'
import { conversationProps } from './conversation-props.ts'

export const conversations = new Hono<AppEnv>()

conversations.get('/', listPage)

conversations.get('/:id', async (c) => {
  const { reader, db, viewer, now } = c.var
  const full = await findConversation(reader, viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  if (full.rep?.id !== viewer.id)
    await saveView(db, {
      conversationId: full.id,
      viewerId: viewer.id,
      how: 'read',
      now: now().toISOString(),
    })
  return c.html(<ConversationPage {...(await conversationProps(c, full))} />)
})

const ownership = z.object({ rep: z.string().max(64) })

conversations.post('/:id/owner', async (c) => {
  const { db, viewer } = c.var
  const id = c.req.param('id')
  const { rep } = await formValues(c, ownership)
  const answer = await giveConversation(db, viewer, id, rep === '' ? null : rep)
  if (answer === 'missing') throw new HTTPException(404)
  if (answer === 'forbidden') throw new HTTPException(403)
  return c.redirect(paths.conversation(id), 303)
})
