import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { paths } from '../../views/paths.ts'
import { correctParty } from '../actions/correct-party.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'

export const corrections = new Hono<AppEnv>()

const correction = z.object({
  revision: wholeNumber,
  party: z.string().max(500),
  role: z
    .enum(['rep', 'customer', 'colleague', 'bot', 'unknown'], 'must be one of the roles on the page')
    .optional(),
  name: z.string().trim().max(200, 'can have 200 characters at most').optional(),
})

corrections.post('/:id/corrections', async (c) => {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id')
  const { revision, party, role, name } = await formValues(c, correction)
  const change = { conversationId, revision, party, ...(role ? { role } : {}), ...(name ? { name } : {}) }
  const answer = await correctParty(db, viewer, change, now().toISOString())
  if ('problem' in answer)
    throw answer.problem === 'missing'
      ? new HTTPException(404)
      : new HTTPException(409, {
          message:
            'Somebody corrected this conversation while you were looking at it. Open it again to see what changed.',
        })
  return c.redirect(paths.conversation(conversationId), 303)
})
