import type { Kysely } from 'kysely'
import { agreedAnswersIn, marksOfClosed, remarksIn } from '../../db/queries/calibration-marks.ts'
import { type CalibrationReviewer, reviewersIn } from '../../db/queries/calibration-reviewers.ts'
import { type Calibration, closedCalibrations, conversationsIn } from '../../db/queries/calibrations.ts'
import type { Database } from '../../db/schema.ts'
import type { CaseShown, ResultsShown } from '../../views/calibrations/records.ts'
import { day, firstName, fixed } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { markedIn, questionsOf } from '../actions/agreement-of-people.ts'
import { agreementsOf, driftOf, type Marked, type QuestionAgreement } from '../grading/calibrated.ts'
import { asksTheSame, type Question } from '../grading/questions.ts'
import { onlyMarkOf, severityOf } from '../grading/severity.ts'

const say = words.calibrations

/** What a closed session shows: agreement per question, how each one marks, and every case to talk about. */
export async function resultsOf(
  db: Kysely<Database>,
  session: Calibration,
  { viewerId, zone }: { readonly viewerId: string; readonly zone: string },
): Promise<ResultsShown> {
  const questions = await questionsOf(db, session)
  const marked = await markedIn(db, session)
  const before = await markedBefore(db, session, questions)
  const now = agreementsOf(
    marked,
    questions.map(({ id }) => id),
  )
  const then = agreementsOf(
    before,
    questions.map(({ id }) => id),
  )
  const reviewers = (await reviewersIn(db, session.id)).filter((one) => one.finished > 0)
  return {
    lead: say.resultsLead(new Set(marked.map((one) => one.conversation)).size, reviewers.length),
    questions: questions.map((question, at) => ({
      question,
      says: agreementSays(now[at]),
      alpha: alphaOf(now[at]),
      conversations: now[at]?.conversations ?? 0,
      drift: driftSays(now[at], then[at]),
    })),
    severities: reviewers.flatMap((one) => severitySays(one, marked, before)),
    cases: await casesShown(db, session, questions, reviewers, { viewerId, zone }),
  }
}

/** Marks of sessions that were closed before, on questions asked in the same words. */
async function markedBefore(
  db: Kysely<Database>,
  session: Calibration,
  questions: readonly Question[],
): Promise<readonly Marked[]> {
  const all: Marked[] = []
  for (const one of await closedCalibrations(db)) {
    if (one.id === session.id || (one.closedAt ?? '') >= (session.closedAt ?? '')) continue
    const asked = await questionsOf(db, one)
    const same = questions.filter((question) => asked.some((other) => asksTheSame(question, other)))
    all.push(...(await markedIn(db, one)).filter(({ question }) => same.some(({ id }) => id === question)))
  }
  return all
}

function agreementSays(found: QuestionAgreement | undefined): string {
  if (!found) return ''
  if (found.known) {
    const { alpha, low, high } = found.agreement
    return say.alphaSays(toTwo(alpha), toTwo(low), toTwo(high), found.conversations)
  }
  return found.why === 'too-few' ? say.unknown['too-few'](found.conversations) : say.unknown[found.why]
}

function toTwo(alpha: number): string {
  return fixed(alpha, 2).replace('-', '−')
}

function alphaOf(found: QuestionAgreement | undefined) {
  return found?.known
    ? { value: found.agreement.alpha, low: found.agreement.low, high: found.agreement.high }
    : null
}

function driftSays(now: QuestionAgreement | undefined, before: QuestionAgreement | undefined): string {
  if (!before?.known) return say.drift.none
  const was = toTwo(before.agreement.alpha)
  if (!now?.known) return say.drift.same(was)
  const drift = driftOf(before.agreement, now.agreement)
  return drift === null ? say.drift.same(was) : say.drift[drift](was)
}

function severitySays(
  { id, personId, name: whole }: CalibrationReviewer,
  marked: readonly Marked[],
  before: readonly Marked[],
): readonly string[] {
  const key = personId ?? id
  const name = firstName(whole)
  const only = onlyMarkOf(marked, key)
  const now = severityOf(marked, key)
  const then = personId === null ? null : severityOf(before, personId)
  const told = [only ? say.severity.only(name, only.mark, only.times) : null]
  if (!now) told.push(say.severity.unknown(name))
  else if (now.low <= 0 && now.high >= 0) told.push(say.severity.alike(name, now.conversations))
  else {
    const [by, low, high] = [now.difference, now.low, now.high].map((one) => fixed(Math.abs(one), 1))
    const [less = '', more = ''] = [low ?? '', high ?? ''].toSorted()
    const phrase = now.difference > 0 ? say.severity.higher : say.severity.lower
    told.push(phrase(name, by ?? '', less, more, now.conversations))
  }
  const was = then ? say.severity.before(signed(then.difference)) : null
  return [[...told, was].filter((one) => one !== null).join(' ')]
}

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${fixed(Math.abs(difference), 1)}`
}

async function casesShown(
  db: Kysely<Database>,
  session: Calibration,
  questions: readonly Question[],
  reviewers: readonly CalibrationReviewer[],
  { viewerId, zone }: { readonly viewerId: string; readonly zone: string },
): Promise<readonly CaseShown[]> {
  const marks = await marksOfClosed(db, session.id)
  const agreed = await agreedAnswersIn(db, session.id)
  const remarks = await remarksIn(db, session.id)
  const cases = (await conversationsIn(db, session.id)).filter(({ repId }) => repId !== viewerId)
  return cases.map(({ conversationId, place, how }) => ({
    conversation: conversationId,
    place,
    how,
    questions: questions.map((question) => {
      const here = (one: { readonly conversationId: string; readonly question: string }) =>
        one.conversationId === conversationId && one.question === question.id
      const settled = agreed.find(here)
      return {
        question,
        marks: reviewers.flatMap(({ id, name }) => {
          const given = marks.find((one) => one.reviewerId === id && one.conversationId === conversationId)
          const answer = given?.answers[question.id]
          return answer ? [{ by: firstName(name), ...answer }] : []
        }),
        agreed: settled
          ? {
              mark: settled.mark,
              words: settled.words,
              revision: settled.revision,
              by: say.agreedBy(firstName(settled.byName), day(settled.at, zone)),
            }
          : null,
        remarks: remarks.filter(here).map((one) => ({
          text: one.text,
          by: say.saidBy(firstName(one.authorName), day(one.writtenAt, zone)),
        })),
      }
    }),
  }))
}
