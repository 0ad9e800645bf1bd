import { clausesOf } from './clauses.ts'
import { type FoundQuestion, questionsIn } from './question-forms.ts'
import { Row } from './row.ts'
import { type Line, readLine, type Saying } from './script.ts'

/** The questions of each clause of a line, in the order of its clauses, found once. */
export const questionsOfLine = readLine((line: Saying): readonly (readonly FoundQuestion[])[] => {
  found.clear()
  for (const clause of clausesOf(line)) found.push(questionsIn(clause))
  return found.take()
})

const found = new Row<readonly FoundQuestion[]>()

/** Whether a line asks a question: no request to act or for permission, no greeting. */
export function asksQuestion(line: Line): boolean {
  for (const questions of questionsOfLine(line)) if (questions.length > 0) return true
  return false
}
