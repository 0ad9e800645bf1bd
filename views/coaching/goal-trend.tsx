import type { TrendPoint } from '../../server/grading/trend.ts'
import { DotWhisker, WhiskerScale } from '../components/dot-whisker.tsx'
import { DottedLine } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { outOf100, shortDate } from '../format.ts'
import { words } from '../messages/words.ts'

const say = words.goals.trend

interface GoalTrendProps {
  readonly points: readonly TrendPoint[]
  /** A count with its unit in words. */
  readonly counted: (n: number) => string
}

/** One person, one behaviour, four stretches on one axis; what rests on fewer than three is not a number. */
export function GoalTrend({ points, counted }: GoalTrendProps) {
  return (
    <div class="goal-trend">
      <div class="goal-trend__row goal-trend__scale">
        <WhiskerScale />
      </div>
      {points.map((point, at) => (
        <div class="goal-trend__row">
          <p>{say.stretch(shortDate(point.from), shortDate(point.to))}</p>
          <div class="goal-trend__line">
            <Drawing point={point} before={points[at - 1]} />
          </div>
          <p class="quiet">{inWords(point, counted)}</p>
        </div>
      ))}
      <AsTable points={points} />
    </div>
  )
}

function Drawing({ point, before }: { point: TrendPoint; before: TrendPoint | undefined }) {
  if (!point.known) return <DottedLine />
  const { value, interval } = point.known
  return (
    <DotWhisker
      grade={value}
      drawn={interval}
      goal={null}
      before={before?.known?.value ?? null}
      says={say.says(outOf100(value), outOf100(interval[0]), outOf100(interval[1]))}
    />
  )
}

function inWords({ known, n }: TrendPoint, counted: (n: number) => string): string {
  if (n === 0) return say.nothing
  if (!known) return say.few(counted(n))
  const [low, high] = known.interval
  return `${say.says(outOf100(known.value), outOf100(low), outOf100(high))}; ${counted(n)}`
}

function AsTable({ points }: { points: readonly TrendPoint[] }) {
  const { columns } = say
  return (
    <details class="why figures">
      <summary class="why__open">{words.frame.table}</summary>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              {[columns.weeks, columns.value, columns.low, columns.high, columns.n].map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ from, to, known, n }) => (
              <tr>
                <th scope="row">{say.stretch(shortDate(from), shortDate(to))}</th>
                {known ? (
                  [known.value, ...known.interval].map((value) => <td>{outOf100(value)}</td>)
                ) : (
                  <td colspan={3}>{words.home.behaviours.notMeasurable}</td>
                )}
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  )
}
