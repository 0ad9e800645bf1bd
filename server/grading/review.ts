import type { Mark, Question } from './questions.ts'

/** What somebody answered one question: a mark, or that it did not apply, and why. */
export interface Answer {
  readonly mark: Mark | 'not-applicable'
  /** Empty where nothing was written. */
  readonly comment: string
}

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, Answer>>

/** One thing to keep or to try, with the customer's words it hangs on. */
export interface Tip {
  readonly text: string
  readonly utterance: string
  readonly words: string
}

/** What a review leads to: one thing to keep, and at most two to try. */
export interface Advice {
  readonly keep: Tip | null
  readonly tries: readonly Tip[]
}

/** The most things to try; nobody works on three. */
export const mostTries = 2

export const noAdvice: Advice = { keep: null, tries: [] }

/** A question that is not answered yet, or whose lowest mark has no comment. */
export interface AnswerProblem {
  readonly question: string
  readonly why: 'missing' | 'comment'
}

/**
 * What keeps a review from being finished: every question has a mark or does not apply, and the lowest mark says why.
 * Marks of questions that are not asked are no problem; they are not counted either.
 */
export function answerProblems(questions: readonly Question[], answers: Answers): readonly AnswerProblem[] {
  return questions.flatMap(({ id }): readonly AnswerProblem[] => {
    const answer = answers[id]
    if (!answer) return [{ question: id, why: 'missing' }]
    return answer.mark === 1 && answer.comment.trim() === '' ? [{ question: id, why: 'comment' }] : []
  })
}

/** How two answers to one question lie: alike, some marks apart, or one of them does not apply. */
export interface Difference {
  readonly question: string
  /** Marks between the two, 0 to 3; `null` where only one of them gave a mark. */
  readonly apart: number | null
  /** Both gave none because it did not apply, or both the same mark. */
  readonly isSame: boolean
}

/** Two reviews of one conversation, question by question; questions that only one of them was asked are left out. */
export function differencesBetween(
  questions: readonly Question[],
  one: Answers,
  other: Answers,
): readonly Difference[] {
  return questions.flatMap(({ id }): readonly Difference[] => {
    const [a, b] = [one[id]?.mark, other[id]?.mark]
    if (a === undefined || b === undefined) return []
    if (a === 'not-applicable' || b === 'not-applicable')
      return [{ question: id, apart: null, isSame: a === b }]
    return [{ question: id, apart: Math.abs(a - b), isSame: a === b }]
  })
}
