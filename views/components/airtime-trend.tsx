import type { Measured, Method } from '../../server/measures/measured.ts'
import { along, civilDay, percent, shortDate } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** One conversation in a trend. */
export interface AirtimePoint {
  readonly conversation: string
  readonly title: string
  /** A civil date, or `null` when the file has none. */
  readonly on: string | null
  readonly airtime: Measured<number>
}

/** How a person's airtime is told: the middle one of the conversations, all talk together, and how many. */
export interface AirtimeSummary {
  /** What was weighed: talk time, or words where there are no times. The two are never mixed. */
  readonly by: 'times' | 'words'
  readonly median: number
  readonly total: number
  readonly n: number
  readonly goalMet: number
}

interface Dot {
  readonly point: AirtimePoint
  readonly share: number
  readonly method: Method | undefined
}

/** The customer's share, conversation by conversation, against the goal of 80. */
export function AirtimeTrend({ points, today }: { points: readonly AirtimePoint[]; today: string }) {
  const dots = points.flatMap(toDot)
  if (dots.length === 0) return <p class="quiet">{words.home.airtime.none}</p>
  const unmeasured = points.length - dots.length
  return (
    <div class="trend">
      <svg class="trend__chart" width="100%" height="128" aria-label={words.home.airtime.title(dots.length)}>
        {[0, 50, 100].map((value) => (
          <>
            <line class="trend__rule" x1="36" x2="100%" y1={height(value / 100)} y2={height(value / 100)} />
            <text class="ribbon__label" x="0" y={height(value / 100) + 4}>
              {value}
            </text>
          </>
        ))}
        <line class="whisker__goal" x1="36" x2="100%" y1={height(0.8)} y2={height(0.8)} />
        <text class="ribbon__label ribbon__label--strong" x="0" y={height(0.8) + 4}>
          80
        </text>
        <svg class="trend__dots" x="36" width="100%" height="128" overflow="visible">
          {dots.map((dot, index) => (
            <DotLink dot={dot} x={place(index, dots.length)} today={today} />
          ))}
        </svg>
      </svg>
      <p class="trend__ends faint">
        <span>{dateOf(dots[0])}</span>
        <span>{dateOf(dots.at(-1))}</span>
      </p>
      {unmeasured > 0 ? <p class="quiet">{words.home.airtime.unknown(unmeasured)}</p> : null}
      <Figures dots={dots} today={today} />
    </div>
  )
}

function DotLink({ dot, x, today }: { dot: Dot; x: string; today: string }) {
  const says = `${dot.point.title}, ${dot.point.on ? civilDay(dot.point.on, today) : words.conversation.noDate}: ${percent(dot.share)}`
  return (
    <a href={paths.conversation(dot.point.conversation)} aria-label={says}>
      <title>{says}</title>
      <circle class="ribbon__target" cx={x} cy={height(dot.share)} r="13" />
      <circle class="trend__dot" cx={x} cy={height(dot.share)} r="4.5" />
    </a>
  )
}

function Figures({ dots, today }: { dots: readonly Dot[]; today: string }) {
  const say = words.home.airtime
  return (
    <details class="why figures">
      <summary class="why__open">{words.frame.table}</summary>
      <div class="table__scroll">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.date}</th>
              <th scope="col">{say.customer}</th>
              <th scope="col">{say.share}</th>
              <th scope="col">{say.method}</th>
            </tr>
          </thead>
          <tbody>
            {dots.map(({ point, share, method }) => (
              <tr>
                <td>{point.on ? civilDay(point.on, today) : words.conversation.noDate}</td>
                <td>
                  <a href={paths.conversation(point.conversation)}>{point.title}</a>
                </td>
                <td>{percent(share)}</td>
                <td>{method ? words.measures.methodNames[method] : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function toDot(point: AirtimePoint): readonly Dot[] {
  if (!point.airtime.known) return []
  return [{ point, share: point.airtime.value, method: point.airtime.method }]
}

function height(share: number): number {
  return Number((8 + (1 - share) * 108).toFixed(1))
}

function place(index: number, count: number): string {
  return along(4 + (count === 1 ? 42 : (index / (count - 1)) * 84), 100)
}

function dateOf(dot: Dot | undefined): string {
  return dot?.point.on ? shortDate(dot.point.on) : ''
}
