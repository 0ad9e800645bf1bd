import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { VerdictShown } from './records.ts'
import { Verdicts } from './verdicts.tsx'

interface AnswerPageProps {
  readonly frame: Frame
  readonly period: string
  readonly name: string
  readonly payments: number
  readonly problem: 'told-already' | 'wrong-rows' | 'stale' | null
  readonly rows: readonly {
    readonly line: number
    readonly is: 'employee' | 'amount' | 'currency' | 'batch' | 'torn'
    readonly value: string
  }[]
  readonly guessed: readonly string[]
  readonly unread: readonly string[]
  readonly verdicts: readonly VerdictShown[]
  readonly text: string
  readonly seal: string
}

/** How things would stand with what payroll told, before it is kept. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, period, name, problem, rows, guessed, unread } = props
  const say = words.payroll.answers
  const mayKeep = problem === null || problem === 'stale'
  return (
    <Layout frame={frame} title={say.title} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.payExports(period)}>{words.payroll.exports.title(name)}</a>
          </p>
          <h1>{say.title}</h1>
        </div>
      </div>
      <Section title={say.preview} id="preview">
        {problem === null ? null : <Problem line={say.problems[problem]} />}
        {rows.length > 0 ? (
          <ul class="payroll__problems">
            {rows.map(({ line, is, value }) => (
              <li>{say.line(line, say.rowProblems[is](value))}</li>
            ))}
          </ul>
        ) : null}
        <p>{say.read(props.payments)}</p>
        {guessed.map((one) => (
          <p class="quiet">{say.guessed(one)}</p>
        ))}
        {unread.length > 0 ? <p class="quiet">{say.unread(unread.join(', '))}</p> : null}
        <div class="acts preview__acts">
          {mayKeep ? (
            <form method="post" action={paths.payAnswerConfirmation(period)} enctype="multipart/form-data">
              <input type="hidden" name="text" value={props.text} />
              <input type="hidden" name="seal" value={props.seal} />
              <button type="submit" class="button button--first">
                {say.keep}
              </button>
            </form>
          ) : null}
          <a class="button" href={`${paths.payExports(period)}#answers`}>
            {say.another}
          </a>
        </div>
        <Verdicts verdicts={props.verdicts} />
      </Section>
    </Layout>
  )
}
