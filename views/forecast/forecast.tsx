import type { Forecast } from '../../server/pay/forecast.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { money } from '../format.ts'
import { words } from '../messages/words.ts'

interface ForecastProps {
  readonly forecast: Forecast
  readonly currency: string
  /** The share of the period that is over. */
  readonly elapsed: number
}

/** What a period may cost: a sentence, a line with its likely stretch, and the same as a table. */
export function ForecastFigures({ forecast, currency, elapsed }: ForecastProps) {
  const say = words.forecast
  const { low, likely, high, target, most, below, unmeasured, lines, isShadow } = forecast
  const told = (minor: number) => money(minor, currency)
  const rows = [
    [say.rows.low, low],
    [say.rows.likely, likely],
    [say.rows.high, high],
    [say.rows.target, target],
    [say.rows.most, most],
  ] as const
  return (
    <>
      <p>
        <strong>{forecastSays(forecast, currency)}</strong>
      </p>
      <ForecastChart forecast={forecast} says={forecastSays(forecast, currency)} />
      <p>
        {say.below(below)} {say.most(told(most), told(target))} {say.unmeasured(unmeasured, lines)}{' '}
        {say.elapsed(elapsed)}
      </p>
      {isShadow ? <p class="quiet">{say.shadow}</p> : null}
      <TableScroll says={say.chart}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.what}</th>
              <th scope="col" class="table__figure">
                {say.columns.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, minor]) => (
              <tr>
                <th scope="row">{what}</th>
                <td class="table__figure">{told(minor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}

/** Between which amounts it lies, or the one it comes to where nothing is open. */
export function forecastSays({ low, likely, high }: Forecast, currency: string): string {
  const told = (minor: number) => money(minor, currency)
  return low === high
    ? words.forecast.sure(told(likely))
    : words.forecast.says(told(low), told(likely), told(high))
}

/** From the least to the most it can be: the stretch of nine times in ten, the likely amount, and target dashed. */
export function ForecastChart({ forecast, says }: { forecast: Forecast; says: string }) {
  const { low, likely, high, target, most } = forecast
  const from = Math.min(low, target) - (most - target) * 0.1
  const span = Math.max(1, most - from)
  const at = (minor: number) => `${Number((((minor - from) / span) * 96 + 2).toFixed(2))}%`
  return (
    <svg class="whisker forecast__line" width="100%" height="24" role="img" aria-label={says}>
      <line class="whisker__axis" x1="0" x2="100%" y1="12" y2="12" />
      <line class="whisker__goal" x1={at(target)} x2={at(target)} y1="3" y2="21" />
      <line class="whisker__line" x1={at(low)} x2={at(high)} y1="12" y2="12" />
      <line class="whisker__line" x1={at(low)} x2={at(low)} y1="8" y2="16" />
      <line class="whisker__line" x1={at(high)} x2={at(high)} y1="8" y2="16" />
      <circle class="whisker__dot" cx={at(likely)} cy="12" r="5.5" />
    </svg>
  )
}
