import type { Amount, WayRow } from '../../server/actions/comparison.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { fixed, money } from '../format.ts'
import { words } from '../messages/words.ts'

/** The value of each way as bars on one axis for each currency, and everything as a table. */
export function Ways({ ways, exportHref }: { ways: readonly WayRow[]; exportHref: string }) {
  const say = words.comparison.ways
  const currencies = [...new Set(ways.flatMap(({ value }) => (value ?? []).map(({ currency }) => currency)))]
  return (
    <Section title={say.title} id="ways" aside={<a href={exportHref}>{words.comparison.export}</a>}>
      {currencies.map((currency) => (
        <Bars ways={ways} currency={currency} />
      ))}
      <TableScroll says={say.title}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.way}</th>
              {[say.purchases, say.value, say.cost].map((column) => (
                <th scope="col" class="table__figure">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map((row) => (
              <tr>
                <th scope="row">{wayCalled(row.way)}</th>
                <td class="table__figure" data-column={say.purchases}>
                  {row.value === null ? say.tooFew(row.purchases) : row.purchases}
                </td>
                <td class="table__figure" data-column={say.value}>
                  {valueSays(row)}
                </td>
                <td class="table__figure" data-column={say.cost}>
                  {costSays(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p class="quiet">{say.note}</p>
    </Section>
  )
}

function Bars({ ways, currency }: { ways: readonly WayRow[]; currency: string }) {
  const bars = ways.flatMap(({ way, value }) => {
    const amount = value?.find((one) => one.currency === currency)
    return amount ? [{ way: wayCalled(way), amount }] : []
  })
  const most = Math.max(1, ...bars.map(({ amount }) => amount.minor))
  return (
    <>
      {bars.map(({ way, amount }) => (
        <div class="case__department">
          <p>{way}</p>
          <svg
            width="100%"
            height="16"
            role="img"
            aria-label={words.comparison.ways.chart(way, money(amount.minor, amount.currency))}
          >
            <rect
              class="comparison__bar"
              x="0"
              y="3"
              height="10"
              width={`${Number(((amount.minor / most) * 100).toFixed(2))}%`}
            />
          </svg>
        </div>
      ))}
    </>
  )
}

export function wayCalled(way: WayRow['way']): string {
  const say = words.comparison.ways
  return way === null ? say.unknown : say[way]
}

/** Money of each currency beside the others. */
export function amountsSay(amounts: readonly Amount[]): string {
  return amounts.map(({ minor, currency }) => money(minor, currency)).join(' · ')
}

function valueSays({ value, valued, purchases }: WayRow): string {
  const say = words.comparison.ways
  if (value === null) return '–'
  if (value.length === 0) return say.noValue
  return valued < purchases ? `${amountsSay(value)} (${say.of(valued, purchases)})` : amountsSay(value)
}

function costSays({ way, cost, minutes }: WayRow): string {
  const say = words.comparison.ways
  if (way === 'both') return say.inside
  if (cost.length === 0) return say.noCost
  const hours = minutes === null ? '' : ` (${say.hours(fixed(minutes / 60, 1).replace(/\.0$/, ''))})`
  return `${amountsSay(cost)}${hours}`
}
