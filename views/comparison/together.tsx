import type { Together as TogetherRow } from '../../server/actions/comparison.ts'
import type { Correlation } from '../../server/grading/correlation.ts'
import { Section } from '../components/section.tsx'
import { DottedLine } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { fixed } from '../format.ts'
import { words } from '../messages/words.ts'

interface TogetherProps {
  readonly together: readonly TogetherRow[]
  readonly currency: string | null
}

/** How behaviours and value go together: a dot with its interval between -1 and 1, and the same as a table. */
export function Together({ together, currency }: TogetherProps) {
  const say = words.comparison.together
  return (
    <Section title={say.title} id="together">
      <p>{say.cause}</p>
      {currency === null ? null : <p class="quiet">{say.lead(currency)}</p>}
      {together.map(({ behaviour, correlation }) => (
        <div class="case__department">
          <p>{words.behaviours.title(behaviour)}</p>
          {correlation === null ? (
            <DottedLine />
          ) : (
            <Whisker title={words.behaviours.title(behaviour)} one={correlation} />
          )}
        </div>
      ))}
      <TableScroll says={say.title}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.behaviour}</th>
              {[say.r, say.interval, say.n].map((column) => (
                <th scope="col" class="table__figure">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {together.map(({ behaviour, n, correlation }) => (
              <tr>
                <th scope="row">{words.behaviours.title(behaviour)}</th>
                <td class="table__figure" data-column={say.r}>
                  {correlation === null ? say.tooFew : signed(correlation.r)}
                </td>
                <td class="table__figure" data-column={say.interval}>
                  {correlation === null ? '–' : `${signed(correlation.low)} / ${signed(correlation.high)}`}
                </td>
                <td class="table__figure" data-column={say.n}>
                  {n}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}

function Whisker({ title, one }: { title: string; one: Correlation }) {
  const x = (value: number) => `${Number((((value + 1) / 2) * 100).toFixed(2))}%`
  const says = words.comparison.together.says(title, signed(one.r), signed(one.low), signed(one.high), one.n)
  return (
    <svg class="whisker" width="100%" height="20" role="img" aria-label={says}>
      <line class="whisker__axis" x1="0" x2="100%" y1="10" y2="10" />
      <line class="whisker__goal" x1="50%" x2="50%" y1="2" y2="18" />
      <line class="whisker__line" x1={x(one.low)} x2={x(one.high)} y1="10" y2="10" />
      <circle class="whisker__dot" cx={x(one.r)} cy="10" r="5.5" />
    </svg>
  )
}

function signed(value: number): string {
  const text = fixed(Math.abs(value), 2)
  return value < 0 && text !== '0.00' ? `−${text}` : text
}
