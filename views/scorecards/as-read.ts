import { defaultQuestions } from '../../server/grading/default-questions.ts'
import type { Question } from '../../server/grading/questions.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { words } from '../messages/words.ts'

const shipped = new Map(defaultQuestions.map((question) => [question.id, JSON.stringify(question)]))

/** A question as it is read: one we ship, and nobody changed, in the reader's language; every other as it was written. */
export function asRead(question: Question): Question {
  if (shipped.get(question.id) !== JSON.stringify(inOrder(question))) return question
  return { ...question, ...words.scorecards.builtInQuestions[question.id as ShippedId] }
}

/** What a scorecard is called: the one we ship, and nobody renamed, in the reader's language. */
export function nameAsRead({ id, name }: { readonly id: string; readonly name: string }): string {
  const isShipped = id === defaultScorecard.id && name === defaultScorecard.name
  return isShipped ? words.scorecards.builtInName : name
}

type ShippedId = keyof typeof words.scorecards.builtInQuestions

/** The fields as we ship them, however they were kept. */
function inOrder({ id, behaviour, text, guide, best, worst, means }: Question): Question {
  return { id, behaviour, text, guide, best, worst, means }
}
