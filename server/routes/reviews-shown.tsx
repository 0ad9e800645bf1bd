import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findConversation } from '../../db/queries/conversations.ts'
import { type KnownReview, reviewsConcerning, reviewsOf } from '../../db/queries/reviews.ts'
import { currentScorecards, findScorecard } from '../../db/queries/scorecards.ts'
import { saveView } from '../../db/queries/views.ts'
import { day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { ConversationReviewsPage } from '../../views/reviews/conversation-page.tsx'
import { OwnReviewsPage } from '../../views/reviews/own-page.tsx'
import type { Beside, ShownReview } from '../../views/reviews/records.ts'
import { colleaguesOf, openReviews } from '../actions/review.ts'
import { asksTheSame, type Question } from '../grading/questions.ts'
import { differencesBetween } from '../grading/review.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { titleOf } from './titles.ts'

const say = words.reviews

/** The reviews of a conversation as this viewer may know them, two of them side by side where both lie open. */
export async function conversationReviewsPage(c: Context<AppEnv>, id: string) {
  const { db, viewer, now } = c.var
  const full = await findConversation(db, viewer, id)
  if (!full) throw new HTTPException(404)
  const at = now().toISOString()
  const known =
    viewer.role === 'auditor' ? await reviewsOf(db, viewer, id) : await openReviews(db, viewer, id, at)
  if (full.rep?.id !== viewer.id)
    await saveView(db, { conversationId: id, viewerId: viewer.id, how: 'read', now: at })
  const shown = await Promise.all(known.map((one) => shownReview(c, one)))
  const isOwn = full.rep?.id === viewer.id
  const kind = isOwn ? 'self' : viewer.role === 'manager' && full.rep ? 'manager' : null
  const isBegun = known.some(({ review }) => review.kind === kind && review.reviewer.id === viewer.id)
  return c.html(
    <ConversationReviewsPage
      frame={await frameOf(c)}
      conversation={id}
      title={titleOf(full)}
      begin={isBegun ? null : kind}
      scorecards={(await currentScorecards(db)).map(({ id, name }) => ({ id, name }))}
      reviews={shown}
      beside={besideOf(shown)}
      colleagues={isOwn ? (await colleaguesOf(db, viewer)).map(({ id, name }) => ({ id, name })) : []}
    />,
  )
}

/** What somebody has to do with, whatever the conversation. */
export async function ownReviewsPage(c: Context<AppEnv>) {
  const known = await reviewsConcerning(c.var.db, c.var.viewer)
  const shown = await Promise.all(known.map((one) => shownReview(c, one)))
  return c.html(<OwnReviewsPage frame={await frameOf(c)} reviews={shown} />)
}

async function shownReview(c: Context<AppEnv>, { review, content }: KnownReview): Promise<ShownReview> {
  const { db, viewer } = c.var
  const scorecard = await findScorecard(db, review.scorecardId, review.scorecardVersion)
  const isMine = review.reviewer.id === viewer.id
  const isDone = review.finishedAt !== null
  const isHeld = review.openedAt !== null || review.acknowledgedAt !== null
  return {
    id: review.id,
    conversation: review.conversationId,
    kind: review.kind,
    by: firstName(review.reviewer.name),
    rep: firstName(review.rep.name),
    says: isMine ? say.kinds[review.kind] : say.by(review.kind, firstName(review.reviewer.name)),
    goesBy: say.goesBy(scorecard?.name ?? '', review.scorecardVersion),
    state: stateOf(c, review, isMine),
    isMine,
    isDone,
    questions: scorecard?.questions ?? [],
    content: isDone ? content : null,
    isKnownOnly: content === null,
    acknowledgement:
      review.acknowledgedAt === null
        ? null
        : { says: say.states.acknowledged(day(review.acknowledgedAt, zoneOf(c))), answer: review.answer },
    may: {
      goOn: isMine && !isDone,
      send: isMine && isDone && review.sentAt === null,
      withdraw: isMine && review.sentAt !== null && !isHeld,
      reopen: isMine && isDone && review.sentAt === null && review.sawAt === null && !isHeld,
      appeal: !isMine && review.rep.id === viewer.id && review.sentAt !== null,
      acknowledge:
        !isMine && review.rep.id === viewer.id && review.sentAt !== null && review.acknowledgedAt === null,
    },
  }
}

function stateOf(c: Context<AppEnv>, review: KnownReview['review'], isMine: boolean): string {
  const on = (instant: string) => day(instant, zoneOf(c))
  const { sentAt, openedAt } = review
  if (review.finishedAt === null && isMine) return say.open
  if (sentAt === null) {
    if (!isMine) return say.states.forYou
    return review.kind === 'self' ? say.states.private : say.states.unsent
  }
  if (!isMine) return say.states.fromThem(on(sentAt))
  if (review.kind === 'self')
    return openedAt ? say.states.sharedOpened(on(openedAt)) : say.states.shared(on(sentAt))
  return openedAt ? say.states.sentOpened(on(openedAt)) : say.states.sent(on(sentAt))
}

/** The rep’s marks and a manager’s on the questions that both were asked in the same words. */
function besideOf(shown: readonly ShownReview[]): Beside | null {
  const own = shown.find((one) => one.kind === 'self' && one.content !== null)
  const theirs = shown.find((one) => one.kind === 'manager' && one.content !== null)
  if (!own?.content || !theirs?.content) return null
  const questions = own.questions.filter((one) =>
    theirs.questions.some((other: Question) => asksTheSame(one, other)),
  )
  const differences = differencesBetween(questions, own.content.answers, theirs.content.answers)
  return {
    names: [own.by, theirs.by],
    summary: say.summary(differences.filter((one) => one.isSame).length, differences.length),
    rows: differences.flatMap((difference) => {
      const question = questions.find((one) => one.id === difference.question)
      if (!question) return []
      const answers = [own.content?.answers[question.id], theirs.content?.answers[question.id]] as const
      return [{ question, answers, says: differenceSays(difference, answers[0]?.mark === 'not-applicable') }]
    }),
  }
}

function differenceSays(
  { apart, isSame }: { apart: number | null; isSame: boolean },
  isNone: boolean,
): string {
  const { differences } = say
  if (isSame) return isNone ? differences.none : differences.same
  if (apart === null) return differences.applies
  return apart === 1 ? differences.one : differences.more(apart)
}
