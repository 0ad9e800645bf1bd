import type { PaperLine, StatementPaper } from '../../server/writers/statement-paper.ts'
import { CountedLack, DotWhisker } from '../components/dot-whisker.tsx'
import { words } from '../messages/words.ts'
import type { LineLink } from './records.ts'
import { UnitDots } from './unit-dots.tsx'

interface LinesProps {
  readonly paper: StatementPaper
  readonly links: readonly LineLink[]
  /** Where a line is contested, for whose it is. */
  readonly contesting: ((line: number) => string) | null
}

/** Every line: what was counted, how sure we are, at target, times, amount; then what corrects earlier ones. */
export function Lines({ paper, links, contesting }: LinesProps) {
  const { columns, sum } = paper
  return (
    <table class="lines" id="lines">
      <thead>
        <tr class="lines__head">
          <td></td>
          <th scope="col">{columns.behaviour}</th>
          <th scope="col">{columns.counted}</th>
          <th scope="col" class="lines__figure">
            {columns.target}
          </th>
          <th scope="col" class="lines__figure">
            {columns.times}
          </th>
          <th scope="col" class="lines__figure">
            {columns.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {paper.lines.map((line) => (
          <Line
            line={line}
            href={links.find((link) => link.line === line.number)?.href ?? null}
            appealHref={(line.mayBeAppealed && contesting?.(line.number)) || null}
          />
        ))}
        {paper.adjustments.map(({ says, amount }) => (
          <tr class="lines__one lines__one--adjustment">
            <td class="lines__number"></td>
            <th scope="row" colspan={4} class="lines__correction">
              {says}
            </th>
            <td class="lines__figure lines__amount">
              <strong>{amount}</strong>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="lines__total">
          <td></td>
          <th scope="row" colspan={2}>
            {sum.title}
          </th>
          <td class="lines__figure lines__target">{sum.target}</td>
          <td class="lines__times"></td>
          <td class="lines__figure">{sum.amount}</td>
        </tr>
      </tfoot>
    </table>
  )
}

interface LineProps {
  readonly line: PaperLine
  readonly href: string | null
  readonly appealHref: string | null
}

function Line({ line, href, appealHref }: LineProps) {
  return (
    <tr class="lines__one">
      <td class="lines__number">{line.number}</td>
      <th scope="row" class="lines__name">
        {line.title}
        <span class="quiet lines__share">{line.share}</span>
        {appealHref ? (
          <a
            class="statement__screen lines__appeal"
            href={appealHref}
            aria-label={`${words.statement.appealLine}: ${line.title}`}
          >
            {words.statement.appealLine}
          </a>
        ) : null}
      </th>
      <td class="lines__counted quiet">
        <Counted line={line} href={href} />
      </td>
      <td class="lines__figure lines__target">{line.target}</td>
      <td class="lines__figure lines__times">
        <span class="lines__by">× </span>
        {line.times}
      </td>
      <td class="lines__figure lines__amount">
        <strong>{line.amount}</strong>
        {line.would ? <span class="faint lines__would">{line.would}</span> : null}
      </td>
    </tr>
  )
}

function Counted({ line, href }: { line: PaperLine; href: string | null }) {
  return (
    <>
      {line.dots ? <UnitDots values={line.dots} /> : null}
      {line.counted ? (
        <p>
          {line.counted} {href ? <a href={href}>{words.pay.evidence.see(line.evidence)}</a> : null}
        </p>
      ) : null}
      {line.whisker ? <DotWhisker {...line.whisker} says={line.why} /> : null}
      {line.isUnknown ? <CountedLack have={0} need={99} /> : null}
      <p>{line.why}</p>
    </>
  )
}
