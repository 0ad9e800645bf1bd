import { defaultQuestions } from '../../server/grading/default-questions.ts'
import type { CastName, TestApp } from './app.ts'
import { idOf } from './brought.ts'

/** Rosa begins a review of her own conversation. */
export async function begunReview(app: TestApp, conversation: string, who: CastName = 'rosa', kind = 'self') {
  const answer = await (await app.as(who)).post(`/conversations/${conversation}/reviews`, { kind })
  return idOf(answer.headers.get('location') ?? '')
}

/** Every question marked alike, with a comment to each. */
export function allMarked(mark: string, comment = 'Said at 0:10.'): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ['revision', '1'],
    ...defaultQuestions.flatMap(({ id }) => [
      [`mark.${id}`, mark],
      [`comment.${id}`, comment],
    ]),
  ])
}
