import type { StatementLine } from '../../server/pay/line.ts'
import { words } from '../messages/words.ts'

/** A line's arithmetic, step by step, for somebody with a pocket calculator. */
export function Tape({ line }: { line: StatementLine }) {
  const say = words.grading
  return (
    <section class="tape">
      <h2>{words.pay.tape(line.number)}</h2>
      <table class="tape__table">
        <tbody>
          {line.steps.map((step) => (
            <tr class={step.isResult ? 'tape__step tape__step--result' : 'tape__step'}>
              <th scope="row">{say.step(step)}</th>
              <td class="tape__expression">{say.expression(step.expression)}</td>
              <td class="tape__result">{say.expression(step.result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What would have changed each line, in words. */
export function Changed({ lines, currency }: { lines: readonly StatementLine[]; currency: string }) {
  const say = words.grading
  const told = lines.filter((line) => line.counterfactual !== null)
  if (told.length === 0) return null
  return (
    <section class="tape changed">
      <h2>{words.pay.changed}</h2>
      {told.map((line) => (
        <p class="quiet">
          {say.title(line)}: {say.whatIf(line, currency)}
        </p>
      ))}
    </section>
  )
}
