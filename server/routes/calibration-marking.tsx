import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { marksOfReviewer, saveMarks } from '../../db/queries/calibration-marks.ts'
import type { CalibrationReviewer } from '../../db/queries/calibration-reviewers.ts'
import {
  type CalibratedConversation,
  type Calibration,
  conversationsIn,
} from '../../db/queries/calibrations.ts'
import { namesAround } from '../../db/queries/names-around.ts'
import { findScorecard } from '../../db/queries/scorecards.ts'
import { saveOutsideView, saveViewOfTheHour } from '../../db/queries/views.ts'
import { findWords } from '../../db/queries/words.ts'
import { words } from '../../views/messages/words.ts'
import { MarkingPage } from '../../views/reviews/marking-page.tsx'
import { nameAsRead } from '../../views/scorecards/as-read.ts'
import { answerProblems } from '../grading/review.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { answersIn, fieldsOf, typedFrom, typedReview } from './review-form.ts'
import { veiled } from './veiled.ts'

const say = words.calibrations
const noAdvice = { keep: null, tries: [] }

/** Somebody who marks, in which session, and the ways of their pages: inside by signing in, outside by a link. */
export interface Calibrating {
  readonly session: Calibration
  readonly reviewer: CalibrationReviewer
  readonly home: string
  readonly pathOf: (one: CalibratedConversation) => string
  readonly isOutside: boolean
}

/** What this reviewer is to mark: all of the session but their own conversations, and how far they are. */
export async function casesFor(c: Context<AppEnv>, { session, reviewer }: Calibrating) {
  const { db } = c.var
  const marks = await marksOfReviewer(db, reviewer.id)
  const cases = (await conversationsIn(db, session.id)).filter(({ repId }) => repId !== reviewer.personId)
  return cases.map((one) => ({
    one,
    marks: marks.find(({ conversationId }) => conversationId === one.conversationId),
  }))
}

/** One conversation to mark, without anybody’s marks and without anything a machine counted. */
export async function calibrationMarkingPage(
  c: Context<AppEnv>,
  calibrating: Calibrating,
  place: number,
  refused?: {
    readonly fields: Readonly<Record<string, string>>
    readonly told: string
    readonly status: 409 | 422
  },
) {
  const { db, now } = c.var
  const { session, reviewer } = calibrating
  const { one, marks, scorecard, said, count } = await foundCase(c, calibrating, place)
  const typed = refused
    ? typedReview(scorecard.questions, refused.fields)
    : typedFrom(marks?.answers ?? {}, noAdvice)
  const problems =
    refused?.status === 422
      ? Object.fromEntries(
          answerProblems(scorecard.questions, answersIn(typed)).map((it) => [it.question, it.why]),
        )
      : {}
  if (c.req.method === 'GET') {
    const { conversationId } = one
    const at = now().toISOString()
    if (reviewer.personId === null)
      await saveOutsideView(db, { conversationId, name: reviewer.name, now: at })
    else await saveViewOfTheHour(db, { conversationId, viewerId: reviewer.personId, how: 'read', now: at })
  }
  const action = calibrating.pathOf(one)
  const page = (
    <MarkingPage
      frame={{ ...(await frameOf(c)), ...(calibrating.isOutside ? { demo: false } : {}) }}
      title={say.marking(session.name, one.place, count)}
      kicker={{ says: session.name, href: calibrating.home }}
      lead={[words.reviews.marking.lead]}
      conversation={veiled(said, session.names, await namesAround(db, one.conversationId))}
      recording={null}
      goesBy={words.reviews.goesBy(nameAsRead(scorecard), scorecard.version)}
      told={refused?.told ?? null}
      notes={[say.yoursLead]}
      form={{
        action,
        draft: `${action}/draft`,
        revision: 1,
        writer: null,
        questions: scorecard.questions,
        answers: typed.answers,
        problems,
        places: {},
        advice: null,
        finish: say.finish,
        finishHint: say.finishHint,
      }}
      isOutside={calibrating.isOutside}
    />
  )
  return c.html(page, refused?.status ?? 200)
}

async function foundCase(c: Context<AppEnv>, calibrating: Calibrating, place: number) {
  const cases = await casesFor(c, calibrating)
  const found = cases.find(({ one }) => one.place === place)
  const { scorecardId, scorecardVersion, size } = calibrating.session
  const scorecard = found && (await findScorecard(c.var.db, scorecardId, scorecardVersion))
  const said = found && (await findWords(c.var.db, found.one.conversationId))
  if (!found || !scorecard || !said) throw new HTTPException(404)
  return { ...found, scorecard, said, count: size }
}

/** Keeps what was marked so far. */
export async function keepCalibrationDraft(c: Context<AppEnv>, calibrating: Calibrating, place: number) {
  const { one, scorecard } = await foundCase(c, calibrating, place)
  const answers = answersIn(typedReview(scorecard.questions, fieldsOf(await formData(c))))
  const kept = { reviewerId: calibrating.reviewer.id, conversationId: one.conversationId, answers }
  const saved = await saveMarks(c.var.db, { ...kept, isFinished: false, now: c.var.now().toISOString() })
  if (!saved) throw new HTTPException(409, { message: say.stale })
  return c.req.header('Sec-Fetch-Dest') === 'empty' ? c.body(null, 204) : c.redirect(calibrating.home, 303)
}

/** Finishes the marks of one conversation, for good. */
export async function finishCalibrationMarks(c: Context<AppEnv>, calibrating: Calibrating, place: number) {
  const { one, scorecard } = await foundCase(c, calibrating, place)
  const fields = fieldsOf(await formData(c))
  const answers = answersIn(typedReview(scorecard.questions, fields))
  const left = answerProblems(scorecard.questions, answers).length
  if (left > 0)
    return calibrationMarkingPage(c, calibrating, place, {
      fields,
      told: words.reviews.left(left),
      status: 422,
    })
  const kept = { reviewerId: calibrating.reviewer.id, conversationId: one.conversationId, answers }
  if (!(await saveMarks(c.var.db, { ...kept, isFinished: true, now: c.var.now().toISOString() })))
    return calibrationMarkingPage(c, calibrating, place, { fields, told: say.stale, status: 409 })
  return c.redirect(calibrating.home, 303)
}
