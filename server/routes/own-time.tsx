import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findConversation, findPlace } from '../../db/queries/conversations.ts'
import { words } from '../../views/messages/words.ts'
import { PreviewPage } from '../../views/own/preview-page.tsx'
import { paths } from '../../views/paths.ts'
import { markPrivate, share, unmarkPrivate } from '../actions/own-time.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { conversationPreview } from './previews.tsx'
import { titleOf } from './titles.ts'

/** What a rep does with a conversation that is theirs alone: shares it, or takes it out as private. */
export const ownTime = new Hono<AppEnv>()

ownTime.post('/:id/share', async (c) => {
  const asked = await askedOf(c)
  await share(c.var.db, { ...asked, byId: asked.repId, how: 'rep' })
  return c.redirect(paths.conversation(asked.conversationId), 303)
})

ownTime.post('/:id/private-mark', async (c) => {
  const asked = await askedOf(c)
  if ((await markPrivate(c.var.db, asked)) === 'open')
    throw new HTTPException(409, { message: words.ownTime.tooLate })
  return c.redirect(paths.conversation(asked.conversationId), 303)
})

ownTime.post('/:id/private-mark/removal', async (c) => {
  const asked = await askedOf(c)
  await unmarkPrivate(c.var.db, asked)
  return c.redirect(paths.conversation(asked.conversationId), 303)
})

ownTime.get('/:id/preview', async (c) => {
  const full = await findConversation(c.var.reader, c.var.viewer, c.req.param('id'))
  if (!full) throw new HTTPException(404)
  if (full.rep?.id !== c.var.viewer.id) throw new HTTPException(403)
  const isNever = full.isPractice || (full.withRep && full.ownUntil === null)
  const shown = isNever ? 'never' : ((await conversationPreview(c, full)) ?? 'nobody')
  if (typeof shown !== 'string') return c.html(shown.page)
  const title = titleOf(full)
  return c.html(
    <PreviewPage frame={await frameOf(c)} title={title} says={shown} back={paths.conversation(full.id)} />,
  )
})

/** Whose it is alone decides what becomes of it; whoever else sees it does not. */
async function askedOf(c: Context<AppEnv>) {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id') ?? ''
  const place = await findPlace(db, viewer, conversationId)
  if (!place) throw new HTTPException(404)
  if (place.repId !== viewer.id) throw new HTTPException(403)
  return { conversationId, repId: viewer.id, now: now().toISOString() }
}
