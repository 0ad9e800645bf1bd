import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findFeedback, saveAcknowledgement } from '../../db/queries/feedback.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { FeedbackPage } from '../../views/coaching/feedback-page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { localPath, onlyFor } from '../web/session.ts'
import { feedbackShown } from './feedback-shown.ts'

export const feedback = new Hono<AppEnv>()

feedback.get('/feedback', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer } = c.var
  const { rep } = readQuery(c, z.object({ rep: z.string().max(64).optional() }))
  const reps = viewer.role === 'manager' ? await peopleFor(reader, viewer) : []
  return c.html(
    <FeedbackPage
      frame={await frameOf(c)}
      sent={await feedbackShown(c, rep === undefined ? {} : { repId: rep })}
      rep={rep ?? ''}
      reps={reps.filter((person) => person.role === 'rep')}
    />,
  )
})

feedback.post('/comments/:id/acknowledgement', async (c) => {
  const { db, viewer, now } = c.var
  const sent = await findFeedback(db, viewer, c.req.param('id'))
  if (!sent) throw new HTTPException(404)
  if (sent.rep.id !== viewer.id) throw new HTTPException(403)
  const { back } = await formValues(c, z.object({ back: z.string().max(500).optional() }))
  await saveAcknowledgement(db, { about: sent.about, personId: viewer.id, now: now().toISOString() })
  const page = localPath(back)
  return c.redirect(page === '/' ? paths.feedback : page, 303)
})
