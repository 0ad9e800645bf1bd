import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { correctParty } from '../actions/correct-party.ts'
import { correctStart } from '../actions/correct-start.ts'
import type { RepairAnswer } from '../actions/repair-conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { instantOfClock, isCivilDate, zoneOf } from '../web/frame.ts'

export const corrections = new Hono<AppEnv>()

const correction = z.object({
  revision: wholeNumber,
  party: z.string().max(500),
  role: z
    .enum(['rep', 'customer', 'colleague', 'bot', 'unknown'], 'must be one of the roles on the page')
    .optional(),
  name: z.string().trim().max(200, 'can have 200 characters at most').optional(),
})

const say = words.speakers.start.problems
const start = z.object({
  revision: wholeNumber,
  date: z.string().refine(isCivilDate, { error: () => say.date }),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => say.time }),
})

corrections.post('/:id/start', async (c) => {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id')
  const { revision, date, time } = await formValues(c, start)
  const startedAt = instantOfClock(date, time, zoneOf(c))
  if (Date.parse(startedAt) > now().getTime())
    throw new HTTPException(422, { message: `date: ${say.future}` })
  const said = await correctStart(db, viewer, { conversationId, revision, startedAt }, now().toISOString())
  if ('problem' in said && said.problem === 'forbidden')
    throw new HTTPException(403, { message: words.speakers.start.once })
  return answered(c, said)
})

corrections.post('/:id/corrections', async (c) => {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id')
  const { revision, party, role, name } = await formValues(c, correction)
  const change = { conversationId, revision, party, ...(role ? { role } : {}), ...(name ? { name } : {}) }
  return answered(c, await correctParty(db, viewer, change, now().toISOString()))
})

function answered(c: Context<AppEnv>, answer: RepairAnswer) {
  if (!('problem' in answer)) return c.redirect(paths.conversation(c.req.param('id') ?? ''), 303)
  if (answer.problem === 'missing') throw new HTTPException(404)
  throw new HTTPException(409, {
    message: words.forms.correctedMeanwhile,
  })
}
