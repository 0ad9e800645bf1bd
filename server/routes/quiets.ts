import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { endQuiet, refuseQuiet, saveQuiet } from '../../db/queries/quiets.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { refusedOnTrail } from './trail-page.tsx'

/** A customer asked to be left in peace, or wants to hear from us again: one act each. */
export const quiets = new Hono<AppEnv>()

const DAY_MS = 86_400_000
const LONGEST_DAYS = 731

const asked = z.object({ until: z.string().max(64) })

quiets.post('/:id/quiet', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const customerId = await workedWith(c)
  const { until } = await formValues(c, asked)
  const furthest = civilToday(new Date(now().getTime() + LONGEST_DAYS * DAY_MS), zoneOf(c))
  if (!isCivilDate(until) || until <= civilToday(now(), zoneOf(c)) || until > furthest)
    return refusedOnTrail(c, {
      form: 'quiet',
      customerId,
      typed: { until },
      errors: { until: words.silence.badDay },
    })
  await saveQuiet(db, { customerId, until, byId: viewer.id, now: now().toISOString() })
  return c.redirect(`${paths.customer(customerId)}#silence-${customerId}`, 303)
})

quiets.post('/:id/quiet/ending', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const customerId = await workedWith(c)
  await endQuiet(db, { customerId, byId: viewer.id, now: now().toISOString() })
  return c.redirect(`${paths.customer(customerId)}#silence-${customerId}`, 303)
})

const answer = z.object({
  conversation: z.string().max(64),
  utterance: z.string().max(200),
  answer: z.enum(['yes', 'no'], 'must be yes or no'),
})

quiets.post('/:id/quiet/answer', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const customerId = await workedWith(c)
  const typed = await formValues(c, answer)
  const today = civilToday(now(), zoneOf(c))
  const at = { now: now().toISOString(), today, customerIds: [customerId] }
  const proposed = (await proposedQuiets(db, viewer, at)).find(
    (one) => one.conversationId === typed.conversation && one.utterance === typed.utterance,
  )
  if (!proposed) throw new HTTPException(409, { message: words.silence.asked.gone })
  await (typed.answer === 'yes' ? saveQuiet : refuseQuiet)(db, {
    customerId,
    until: proposed.until ?? civilToday(new Date(now().getTime() + LONGEST_DAYS * DAY_MS), zoneOf(c)),
    isUntilInTouch: proposed.until === null,
    said: { conversationId: proposed.conversationId, utterance: proposed.utterance },
    byId: viewer.id,
    now: at.now,
  })
  return c.redirect(`${paths.customer(customerId)}#silence-${customerId}`, 303)
})

async function workedWith(c: Context<AppEnv>): Promise<string> {
  const id = c.req.param('id') ?? ''
  if (!(await mayWorkWith(c.var.db, c.var.viewer, id))) throw new HTTPException(404)
  return id
}
