import { money } from '../format.ts'
import { words } from '../messages/words.ts'
import type { Statement } from './records.ts'

/** The total in a sentence: what the target was, what added, what took away, and what could not be measured. */
export function summaryOf(statement: Statement, own: boolean): string {
  const say = words.pay.summary
  const { lines, currency } = statement
  const moved = lines.map((line) => ({
    title: words.grading.title(line),
    by: line.amountMinor - line.atTargetMinor,
  }))
  const added = moved.filter(({ by }) => by > 0).map(({ title, by }) => say.added(title, money(by, currency)))
  const taken = moved
    .filter(({ by }) => by < 0)
    .map(({ title, by }) => say.taken(title, money(-by, currency)))
  const unknown = lines
    .filter((line) => line.behaviour !== null && line.grade === null)
    .map((line) => words.grading.title(line))
  const shadow = shadowTotal(statement)
  return [
    own
      ? say.yourTarget(money(statement.targetMinor, currency))
      : say.target(money(statement.targetMinor, currency)),
    ...added,
    ...taken,
    taken.length === 0 ? say.nothingTaken : '',
    unknown.length > 0 ? say.unmeasured(words.numbers.list(unknown)) : '',
    shadow === null ? '' : say.shadow(money(shadow, currency)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What a shadow period would have paid; `null` where none of its lines is one. */
export function shadowTotal({ lines }: Statement): number | null {
  if (lines.every((line) => line.wouldHaveBeen === null)) return null
  return lines.reduce((sum, line) => sum + (line.wouldHaveBeen?.amountMinor ?? line.amountMinor), 0)
}
