import { askToCalibrate, beginCalibration, endCalibration } from '../../../server/actions/calibrate.ts'
import { customersOf } from '../../../server/actions/customers-words.ts'
import { beginReview, sendReview } from '../../../server/actions/review.ts'
import { defaultQuestions } from '../../../server/grading/default-questions.ts'
import type { Mark } from '../../../server/grading/questions.ts'
import type { Advice, Answer, Answers } from '../../../server/grading/review.ts'
import { saveMarks } from '../../queries/calibration-marks.ts'
import { agreeToCalibrate, reviewerOf } from '../../queries/calibration-reviewers.ts'
import { conversationsIn, findCalibration } from '../../queries/calibrations.ts'
import type { Viewer } from '../../queries/people.ts'
import { changeReview, finishReview } from '../../queries/review-acts.ts'
import { findReview } from '../../queries/reviews.ts'
import { findWords } from '../../queries/words.ts'
import type { Brought, Stage } from './bring.ts'
import { later } from './calendar.ts'
import { diceFrom } from './dice.ts'

/** Rosa marks her recorded call, Mina marks it blind, and three people calibrate on what was drawn. */
export async function markTogether(stage: Stage, told: readonly Brought[]): Promise<void> {
  const call = told.find((one) => one.sound && one.rep === 'rosa')
  if (!call) throw new Error('The demo has no recorded call of Rosa’s')
  const { rosa, mina } = stage.team
  await review(stage, call, rosa, 'self', [3, 3, 3, 2, 4, 3, 4, 3], 120)
  const theirs = await review(stage, call, mina, 'manager', [3, 4, 3, 2, 3, 3, 4, 4], 60 * 30)
  const now = later(call.endedAt, 60 * 50)
  await changeReview(stage.services.db, theirs, 'acknowledge', now, {
    answer: 'The note was late, I see it. I write the next one in the car.',
  })
  await calibrate(stage)
  await askRory(stage)
}

async function review(
  { services: { db } }: Stage,
  { conversationId, endedAt }: Brought,
  reviewer: Viewer,
  kind: 'self' | 'manager',
  marks: readonly number[],
  minutesLater: number,
): Promise<string> {
  const now = later(endedAt, minutesLater)
  const begun = await beginReview(db, reviewer, { conversationId, kind, now })
  const known = 'id' in begun ? await findReview(db, reviewer, begun.id) : undefined
  if (!known) throw new Error(`The demo’s ${kind} review could not begin`)
  const { id, revision } = known.review
  const advice = await adviceOn(db, conversationId)
  await finishReview(db, { id, conversationId, revision, answers: answersOf(marks), advice }, later(now, 20))
  const done = await findReview(db, reviewer, id)
  if (done) await sendReview(db, reviewer, done, later(now, 21))
  for (const act of ['open', 'see'] as const) await changeReview(db, id, act, later(now, 60 * 29))
  return id
}

function answersOf(marks: readonly number[], why = 'Written the evening after, from memory.'): Answers {
  return Object.fromEntries(
    defaultQuestions.map(({ id }, at): [string, Answer] => {
      const mark = (marks[at] ?? 3) as Mark
      return [id, { mark, comment: mark <= 2 ? why : '' }]
    }),
  )
}

async function adviceOn(db: Stage['services']['db'], conversationId: string): Promise<Advice> {
  const said = await findWords(db, conversationId)
  const [first, second] = said ? customersOf(said).toSorted((a, b) => b.text.length - a.text.length) : []
  return {
    keep: first
      ? { text: 'Waiting here, until the reason came.', utterance: first.id, words: first.text }
      : null,
    tries: second
      ? [{ text: 'Ask once more here, with this very word.', utterance: second.id, words: second.text }]
      : [],
  }
}

const DRAWN = 8
const DAY_MINUTES = 24 * 60

async function calibrate({ services, team }: Stage): Promise<void> {
  const { db } = services
  const at = later(services.now().toISOString(), -5 * DAY_MINUTES)
  const begun = { name: 'What is restating?', scorecard: undefined, names: 'first', draw: DRAWN } as const
  const id = await beginCalibration(db, team.mina, { ...begun, chosen: [], once: 'demo', now: at })
  const session = id === null ? undefined : await findCalibration(db, team.mina, id)
  if (!session) throw new Error('The demo could not begin a calibration')
  const { roll } = diceFrom('calibration')
  const truths = new Map<string, readonly number[]>()
  for (const { conversationId } of await conversationsIn(db, session.id))
    truths.set(
      conversationId,
      defaultQuestions.map(() => 1 + roll(4)),
    )
  for (const person of [team.mina, team.noah, team.ravi]) {
    await askToCalibrate(db, team.mina, session, person.id, at)
    const reviewer = await reviewerOf(db, session.id, person.id)
    if (!reviewer) throw new Error(`${person.name} is not in the demo’s calibration`)
    await agreeToCalibrate(db, reviewer.id, later(at, 60))
    for (const [conversationId, truth] of truths) {
      const marks = truth.map((mark) =>
        roll(100) < 75 ? mark : Math.max(1, Math.min(4, mark + (roll(2) === 0 ? -1 : 1))),
      )
      const answers = answersOf(marks, 'Not found in what was said.')
      const given = { reviewerId: reviewer.id, conversationId, answers, isFinished: true }
      await saveMarks(db, { ...given, now: later(at, DAY_MINUTES) })
    }
  }
  await endCalibration(db, team.mina, session, later(at, 3 * DAY_MINUTES))
}

/** Noah lets a reviewer from outside the teams mark two calls with him; nobody has begun. */
async function askRory({ services: { db, now }, team }: Stage): Promise<void> {
  const at = later(now().toISOString(), -DAY_MINUTES)
  const begun = { name: 'Whose need came first?', scorecard: undefined, names: 'first', draw: 2 } as const
  const id = await beginCalibration(db, team.noah, { ...begun, chosen: [], once: 'demo-rory', now: at })
  const session = id === null ? undefined : await findCalibration(db, team.noah, id)
  if (!session) throw new Error('The demo could not begin a second calibration')
  for (const person of [team.noah, team.rory]) await askToCalibrate(db, team.noah, session, person.id, at)
}
