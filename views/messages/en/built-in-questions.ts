import { defaultQuestions } from '../../../server/grading/default-questions.ts'

/** The questions we ship, as they are read; a house that changes one reads its own words. */
export const builtInQuestions = {
  'lets-finish': shipped('lets-finish'),
  'takes-up': shipped('takes-up'),
  'speaks-when-asked': shipped('speaks-when-asked'),
  'writes-down': shipped('writes-down'),
  'learns-new': shipped('learns-new'),
  'need-first': shipped('need-first'),
  'who-does-what': shipped('who-does-what'),
  'takes-inside': shipped('takes-inside'),
} as const

function shipped(id: string) {
  const found = defaultQuestions.find((question) => question.id === id)
  if (!found) throw new Error(`We ship no question ${id}`)
  const { text, guide, best, worst, means } = found
  return { text, guide, best, worst, means }
}
