import { behaviours } from '../../server/grading/behaviours.ts'
import type { StatementLine } from '../../server/pay/line.ts'
import { CountedLack, DotWhisker } from '../components/dot-whisker.tsx'
import { amount, fixed, percent, symbolOf } from '../format.ts'
import { words } from '../messages/words.ts'
import type { LineLink, Statement } from './records.ts'
import { UnitDots } from './unit-dots.tsx'

interface LinesProps {
  readonly statement: Statement
  readonly links: readonly LineLink[]
  readonly own: boolean
  /** Where a line is contested, for whose it is. */
  readonly contesting: ((line: number) => string) | null
}

/** Every line: what was counted, how sure we are, at target, times, amount. */
export function Lines({ statement, links, own, contesting }: LinesProps) {
  const say = words.pay
  const { currency } = statement
  return (
    <table class="lines">
      <thead>
        <tr class="lines__head">
          <td></td>
          <th scope="col">{say.columns.behaviour}</th>
          <th scope="col">{say.columns.counted}</th>
          <th scope="col" class="lines__figure">
            {say.columns.target}
          </th>
          <th scope="col" class="lines__figure">
            {say.columns.times}
          </th>
          <th scope="col" class="lines__figure">
            {say.columns.amount(symbolOf(currency))}
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.lines.map((line) => (
          <Line
            line={line}
            currency={currency}
            href={links.find((link) => link.line === line.number)?.href ?? null}
            own={own}
            appealHref={contesting?.(line.number) ?? null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr class="lines__total">
          <td></td>
          <th scope="row" colspan={2}>
            {say.total}
          </th>
          <td class="lines__figure lines__target">{amount(statement.targetMinor, currency)}</td>
          <td class="lines__times"></td>
          <td class="lines__figure">{amount(statement.totalMinor, currency)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

interface LineProps {
  readonly line: StatementLine
  readonly currency: string
  readonly href: string | null
  readonly own: boolean
  readonly appealHref: string | null
}

function Line({ line, currency, href, own, appealHref }: LineProps) {
  const say = words.pay
  return (
    <tr class="lines__one">
      <td class="lines__number">{line.number}</td>
      <th scope="row" class="lines__name">
        {words.grading.title(line)}
        <span class="quiet lines__share">
          {own ? say.ofTarget(percent(line.share)) : say.ofTheTarget(percent(line.share))}
        </span>
      </th>
      <td class="lines__counted quiet">
        <Counted line={line} href={href} />
        {appealHref ? (
          <a
            class="statement__screen"
            href={appealHref}
            aria-label={words.appeals.startOf(words.grading.title(line))}
          >
            {words.appeals.start}
          </a>
        ) : null}
      </td>
      <td class="lines__figure lines__target">{amount(line.atTargetMinor, currency)}</td>
      <td class="lines__figure lines__times">
        <span class="lines__by">× </span>
        {fixed(line.multiplier, 4)}
      </td>
      <td class="lines__figure lines__amount">
        <strong>{amount(line.amountMinor, currency)}</strong>
        {line.wouldHaveBeen ? (
          <span class="faint lines__would">
            {say.would(amount(line.wouldHaveBeen.amountMinor, currency))}
          </span>
        ) : null}
      </td>
    </tr>
  )
}

function Counted({ line, href }: { line: StatementLine; href: string | null }) {
  const { grade, rule } = line
  return (
    <>
      {line.behaviour === 'follow-up' && line.evidence.length > 0 ? (
        <UnitDots values={line.evidence.map((one) => one.value)} />
      ) : null}
      {line.behaviour !== null && line.evidence.length > 0 ? (
        <p>
          {countedSays(line)}{' '}
          {href ? <a href={href}>{words.pay.evidence.see(line.evidence.length)}</a> : null}
        </p>
      ) : null}
      {grade ? (
        <DotWhisker
          grade={grade.grade}
          drawn={grade.drawn}
          goal={rule?.target ?? null}
          says={words.grading.why(line)}
        />
      ) : line.behaviour !== null ? (
        <CountedLack have={0} need={99} />
      ) : null}
      <p>{words.grading.why(line)}</p>
    </>
  )
}

/** 31 of 34 promises; where scores are averaged, how many there were. */
function countedSays({ behaviour, evidence }: StatementLine): string {
  if (behaviour === null) return ''
  const units = words.behaviours.counted(behaviour, evidence.length)
  if (behaviours[behaviour].shape === 'mean') return `${units}.`
  const sum = evidence.reduce((all, one) => all + one.value, 0)
  return words.pay.counted(fixed(sum, Number.isInteger(sum) ? 0 : Number.isInteger(sum * 10) ? 1 : 2), units)
}
