import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import type { Step } from '../../server/pay/tape.ts'
import type { WhatIf } from '../../server/pay/what-if.ts'
import type { PaperTape, StatementPaper } from '../../server/writers/statement-paper.ts'
import { money, percentToTenth, symbolOf } from '../format.ts'
import { words } from '../messages/words.ts'
import type { Statement } from './records.ts'

/** Every line's arithmetic for a pocket calculator, after that of the part of a period where it was one. */
export function tapesOf({ lines, currency, proRata }: Statement): readonly PaperTape[] {
  const { step, expression } = words.grading
  const part = proRata && {
    title: words.statement.part,
    steps: [
      {
        label: step(proRata.step),
        expression: expression(proRata.step.expression),
        result: expression(proRata.step.result),
        isResult: true,
      },
    ],
  }
  const counted = lines.filter((line) => line.steps.length > 0).map((line) => tapeOf(line, currency))
  return part ? [part, ...counted] : counted
}

/** In a trial a tape ends with what the line would have been. */
function tapeOf(line: StatementLine, currency: string): PaperTape {
  const { expression } = words.grading
  return {
    title: words.pay.tape(line.number),
    steps: line.steps.map((step) => ({
      label: labelOf(step, line, currency),
      expression: expression(step.expression),
      result: expression(step.result),
      isResult: step.isResult,
    })),
  }
}

function labelOf(step: Step, { number, wouldHaveBeen }: StatementLine, currency: string): string {
  if (step.told?.[0] !== 'line') return words.grading.step(step)
  const say = wouldHaveBeen === null ? words.statement.tapeEnds : words.statement.tapeWould
  return say(number, symbolOf(currency))
}

/** What would have changed each line; `null` where no line was graded. */
export function changedOf(lines: readonly StatementLine[], currency: string): StatementPaper['changed'] {
  const says = lines.flatMap((line) => changedSays(line, currency))
  return says.length === 0 ? null : { title: words.pay.changed, says }
}

function changedSays(line: StatementLine, currency: string): readonly string[] {
  const { behaviour, counterfactual, atTargetMinor } = line
  if (behaviour === null || counterfactual === null) return []
  const say = words.statement.changed
  const title = words.grading.title(line)
  const cases = counterfactual.cases.map((one) => caseSays(one, behaviour, atTargetMinor, currency))
  return [cases.length === 0 ? say.nothing(title) : say.all(title, cases)]
}

function caseSays(
  { more, differenceMinor }: WhatIf,
  behaviour: BehaviourName,
  atTargetMinor: number,
  currency: string,
): string {
  const say = words.statement.changed
  if (differenceMinor === 0) return say.none(more, behaviour)
  const size = Math.abs(differenceMinor)
  const share = percentToTenth(size / atTargetMinor)
  return say.some(more, behaviour, money(size, currency), share, differenceMinor > 0)
}
