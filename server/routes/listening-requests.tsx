import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { WhereAttached } from '../../db/queries/attached.ts'
import { type FullConversation, findPlace } from '../../db/queries/conversations.ts'
import { listeningRequests, takeRequestBack } from '../../db/queries/listening-requests.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { Asking } from '../../views/queue/ask.tsx'
import { askManager } from '../actions/ask-manager.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { zoneOf } from '../web/frame.ts'
import { teamFor } from '../web/read-once.ts'

/** A rep asks their manager to listen to a conversation. */
export const listening = new Hono<AppEnv>()

const asking = z.object({
  question: z
    .string()
    .trim()
    .min(1, { error: () => words.queue.ask.empty })
    .max(1000, 'can have 1,000 characters at most'),
})

listening.post('/conversations/:id/listening-requests', async (c) => {
  const { db, viewer, now } = c.var
  const id = c.req.param('id')
  const place = await findPlace(db, viewer, id)
  if (!place) throw new HTTPException(404)
  if (place.repId !== viewer.id) throw new HTTPException(403)
  const { question } = await formValues(c, asking)
  await askManager(db, viewer, { conversationId: id, question, now: now().toISOString() })
  return c.redirect(`${paths.conversation(id)}#asked`, 303)
})

listening.post('/listening-requests/:id/removal', async (c) => {
  const { db, viewer, now } = c.var
  const asked = { id: c.req.param('id'), byId: viewer.id, now: now().toISOString() }
  const conversation = await takeRequestBack(db, asked)
  if (conversation === undefined) throw new HTTPException(404)
  return c.redirect(`${paths.conversation(conversation)}#asked`, 303)
})

/** What the page of a conversation shows of it. */
export async function askingOf(
  c: Context<AppEnv>,
  full: FullConversation,
  attached: WhereAttached<'listeningRequests'>,
): Promise<Asking> {
  const { reader, viewer } = c.var
  const isOwn = full.rep?.id === viewer.id
  const [request] = await attached('listeningRequests', [], () => listeningRequests(reader, viewer, full.id))
  const managers = isOwn ? (await teamFor(c)).filter((one) => one.role === 'manager') : []
  return {
    conversation: full.id,
    managers: managers.map((one) => one.name),
    request: request
      ? {
          id: request.id,
          by: request.by.name,
          isOwn: request.by.id === viewer.id,
          question: request.question,
          when: day(request.askedAt, zoneOf(c)),
        }
      : null,
  }
}
