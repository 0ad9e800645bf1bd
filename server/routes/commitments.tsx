import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { findPromise, type LedgerPromise, saveFulfilment } from '../../db/queries/promises.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

export const commitments = new Hono<AppEnv>()

const proof = z.object({ conversation: z.string().max(64) })

commitments.post('/:id/fulfilment', async (c) => {
  const { db, viewer, now } = c.var
  const promise = await findPromise(db, viewer, c.req.param('id'))
  if (!promise) throw new HTTPException(404)
  if (promise.repId !== viewer.id) throw new HTTPException(403)

  const { conversation } = await formValues(c, proof)
  const later = await findConversation(db, viewer, conversation)
  const keptAt = later?.conversation.startedAt
  if (!later || !keptAt || !isLaterWithSame(promise, later, keptAt))
    throw new HTTPException(422, {
      message: 'conversation: proof is a later call, chat or mail with the same customer',
    })
  const back = `${paths.conversation(promise.conversationId)}#promises`
  if (promise.outcome?.proof?.conversationId === later.id) return c.redirect(back, 303)
  await saveFulfilment(db, {
    commitmentId: promise.id,
    keptOn: civilToday(new Date(keptAt), promise.timeZone ?? zoneOf(c)),
    proof: { conversationId: later.id },
    byId: viewer.id,
    now: now().toISOString(),
  })
  return c.redirect(back, 303)
})

function isLaterWithSame(promise: LedgerPromise, later: FullConversation, keptAt: string): boolean {
  const isSame = promise.customer !== null && later.customer?.id === promise.customer.id
  return isSame && promise.saidAt !== null && keptAt > promise.saidAt
}
