import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { findDraft, saveDraftOver } from '../../db/queries/drafts.ts'
import { tell } from '../../db/queries/notices.ts'
import {
  changeReview,
  dropReview,
  finishReview,
  type ReviewAct,
  reviewDraft,
} from '../../db/queries/review-acts.ts'
import { findReview, type KnownReview } from '../../db/queries/reviews.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { beginReview, sendReview } from '../actions/review.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues } from '../web/forms.ts'
import { isHtmx } from '../web/htmx.ts'
import { forReading } from '../web/session.ts'
import { mayReplace } from './review-draft.ts'
import { checkedReview, type Fields, fieldsOf, typedReview } from './review-form.ts'
import { markingOf, reviewMarkingPage } from './review-marking.tsx'
import { conversationReviewsPage, ownReviewsPage } from './reviews-shown.tsx'

export const reviews = new Hono<AppEnv>()

const say = words.reviews
const MOST_DRAFT = 60_000

reviews.get('/reviews', (c) => ownReviewsPage(c))
reviews.get('/conversations/:id/reviews', forReading, (c) => conversationReviewsPage(c, c.req.param('id')))

const beginning = z.object({
  kind: z.enum(['self', 'manager', 'peer']),
  colleague: z.string().max(64).optional(),
  scorecard: z.string().max(64).optional(),
})

reviews.post('/conversations/:id/reviews', async (c) => {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id')
  const { kind, colleague, scorecard } = await formValues(c, beginning)
  const begun = { conversationId, kind, colleague, scorecard, now: now().toISOString() }
  const answer = await beginReview(db, viewer, begun)
  if ('problem' in answer) {
    if (answer.problem === 'nobodys') throw new HTTPException(409, { message: say.notThere })
    throw new HTTPException(answer.problem === 'missing' ? 404 : 403)
  }
  return c.redirect(kind === 'peer' ? paths.reviewsOf(conversationId) : paths.review(answer.id), 303)
})

reviews.get('/reviews/:id', async (c) => {
  const known = await knownReview(c)
  const { review } = known
  if (review.reviewer.id === c.var.viewer.id && review.finishedAt === null) return reviewMarkingPage(c, known)
  if (review.kind === 'peer' && review.reviewer.id === c.var.viewer.id) return ownReviewsPage(c)
  return c.redirect(paths.reviewsOf(review.conversationId), 303)
})

async function knownReview(c: Context<AppEnv>): Promise<KnownReview> {
  const known = await findReview(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!known) throw new HTTPException(404)
  return known
}

async function ownReview(c: Context<AppEnv>): Promise<KnownReview> {
  const known = await knownReview(c)
  if (known.review.reviewer.id !== c.var.viewer.id) throw new HTTPException(403)
  return known
}

reviews.post('/reviews/:id/draft', async (c) => {
  const { db, viewer, now } = c.var
  const known = await ownReview(c)
  const { review } = known
  if (review.finishedAt !== null) throw new HTTPException(409, { message: say.stale })
  const fields = fieldsOf(await formData(c))
  const text = JSON.stringify(fields)
  if (text.length > MOST_DRAFT) throw new HTTPException(413)
  const draft = { personId: viewer.id, about: reviewDraft(review), text, now: now().toISOString() }
  const isScript =
    c.req.header('Sec-Fetch-Mode') !== 'navigate' && !isHtmx(c) && c.req.header('Sec-Fetch-Dest') === 'empty'
  if (!(await saveDraftOver(db, draft, mayReplace(fields))))
    return isScript ? c.body(null, 409) : elsewhere(c, known, fields)
  return isScript ? c.body(null, 204) : c.redirect(paths.reviews, 303)
})

reviews.post('/reviews/:id/completion', async (c) => {
  const { db, now } = c.var
  const known = await ownReview(c)
  const { review } = known
  const { scorecard, conversation } = await markingOf(c, known)
  const fields = fieldsOf(await formData(c))
  const typed = typedReview(scorecard.questions, fields)
  const refused = { typed, status: 409, told: say.stale } as const
  if (review.finishedAt !== null) return reviewMarkingPage(c, known, refused)
  const draft = await findDraft(db, c.var.viewer.id, reviewDraft(review))
  if (draft && !mayReplace(fields)(draft.text)) return elsewhere(c, known, fields)
  const checked = checkedReview(scorecard.questions, typed, conversation)
  if (!checked.ok) {
    const { problems, tips, count } = checked
    const shown = { typed: { ...typed, tips }, problems, told: say.left(count), status: 422 } as const
    return reviewMarkingPage(c, known, shown)
  }
  const revision = Number(/^\d{1,9}$/.exec(fields.revision ?? '')?.[0] ?? 0)
  const kept = { ...review, ...checked, revision }
  if (!(await finishReview(db, kept, now().toISOString())))
    return reviewMarkingPage(c, await ownReview(c), refused)
  return c.redirect(review.kind === 'peer' ? paths.reviews : paths.reviewsOf(review.conversationId), 303)
})

/** Written on in another window: both texts, and nothing is written over. */
async function elsewhere(c: Context<AppEnv>, known: KnownReview, fields: Fields) {
  const { scorecard } = await markingOf(c, known)
  const typed = typedReview(scorecard.questions, fields)
  return reviewMarkingPage(c, known, { typed, status: 409, told: say.elsewhere.told, isElsewhere: true })
}

reviews.post('/reviews/:id/sending', async (c) => {
  const known = await ownReview(c)
  if (!(await sendReview(c.var.db, c.var.viewer, known, c.var.now().toISOString())))
    throw new HTTPException(409, { message: say.tooLate })
  return back(c, known)
})

reviews.post('/reviews/:id/withdrawal', (c) => act(c, 'withdraw'))
reviews.post('/reviews/:id/reopening', (c) => act(c, 'reopen'))

async function act(c: Context<AppEnv>, what: ReviewAct) {
  const known = await ownReview(c)
  if (!(await changeReview(c.var.db, known.review.id, what, c.var.now().toISOString())))
    throw new HTTPException(409, { message: say.tooLate })
  return what === 'reopen' ? c.redirect(paths.review(known.review.id), 303) : back(c, known)
}

function back(c: Context<AppEnv>, { review }: KnownReview) {
  return c.redirect(review.kind === 'peer' ? paths.reviews : paths.reviewsOf(review.conversationId), 303)
}

reviews.post('/reviews/:id/acknowledgement', async (c) => {
  const { db, viewer } = c.var
  const known = await knownReview(c)
  const { review } = known
  if (review.rep.id !== viewer.id || review.reviewer.id === viewer.id) throw new HTTPException(403)
  const { answer } = await formValues(c, z.object({ answer: z.string().trim().max(2000).default('') }))
  const now = c.var.now().toISOString()
  if (!(await changeReview(db, review.id, 'acknowledge', now, { answer })))
    throw new HTTPException(409, { message: say.tooLate })
  const { conversationId } = review
  await tell(db, {
    to: review.reviewer.id,
    kind: 'feedback',
    about: review.id,
    ...(review.kind === 'peer' ? {} : { conversationId }),
    repId: review.rep.id,
    byId: viewer.id,
    path: review.kind === 'peer' ? paths.reviews : paths.reviewsOf(conversationId),
    now,
  })
  return back(c, { ...known, review: { ...review, kind: 'manager' } })
})

reviews.post('/reviews/:id/refusal', async (c) => {
  const { review } = await ownReview(c)
  if (review.kind !== 'peer') throw new HTTPException(403)
  await dropReview(c.var.db, review)
  return c.redirect(paths.reviews, 303)
})
