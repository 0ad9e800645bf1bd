import { OnceMore } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Answered, Board, CorrectionRow } from './records.ts'

/** What was corrected of a frozen period, and the way to take back what fraud brought. */
export function Corrections({ board, answered }: { board: Board; answered: Answered }) {
  const say = words.periods.corrections
  return (
    <Section title={say.title} id="corrections">
      <p class="quiet">{say.lead}</p>
      {board.corrections.length === 0 ? <p>{say.none}</p> : null}
      <ul class="ruled">
        {board.corrections.map((one) => (
          <li>
            <a href={paths.statement(one.statementId)}>{say.says(one.name, one.line, one.amount)}</a>
            <p class="quiet">{standsOf(one)}</p>
            {one.mayApprove ? <LetStand one={one} board={board} answered={answered} /> : null}
            {one.mayWithdraw ? <Withdraw one={one} board={board} /> : null}
          </li>
        ))}
      </ul>
      <details class="period__more" open={answered.correctionError !== undefined}>
        <summary>{say.back}</summary>
        <TakeBackForm board={board} answered={answered} />
      </details>
    </Section>
  )
}

function standsOf({ reason, why, madeBy, letBy, ...one }: CorrectionRow): string {
  const say = words.periods.corrections
  return [
    say.reasons[reason],
    why,
    madeBy === null ? '' : say.madeBy(madeBy),
    letBy.length === 0 ? '' : say.letBy(letBy.join(', ')),
    whereItIs(one),
  ]
    .filter((says) => says !== '')
    .join(' ')
}

function whereItIs({
  isWithdrawn,
  left,
  isPaid,
  currency,
}: Pick<CorrectionRow, 'isWithdrawn' | 'left' | 'isPaid' | 'currency'>): string {
  const say = words.periods.corrections
  if (isWithdrawn) return say.withdrawn
  if (left > 0) return say.needs(left)
  return isPaid ? say.paid : say.waits(currency)
}

function LetStand({ one, board, answered }: { one: CorrectionRow; board: Board; answered: Answered }) {
  const { passwordError, typed = {} } = answered
  const isThis = typed.adjustment === one.id
  return (
    <form
      class="form period__form"
      method="post"
      action={paths.periodAdjustmentApprovals(board.period.id, one.id)}
    >
      <OnceMore id={`password-${one.id}`} ways={board.ways} error={isThis ? passwordError : undefined} />
      <button type="submit" class="button">
        {words.periods.corrections.approve}
      </button>
    </form>
  )
}

function Withdraw({ one: { id, name, line }, board }: { one: CorrectionRow; board: Board }) {
  const say = words.periods.corrections
  return (
    <form method="post" action={paths.periodAdjustmentWithdrawal(board.period.id, id)}>
      <button type="submit" class="button button--plain" aria-label={say.withdrawSays(name, line)}>
        {say.withdraw}
      </button>
    </form>
  )
}

function TakeBackForm({ board, answered }: { board: Board; answered: Answered }) {
  const say = words.periods.corrections
  const { typed = {}, correctionError } = answered
  return (
    <form class="form period__form" method="post" action={paths.periodAdjustments(board.period.id)}>
      <p class="quiet">{say.backLead}</p>
      <p class="field">
        <label class="field__label" for="correction-line">
          {say.line}
        </label>
        <select class="field__input" id="correction-line" name="line">
          {board.lines.map(({ value, name, line, amount }) => (
            <option value={value} selected={value === typed.line}>
              {say.lineSays(name, line.number, words.grading.title(line), amount)}
            </option>
          ))}
        </select>
      </p>
      <TextField
        id="correction-amount"
        name="amount"
        label={say.amount}
        value={typed.amount ?? ''}
        error={correctionError}
      />
      <TextField id="correction-why" name="why" label={say.why} value={typed.why ?? ''} />
      <button type="submit" class="button">
        {say.send}
      </button>
    </form>
  )
}
