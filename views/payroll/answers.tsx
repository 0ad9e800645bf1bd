import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { AnswerShown, NameOf, VerdictShown } from './records.ts'
import { Verdicts } from './verdicts.tsx'

export interface AnswersProps {
  readonly period: string
  readonly isReconciled: boolean
  readonly isSent: boolean
  readonly verdicts: readonly VerdictShown[]
  readonly answers: readonly AnswerShown[]
  readonly mayChange: boolean
  readonly timeZone: string
  readonly nameOf: NameOf
  /** Why a file could not be read. */
  readonly error: string | null
}

/** What payroll says it paid, against what it was sent. */
export function Answers(props: AnswersProps) {
  const { isSent, answers, verdicts, period, mayChange, timeZone, error } = props
  const say = words.payroll.answers
  return (
    <Section title={say.title} id="answers">
      <p>{standingSays(props)}</p>
      {isSent && answers.some(({ isWithdrawn }) => !isWithdrawn) ? <Verdicts verdicts={verdicts} /> : null}
      {answers.length > 0 ? (
        <ul class="ruled">
          {answers.map((one) => (
            <Answer answer={one} period={period} mayChange={mayChange} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
      {isSent && mayChange ? (
        <form class="form" method="post" action={paths.payAnswers(period)} enctype="multipart/form-data">
          <h3 class="payroll__part">{say.bring}</h3>
          {error ? (
            <Problem line={error}>
              <p>
                {say.columnsElsewhere} <a href={paths.payroll}>{words.payroll.title}</a>
              </p>
            </Problem>
          ) : null}
          <p class="field">
            <label class="field__label" for="answer-file">
              {say.file}
            </label>
            <input
              class="upload__files"
              id="answer-file"
              type="file"
              name="file"
              accept=".csv,.tsv,.txt,.xlsx"
              required
            />
            <span class="field__hint">{say.fileHint}</span>
          </p>
          <p>
            <button type="submit" class="button">
              {say.look}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

function standingSays({ isSent, isReconciled, answers, verdicts }: AnswersProps): string {
  const say = words.payroll.answers
  if (!isSent) return say.notSent
  const differ = verdicts.filter(({ is }) => is !== 'matched').length
  if (differ === 0) return isReconciled ? `${say.agreed} ${say.reconciled}` : say.agreed
  if (answers.every(({ isWithdrawn }) => isWithdrawn)) return say.untold
  return isReconciled ? `${say.differ(differ)} ${say.sinceThen}` : say.differ(differ)
}

interface AnswerProps extends Pick<AnswersProps, 'period' | 'mayChange' | 'timeZone'> {
  readonly answer: AnswerShown
}

function Answer({ answer, period, mayChange, timeZone }: AnswerProps) {
  const say = words.payroll.answers
  const { id, by, at, payments, isWithdrawn } = answer
  const told = say.told(by, `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`, payments)
  return (
    <li>
      <p>
        {told} {isWithdrawn ? <span class="quiet">({say.withdrawn})</span> : null}
      </p>
      {mayChange && !isWithdrawn ? (
        <form method="post" action={paths.payAnswerWithdrawal(period, id)}>
          <button type="submit" class="button button--plain" aria-label={say.withdrawThis(told)}>
            {say.withdraw}
          </button>
        </form>
      ) : null}
    </li>
  )
}
