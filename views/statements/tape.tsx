import type { PaperTape, StatementPaper } from '../../server/writers/statement-paper.ts'

/** A line's arithmetic, step by step, for somebody with a pocket calculator. */
export function Tape({ tape }: { tape: PaperTape }) {
  return (
    <section class="tape">
      <h2>{tape.title}</h2>
      <table class="tape__table">
        <tbody>
          {tape.steps.map((step) => (
            <tr class={step.isResult ? 'tape__step tape__step--result' : 'tape__step'}>
              <th scope="row">{step.label}</th>
              <td class="tape__expression">{step.expression}</td>
              <td class="tape__result">{step.result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What would have changed each line, in words. */
export function Changed({ changed }: { changed: NonNullable<StatementPaper['changed']> }) {
  return (
    <section class="tape changed">
      <h2>{changed.title}</h2>
      {changed.says.map((one) => (
        <p class="quiet">{one}</p>
      ))}
    </section>
  )
}
