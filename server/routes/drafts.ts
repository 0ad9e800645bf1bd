import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findPlace } from '../../db/queries/conversations.ts'
import { dropDraft, saveDraft } from '../../db/queries/drafts.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { draftName, writing } from '../web/writing.ts'

export const drafts = new Hono<AppEnv>()

drafts.post('/:id/drafts', async (c) => {
  const { db, viewer, now } = c.var
  const id = await placeOf(c)
  const typed = await formValues(c, writing)
  const about = draftName(id, typed)
  if (typed.text.trim() === '') await dropDraft(db, viewer.id, about)
  else
    await saveDraft(db, { personId: viewer.id, about, text: JSON.stringify(typed), now: now().toISOString() })
  return c.body(null, 204)
})

drafts.post('/:id/drafts/deletion', async (c) => {
  const { db, viewer } = c.var
  const id = await placeOf(c)
  const about = await formValues(c, writing.omit({ text: true, version: true }))
  await dropDraft(db, viewer.id, draftName(id, about))
  return c.redirect(`${paths.conversation(id)}#${about.note ? 'note' : 'comments'}`, 303)
})

async function placeOf(c: Context<AppEnv>): Promise<string> {
  const place = await findPlace(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!place) throw new HTTPException(404)
  return place.id
}
