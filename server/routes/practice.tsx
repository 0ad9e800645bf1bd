import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { practiceOf } from '../../db/queries/practice.ts'
import { words } from '../../views/messages/words.ts'
import { PracticePage } from '../../views/own/practice-page.tsx'
import { paths } from '../../views/paths.ts'
import { practise, removePractice } from '../actions/practise.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** A rep rehearses: measured for them alone. */
export const practice = new Hono<AppEnv>()

practice.use(onlyFor('rep'))

practice.get('/', (c) => practicePage(c, { text: '', error: null }))

practice.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const form = await formData(c)
  const [text, file] = [form.get('text'), form.get('file')]
  const typed = typeof text === 'string' ? text : ''
  const bytes = file instanceof File && file.size > 0 ? await file.bytes() : new TextEncoder().encode(typed)
  if (bytes.length === 0 || (typed.trim() === '' && !(file instanceof File && file.size > 0)))
    return practicePage(c, { text: typed, error: words.ownTime.practice.empty }, 422)
  const answer = await practise(db, viewer, { bytes, zone: zoneOf(c), now: now().toISOString() })
  if ('id' in answer) return c.redirect(paths.conversation(answer.id), 303)
  const error = `${words.ownTime.practice.refused} ${answer.refused.message}`
  return practicePage(c, { text: typed, error }, 422)
})

practice.post('/:id/removal', async (c) => {
  if (!(await removePractice(c.var.db, c.var.viewer, c.req.param('id')))) throw new HTTPException(404)
  return c.redirect(paths.practice, 303)
})

async function practicePage(
  c: Context<AppEnv>,
  typed: { readonly text: string; readonly error: string | null },
  status: 200 | 422 = 200,
) {
  const all = await practiceOf(c.var.reader, c.var.viewer.id)
  return c.html(<PracticePage frame={await frameOf(c)} typed={typed} all={all} />, status)
}
