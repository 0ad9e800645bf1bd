import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { newId } from '../../db/new-id.ts'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { findDraft } from '../../db/queries/drafts.ts'
import { namesAround } from '../../db/queries/names-around.ts'
import { reviewDraft } from '../../db/queries/review-acts.ts'
import type { KnownReview } from '../../db/queries/reviews.ts'
import { currentScorecards, findScorecard, type KeptScorecard } from '../../db/queries/scorecards.ts'
import { findWords } from '../../db/queries/words.ts'
import { labelsOf } from '../../views/conversations/said.ts'
import { firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { MarkingPage } from '../../views/reviews/marking-page.tsx'
import { nameAsRead } from '../../views/scorecards/as-read.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Question } from '../grading/questions.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { sinceWhen } from '../web/since-when.ts'
import { playable } from './recording-shown.ts'
import { adviceForm, type Fields, type TypedReview, typedFrom, typedReview } from './review-form.ts'
import { placesToLook } from './review-places.ts'
import { titleOf } from './titles.ts'
import { veiled } from './veiled.ts'

const say = words.reviews

/** What a form could not be kept for, to be shown again as it was typed. */
export interface RefusedReview {
  readonly typed: TypedReview
  readonly problems?: Readonly<Record<string, 'missing' | 'comment'>>
  readonly told: string
  readonly status: 409 | 422
  /** What another window kept meanwhile is to be shown beside it. */
  readonly isElsewhere?: boolean
}

/** What is marked: the whole conversation for who may see it, its words with first names for a colleague who is asked. */
export interface Marking {
  readonly full: FullConversation | null
  readonly conversation: Conversation
  readonly scorecard: KeptScorecard
}

export async function markingOf(c: Context<AppEnv>, { review }: KnownReview): Promise<Marking> {
  const { db, viewer } = c.var
  const scorecard = await findScorecard(db, review.scorecardId, review.scorecardVersion)
  const full = await findConversation(db, viewer, review.conversationId)
  const said = full?.conversation ?? (await findWords(db, review.conversationId))
  if (!scorecard || !said) throw new HTTPException(404)
  const conversation = full ? said : veiled(said, 'first', await namesAround(db, said.id))
  return { full: full ?? null, conversation, scorecard }
}

/** The page on which somebody marks, with what they had begun. */
export async function reviewMarkingPage(c: Context<AppEnv>, known: KnownReview, refused?: RefusedReview) {
  const { review } = known
  const marking = await markingOf(c, known)
  const { full, conversation, scorecard } = marking
  const labelOf = labelsOf(conversation, zoneOf(c))
  const kept = await draftOf(c, known, scorecard)
  const draft = refused ? undefined : kept
  const typed = refused?.typed ?? draft?.typed ?? typedFrom(known.content?.answers ?? {}, emptyAdvice(known))
  const newest = (await currentScorecards(c.var.db)).find(({ id }) => id === scorecard.id)
  const page = (
    <MarkingPage
      frame={await frameOf(c)}
      title={titleFor(known)}
      kicker={
        full
          ? { says: titleOf(full), href: paths.reviewsOf(full.id) }
          : { says: say.mine, href: paths.reviews }
      }
      lead={[review.kind === 'peer' ? say.asked(firstName(review.rep.name)) : say.marking.lead]}
      conversation={conversation}
      recording={full && playable(full)}
      goesBy={say.goesBy(nameAsRead(scorecard), scorecard.version)}
      told={refused?.told ?? null}
      elsewhere={refused?.isElsewhere && kept ? saidIn(kept.typed, scorecard.questions) : null}
      notes={[
        say.marking.blind,
        ...(draft ? [say.restored(draft.when)] : []),
        ...(newest && newest.version > scorecard.version ? [say.older(newest.version)] : []),
      ]}
      form={{
        action: paths.reviewAct(review.id, 'completion'),
        draft: paths.reviewAct(review.id, 'draft'),
        revision: review.revision,
        writer: { window: newId(), after: kept?.window ?? '' },
        questions: scorecard.questions,
        answers: typed.answers,
        problems: refused?.problems ?? {},
        places: full ? placesToLook(full, labelOf) : {},
        advice: adviceForm(typed.tips, conversation, labelOf),
        finish: say.finish,
        finishHint: say.finishHint[review.kind],
      }}
      refusal={
        review.kind === 'peer' ? { action: paths.reviewAct(review.id, 'refusal'), says: say.refuse } : null
      }
    />
  )
  return c.html(page, refused?.status ?? 200)
}

function titleFor({ review }: KnownReview): string {
  if (review.kind === 'self') return say.marking.self
  return say.marking[review.kind](firstName(review.rep.name))
}

function emptyAdvice({ content }: KnownReview) {
  return content?.advice ?? { keep: null, tries: [] }
}

async function draftOf(c: Context<AppEnv>, { review }: KnownReview, { questions }: KeptScorecard) {
  const kept = await findDraft(c.var.db, c.var.viewer.id, reviewDraft(review))
  if (!kept) return undefined
  const fields = JSON.parse(kept.text) as Fields
  return {
    typed: typedReview(questions, fields),
    when: sinceWhen(c, kept.savedAt),
    window: fields.window ?? '',
  }
}

/** What was marked and written, question by question, to be read beside another text. */
function saidIn({ answers, tips }: TypedReview, questions: readonly Question[]) {
  const marked = questions.flatMap(({ id, text, means }) => {
    const { mark = null, comment = '' } = answers[id] ?? {}
    if (mark === null && comment === '') return []
    const meant = mark === 'not-applicable' ? say.notApplicable : (means[(mark ?? 0) - 1] ?? '')
    return [{ about: text, says: [meant, comment].filter((one) => one !== '').join(' ') }]
  })
  const advised = [tips.keep, ...tips.tries].flatMap(({ text }) =>
    text === '' ? [] : [{ about: say.elsewhere.advice, says: text }],
  )
  return [...marked, ...advised]
}
