import type { AdviceForm, TipForm } from '../../views/reviews/advice-fields.tsx'
import type { MarkFormShown } from '../../views/reviews/mark-form.tsx'
import { customersOf } from '../actions/customers-words.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Mark, Question } from '../grading/questions.ts'
import { type Advice, type Answers, answerProblems, mostTries, type Tip } from '../grading/review.ts'

/** What a form of marks said, as it stands and as it may be kept. */
export interface TypedReview {
  readonly answers: MarkFormShown['answers']
  readonly tips: { readonly keep: TipForm; readonly tries: readonly [TipForm, TipForm] }
}

const LONGEST_COMMENT = 2000
const LONGEST_TIP = 500

export type Fields = Readonly<Record<string, string>>

/** Everything a form said, a field given twice as its first; files are nothing. */
export function fieldsOf(form: FormData): Fields {
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of form)
    if (typeof value === 'string' && !(name in fields)) fields[name] = value.replaceAll('\r\n', '\n')
  return fields
}

/** The marks and tips of a form, or of a draft of one. */
export function typedReview(questions: readonly Question[], fields: Fields): TypedReview {
  const answers = Object.fromEntries(
    questions.map(({ id }) => [
      id,
      { mark: markOf(fields[`mark.${id}`]), comment: trimmed(fields[`comment.${id}`], LONGEST_COMMENT) },
    ]),
  )
  const tip = (name: string): TipForm => ({
    text: trimmed(fields[`${name}.text`], LONGEST_TIP),
    utterance: fields[`${name}.said`] ?? '',
    error: null,
  })
  return { answers, tips: { keep: tip('keep'), tries: [tip('try1'), tip('try2')] } }
}

function markOf(text: string | undefined): Mark | 'not-applicable' | null {
  if (text === 'not-applicable') return text
  return ({ '1': 1, '2': 2, '3': 3, '4': 4 } as const)[text ?? ''] ?? null
}

function trimmed(text: string | undefined, longest: number): string {
  return (text ?? '').trim().slice(0, longest)
}

/** The same form filled with what was kept. */
export function typedFrom(answers: Answers, { keep, tries }: Advice): TypedReview {
  const tip = (one: Tip | null | undefined): TipForm => ({
    text: one?.text ?? '',
    utterance: one?.utterance ?? '',
    error: null,
  })
  return { answers, tips: { keep: tip(keep), tries: [tip(tries[0]), tip(tries[1])] } }
}

export type CheckedReview =
  | { readonly ok: true; readonly answers: Answers; readonly advice: Advice }
  | {
      readonly ok: false
      readonly problems: MarkFormShown['problems']
      readonly tips: TypedReview['tips']
      readonly count: number
    }

/** Whether it can be finished: every question answered, the lowest mark with its comment, every tip with its words. */
export function checkedReview(
  questions: readonly Question[],
  typed: TypedReview,
  conversation: Conversation,
): CheckedReview {
  const answers = answersIn(typed)
  const problems = Object.fromEntries(
    answerProblems(questions, answers).map((one) => [one.question, one.why]),
  )
  const check = checkTip(conversation)
  const tips = {
    keep: check(typed.tips.keep),
    tries: [check(typed.tips.tries[0]), check(typed.tips.tries[1])] as const,
  }
  const all = [tips.keep, ...tips.tries]
  const count = Object.keys(problems).length + all.filter((one) => one.error !== null).length
  if (count > 0) return { ok: false, problems, tips, count }
  const said = new Map(customersOf(conversation).map((one) => [one.id, one.text]))
  const kept = (tip: TipForm): readonly Tip[] =>
    tip.text === ''
      ? []
      : [{ text: tip.text, utterance: tip.utterance, words: said.get(tip.utterance) ?? '' }]
  return {
    ok: true,
    answers,
    advice: { keep: kept(tips.keep)[0] ?? null, tries: tips.tries.flatMap(kept).slice(0, mostTries) },
  }
}

/** The questions that have an answer; one that was only commented on has none. */
export function answersIn({ answers }: Pick<TypedReview, 'answers'>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { mark, comment }]) =>
      mark === null ? [] : [[id, { mark, comment }]],
    ),
  )
}

function checkTip(conversation: Conversation): (tip: TipForm) => TipForm {
  const said = new Set(customersOf(conversation).map((one) => one.id))
  return (tip) => {
    if (tip.text === '' && tip.utterance === '') return tip
    if (tip.text === '') return { ...tip, error: 'text' }
    if (tip.utterance === '') return { ...tip, error: 'words' }
    return said.has(tip.utterance) ? tip : { ...tip, error: 'not-customers' }
  }
}

/** The fields for advice, with what the customer said to choose from. */
export function adviceForm(
  tips: TypedReview['tips'],
  conversation: Conversation,
  label: (id: string) => string,
): AdviceForm {
  return {
    ...tips,
    said: customersOf(conversation).map(({ id, text }) => ({ id, says: `${label(id)} ${text}` })),
  }
}
