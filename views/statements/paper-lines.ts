import { behaviours } from '../../server/grading/behaviours.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import type { PaperAdjustment, PaperLine } from '../../server/writers/statement-paper.ts'
import { amount, civilDate, fixed, percent } from '../format.ts'
import { words } from '../messages/words.ts'
import type { Statement } from './records.ts'

const MOST_DOTS = 60

/** A line in words: what was counted, how sure that is, at target, times, amount. */
export function paperLine(line: StatementLine, currency: string, own: boolean): PaperLine {
  const say = words.pay
  const { number, behaviour, grade, evidence, wouldHaveBeen } = line
  const share = percent(line.share)
  const isCounted = behaviour !== null && evidence.length > 0
  const isDrawn = behaviour === 'follow-up' && isCounted && evidence.length <= MOST_DOTS
  return {
    number,
    title: words.grading.title(line),
    share: own ? say.ofTarget(share) : say.ofTheTarget(share),
    counted: isCounted ? countedSays(line) : null,
    evidence: isCounted ? evidence.length : 0,
    dots: isDrawn ? evidence.map(({ value }) => value) : null,
    whisker: grade && { grade: grade.grade, drawn: grade.drawn, goal: line.rule?.target ?? null },
    isUnknown: behaviour !== null && grade === null,
    why: words.grading.why(line),
    target: amount(line.atTargetMinor, currency),
    times: fixed(line.multiplier, 4),
    amount: amount(line.amountMinor, currency),
    would: wouldHaveBeen && say.would(amount(wouldHaveBeen.amountMinor, currency)),
    mayBeAppealed: behaviour !== null,
  }
}

/** Corrections of earlier statements, each with the line and the period it corrects. */
export function adjustmentsOf({ adjustments = [], currency }: Statement): readonly PaperAdjustment[] {
  const say = words.statement
  return adjustments.map(({ reason, behaviour, from, to, minor, leftMinor }) => ({
    says: [
      say.adjustment[reason](
        behaviour === null ? words.pay.total : words.behaviours.title(behaviour),
        civilDate(from),
        civilDate(to),
      ),
      leftMinor === undefined ? '' : say.leftToTake(amount(-leftMinor, currency)),
    ]
      .join(' ')
      .trim(),
    amount: amount(minor, currency),
  }))
}

/** 31.5 of 35 promises kept, to 15 customers; where scores are averaged, their mean. */
export function countedSays({ behaviour, evidence, grade }: StatementLine): string {
  if (behaviour === null) return ''
  const say = words.statement
  const sum = evidence.reduce((all, one) => all + one.value, 0)
  const customers = grade?.customers ?? null
  if (behaviours[behaviour].shape === 'proportion')
    return say.went(behaviour, plain(sum), evidence.length, customers)
  const units = words.behaviours.counted(behaviour, evidence.length)
  return say.onAverage(fixed(sum / evidence.length, 2), units, customers)
}

function plain(sum: number): string {
  return fixed(sum, Number.isInteger(sum) ? 0 : Number.isInteger(sum * 10) ? 1 : 2)
}
