import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import { name, once } from './clip-page.tsx'

const { problems } = words.library
const long = z.string().max(20_000)

/** A lesson as its form sends it. */
export const typedLesson = z.object({
  once,
  name: long,
  question: long,
  choice1: long,
  choice2: long,
  choice3: long,
  happened: z.enum(['1', '2', '3'], 'must be one of the answers'),
  why: long,
  try: long,
})

/** What is wrong with it, by its field; `given` are the answers that are not empty. */
export function lessonProblems(
  typed: z.infer<typeof typedLesson>,
  given: readonly string[],
): Readonly<Record<string, string>> {
  const areChoices =
    typed.choice1.trim() !== '' &&
    typed.choice2.trim() !== '' &&
    new Set(given).size === given.length &&
    given.every((one) => one.length <= 300)
  return {
    ...(name.safeParse(typed.name).success ? {} : { name: problems.name }),
    ...(isText(typed.question, 500) ? {} : { question: problems.question }),
    ...(areChoices ? {} : { choices: problems.choices }),
    ...(Number(typed.happened) <= given.length ? {} : { happened: problems.happened }),
    ...(isText(typed.why, 1000) ? {} : { why: problems.why }),
    ...(isText(typed.try, 500) ? {} : { try: problems.try }),
  }
}

function isText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most
}
