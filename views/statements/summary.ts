import type { StatementLine } from '../../server/pay/line.ts'
import { money } from '../format.ts'
import { words } from '../messages/words.ts'
import type { Statement } from './records.ts'

/** The total in a sentence: what the target was, what added, what took away, and why the rest changes nothing. */
export function summaryOf(statement: Statement, own: boolean): string {
  const say = words.statement
  const { lines, currency, adjustments = [] } = statement
  const target = money(statement.targetMinor, currency)
  const titled = (line: StatementLine) => words.grading.title(line)
  const moved = (way: 1 | -1) =>
    lines
      .map((line) => [titled(line), (line.amountMinor - line.atTargetMinor) * way] as const)
      .filter(([, by]) => by > 0)
      .map(([title, by]) => [title, money(by, currency)] as const)
  const [added, taken] = [moved(1), moved(-1)]
  const unknown = lines.filter((line) => line.behaviour !== null && line.grade === null).map(titled)
  const shadow = shadowTotal(statement)
  const corrected = adjustments.reduce((sum, { minor }) => sum + minor, 0)
  return [
    own ? say.yourTarget(target) : say.target(target),
    added.length > 0 ? say.added(added) : '',
    taken.length > 0 ? say.taken(taken) : say.nothing(lines.filter(isWithin).map(titled), unknown),
    taken.length > 0 && unknown.length > 0 ? say.unmeasured(unknown) : '',
    adjustments.length > 0 ? say.corrected(money(corrected, currency)) : '',
    shadow === null ? '' : say.trialTotal(money(shadow, currency)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Below its goal, and so unsure that the goal may well be reached. */
function isWithin({ grade, rule, multiplier, wouldHaveBeen }: StatementLine): boolean {
  if (!grade || !rule || wouldHaveBeen) return false
  return multiplier === 1 && grade.grade < rule.target && grade.upper >= rule.target
}

/** What a shadow period would have paid; `null` where none of its lines is one. */
export function shadowTotal({ lines }: Statement): number | null {
  if (lines.every((line) => line.wouldHaveBeen === null)) return null
  return lines.reduce((sum, line) => sum + (line.wouldHaveBeen?.amountMinor ?? line.amountMinor), 0)
}
