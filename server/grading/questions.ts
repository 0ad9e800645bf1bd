import { type BehaviourName, behaviourNames } from './behaviours.ts'

/** How well it was done, 1 lowest. Four, so that nobody can hide in the middle. */
export const marks = [1, 2, 3, 4] as const
export type Mark = (typeof marks)[number]

/** One thing a person looks for in a conversation, with what each mark means. */
export interface Question {
  /** Stays with the question from version to version. */
  readonly id: string
  readonly behaviour: BehaviourName
  /** Asks for one thing that can be heard or read. */
  readonly text: string
  /** Where to look, and what to do with cases that are not plain. */
  readonly guide: string
  /** What earns the highest mark, as it was said. */
  readonly best: string
  /** What earns the lowest. */
  readonly worst: string
  /** What marks 1 to 4 mean, in that order. */
  readonly means: readonly [string, string, string, string]
}

export type QuestionField = 'behaviour' | 'text' | 'guide' | 'best' | 'worst' | 'means'

/** What keeps a question from being asked. `field` is where it stands. */
export interface QuestionProblem {
  readonly question: string
  readonly field: QuestionField
  readonly why: 'empty' | 'too-long' | 'same-text' | 'same-means' | 'unknown-behaviour'
}

const MOST_QUESTIONS = 12
const LONGEST = { text: 200, other: 1000 }

/** Whether a scorecard can hold one question more: what takes longer than the conversation is not filled in. */
export function isFull(questions: readonly Question[]): boolean {
  return questions.length >= MOST_QUESTIONS
}

/**
 * What has to be put right before questions can be published: every field is filled, no two questions ask the
 * same, no two marks mean the same. None for a scorecard that is ready; an empty one has no problem of its own.
 */
export function problemsOf(questions: readonly Question[]): readonly QuestionProblem[] {
  return questions.flatMap((question, at) => [
    ...emptyFields(question),
    ...(questions.slice(0, at).some((one) => alike(one.text, question.text) && question.text.trim() !== '')
      ? [problem(question, 'text', 'same-text')]
      : []),
  ])
}

function emptyFields(question: Question): readonly QuestionProblem[] {
  const fields = ['text', 'guide', 'best', 'worst'] as const
  const found = fields.flatMap((field) => {
    if (question[field].trim() === '') return [problem(question, field, 'empty')]
    const most = field === 'text' ? LONGEST.text : LONGEST.other
    return question[field].length > most ? [problem(question, field, 'too-long')] : []
  })
  if (!behaviourNames.includes(question.behaviour))
    found.push(problem(question, 'behaviour', 'unknown-behaviour'))
  return [...found, ...problemsOfMeans(question)]
}

function problemsOfMeans(question: Question): readonly QuestionProblem[] {
  const { means } = question
  if (means.some((one) => one.trim() === '')) return [problem(question, 'means', 'empty')]
  if (means.some((one) => one.length > LONGEST.other)) return [problem(question, 'means', 'too-long')]
  const isTwice = means.some((one, at) => means.slice(0, at).some((earlier) => alike(earlier, one)))
  return isTwice ? [problem(question, 'means', 'same-means')] : []
}

function problem({ id }: Question, field: QuestionField, why: QuestionProblem['why']): QuestionProblem {
  return { question: id, field, why }
}

function alike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/**
 * Whether two versions of a question ask the same, so that answers to them may be counted together: every word of
 * it, the guide and the examples too, since people mark by those.
 */
export function asksTheSame(one: Question, other: Question): boolean {
  return (
    one.id === other.id &&
    one.behaviour === other.behaviour &&
    (['text', 'guide', 'best', 'worst'] as const).every((field) => one[field] === other[field]) &&
    one.means.every((words, at) => words === other.means[at])
  )
}
