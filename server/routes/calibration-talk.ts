import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { agreedAnswersIn, saveAgreedAnswer, saveRemark } from '../../db/queries/calibration-marks.ts'
import { reviewerOf } from '../../db/queries/calibration-reviewers.ts'
import { conversationsIn } from '../../db/queries/calibrations.ts'
import { openDraft } from '../../db/queries/scorecards.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { questionsOf } from '../actions/agreement-of-people.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { onlyFor } from '../web/session.ts'
import { foundSession, sessionPage } from './calibrations.tsx'

/** What is said, agreed and improved once a session is closed. */
export const calibrationTalk = new Hono<AppEnv>()

const say = words.calibrations
const reviewers = onlyFor('rep', 'manager', 'hr', 'admin', 'reviewer')
const about = z.object({ conversation: z.string().max(64), question: z.string().max(64) })

/** Whoever marked in a closed session, or made it. */
async function closedSession(c: Context<AppEnv>) {
  const session = await foundSession(c)
  const { db, viewer } = c.var
  const isIn = session.madeBy.id === viewer.id || (await reviewerOf(db, session.id, viewer.id))?.agreedAt
  if (!isIn) throw new HTTPException(403)
  if (session.closedAt === null) throw new HTTPException(409)
  return session
}

async function placed(c: Context<AppEnv>, { conversation, question }: z.infer<typeof about>) {
  const session = await closedSession(c)
  const cases = await conversationsIn(c.var.db, session.id)
  const found = cases.find((one) => one.conversationId === conversation && one.repId !== c.var.viewer.id)
  const asked = (await questionsOf(c.var.db, session)).some((one) => one.id === question)
  if (!found || !asked) throw new HTTPException(404)
  return { session, path: `${paths.calibration(session.id)}#case-${found.place}` }
}

calibrationTalk.post('/:id/remarks', reviewers, async (c) => {
  await closedSession(c)
  const typed = await formValues(c, about.extend({ text: z.string().trim().min(1).max(2000) }))
  const { session, path } = await placed(c, typed)
  await saveRemark(c.var.db, {
    calibrationId: session.id,
    conversationId: typed.conversation,
    question: typed.question,
    authorId: c.var.viewer.id,
    text: typed.text,
    now: c.var.now().toISOString(),
  })
  return c.redirect(path, 303)
})

const agreeing = about.extend({
  mark: z.enum(['1', '2', '3', '4', 'none'], { error: () => say.agreedError }),
  words: z
    .string()
    .trim()
    .min(1, { error: () => say.agreedError })
    .max(500),
  revision: wholeNumber,
})

calibrationTalk.post('/:id/answers', reviewers, async (c) => {
  await closedSession(c)
  const typed = await formValues(c, agreeing)
  const { session, path } = await placed(c, typed)
  const { conversation, question, revision } = typed
  const mark = ({ '1': 1, '2': 2, '3': 3, '4': 4, none: null } as const)[typed.mark]
  const answer = {
    calibrationId: session.id,
    conversationId: conversation,
    question,
    mark,
    words: typed.words,
  }
  const saved = await saveAgreedAnswer(c.var.db, {
    ...answer,
    revision,
    byId: c.var.viewer.id,
    now: c.var.now().toISOString(),
  })
  if (saved) return c.redirect(path, 303)
  const theirs = (await agreedAnswersIn(c.var.db, session.id)).find(
    (one) => one.conversationId === conversation && one.question === question,
  )
  const says = `${say.agreedStale(theirs?.words ?? '')} ${typed.words}`
  return sessionPage(c, { answered: { conversation, question, says }, status: 409 })
})

calibrationTalk.post('/:id/guides', async (c) => {
  const session = await closedSession(c)
  const { viewer, db, now } = c.var
  if (!['manager', 'hr'].includes(viewer.role)) throw new HTTPException(403)
  const { question } = await formValues(c, z.object({ question: z.string().max(64) }))
  const draft = await openDraft(db, { id: session.scorecardId, byId: viewer.id, now: now().toISOString() })
  if (!draft) throw new HTTPException(404)
  return c.redirect(`${paths.scorecard(draft.id, draft.version)}#q-${encodeURIComponent(question)}`, 303)
})
