import type { TeamTrend, TrendWeek } from '../../server/grading/team-trend.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100, shortDate } from '../format.ts'
import { words } from '../messages/words.ts'

interface TrendChartProps {
  readonly title: string
  readonly trend: TeamTrend
}

const HEIGHT = 104
const TOP = 8
const REACH = 88

/** A behaviour week by week on one axis for all: dots on their lines, a dotted stroke where there are too few. */
export function TrendChart({ title, trend: { weeks } }: TrendChartProps) {
  const say = words.team
  return (
    <>
      <svg
        class="trend__chart team__chart"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={say.chart(title, weeks.length)}
      >
        {[0, 50, 100].map((value) => (
          <>
            <line class="trend__rule" x1="28" x2="100%" y1={height(value / 100)} y2={height(value / 100)} />
            <text class="ribbon__label" x="0" y={height(value / 100) + 4}>
              {value}
            </text>
          </>
        ))}
        {weeks.map((week, index) => (
          <Week week={week} x={place(index, weeks.length)} />
        ))}
      </svg>
      <p class="trend__ends faint team__ends">
        <span>{shortDate(weeks[0]?.monday ?? '')}</span>
        <span>{shortDate(weeks.at(-1)?.monday ?? '')}</span>
      </p>
      <Figures title={title} weeks={weeks} />
    </>
  )
}

function Week({ week, x }: { week: TrendWeek; x: string }) {
  const { value, interval } = week
  if (value === null || interval === null)
    return (
      <line class="unknown-line" x1={x} x2={x} y1={height(0.58)} y2={height(0.42)}>
        <title>{weekSays(week)}</title>
      </line>
    )
  return (
    <>
      <line class="whisker__line" x1={x} x2={x} y1={height(interval[1])} y2={height(interval[0])} />
      <circle class="whisker__dot" cx={x} cy={height(value)} r="4.5">
        <title>{weekSays(week)}</title>
      </circle>
    </>
  )
}

function Figures({ title, weeks }: { title: string; weeks: readonly TrendWeek[] }) {
  const say = words.team
  return (
    <details class="why figures">
      <summary class="why__open" aria-label={words.frame.tableOf(title)}>
        {words.frame.table}
      </summary>
      <TableScroll says={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.week}</th>
              <th scope="col" class="table__figure">
                {say.columns.value}
              </th>
              <th scope="col" class="table__figure">
                {say.columns.between}
              </th>
              <th scope="col" class="table__figure">
                {say.columns.n}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ monday, value, interval, n }) => (
              <tr>
                <td>{shortDate(monday)}</td>
                <td class="table__figure">{value === null ? say.tooFew : outOf100(value)}</td>
                <td class="table__figure">
                  {interval === null ? '–' : `${outOf100(interval[0])} – ${outOf100(interval[1])}`}
                </td>
                <td class="table__figure">{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  )
}

function weekSays({ monday, value, interval, n }: TrendWeek): string {
  const say = words.team
  if (value === null || interval === null) return say.hiddenWeek(shortDate(monday), n)
  return say.week(shortDate(monday), outOf100(value), outOf100(interval[0]), outOf100(interval[1]), n)
}

function height(share: number): number {
  return Number((TOP + (1 - share) * REACH).toFixed(1))
}

function place(index: number, count: number): string {
  return `${Number((16 + ((index + 0.5) / count) * 82).toFixed(2))}%`
}
