import type { Measured } from '../../server/actions/reach-out/measured.ts'
import { type Group, wilson } from '../../server/reaching/lift.ts'
import { Section } from '../components/section.tsx'
import { NotMeasurable } from '../components/states.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { fixed, money, percent } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

interface MeasuredProps {
  readonly frame: Frame
  readonly measured: Measured
  readonly days: number
  readonly boughtWithin: number
  readonly heldOutPercent: number
  readonly shed: number
}

/** What came of going to people, and whether it adds to what they would have bought anyway. */
export function MeasuredPage(props: MeasuredProps) {
  const say = words.reachOut.measured
  return (
    <Layout frame={props.frame} title={say.title} current="reachOut">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead(props.days)}</p>
        </div>
      </div>
      <div class="stack">
        <Approaches {...props} />
        <Lifted {...props} />
      </div>
      {props.shed > 0 ? <p class="quiet">{say.shed(props.shed)}</p> : null}
    </Layout>
  )
}

function Approaches({ measured, boughtWithin }: MeasuredProps) {
  const say = words.reachOut.measured
  const { minutes, timed, valueMinor, currency, bought, approaches } = measured
  const hours = minutes / 60
  const rows = [
    [say.outcomes.answered, measured.answered],
    [say.outcomes.declined, measured.declined],
    [say.outcomes.noAnswer, measured.noAnswer],
    [say.outcomes.untold, measured.untold],
    [say.outcomes.notTaken, measured.notTaken],
  ] as const
  const all = rows.reduce((sum, [, n]) => sum + n, 0)
  return (
    <Section
      title={say.approachesTitle}
      aside={say.approaches(approaches)}
      id="approaches"
      class="reach-came"
    >
      {timed === 0 || minutes === 0 ? (
        <NotMeasurable because={say.worthUnknown} />
      ) : (
        <p>
          <strong>{say.worth(money(Math.round(valueMinor / hours), currency), fixed(hours, 1))}</strong>
        </p>
      )}
      <p class="quiet">{say.worthWhat(bought, money(valueMinor, currency), boughtWithin)}</p>
      <TableScroll says={say.approachesTitle}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.what}</th>
              <th scope="col">{say.columns.n}</th>
              <th scope="col">{say.columns.share}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, n]) => (
              <tr>
                <th scope="row">{what}</th>
                <td>{n}</td>
                <td>{all === 0 ? '–' : percent(n / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}

function Lifted({ measured, boughtWithin, heldOutPercent }: MeasuredProps) {
  const say = words.reachOut.measured
  const { lift, suggested, heldOut } = measured
  const groups = [
    { name: say.groups.suggested, group: suggested },
    { name: say.groups.heldOut, group: heldOut },
  ]
  return (
    <Section title={say.liftTitle} aside={say.liftAside} id="lift" class="reach-came">
      {lift.known ? (
        <>
          <p>
            <strong>
              {(lift.difference < 0 ? say.liftFewer : say.lift)(
                points(Math.abs(lift.difference)),
                points(lift.low),
                points(lift.high),
              )}
            </strong>{' '}
            {lift.low <= 0 && lift.high >= 0 ? say.liftAround : ''}
          </p>
          <Whiskers groups={groups} />
        </>
      ) : (
        <NotMeasurable because={say.few(suggested.n, heldOut.n)} />
      )}
      <TableScroll says={say.liftTitle}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.table.group}</th>
              <th scope="col">{say.table.n}</th>
              <th scope="col">{say.table.bought}</th>
              <th scope="col">{say.table.share}</th>
              <th scope="col">{say.table.interval}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, group }) => (
              <Counted name={name} group={group} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p class="section__foot">{say.rule(heldOutPercent, boughtWithin)}</p>
    </Section>
  )
}

function Counted({ name, group }: { name: string; group: Group }) {
  const within = group.n === 0 ? null : wilson(group)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{group.n}</td>
      <td>{group.bought}</td>
      <td>{within ? points(within.share) : '–'}</td>
      <td>{within ? `${points(within.low)} – ${points(within.high)}` : '–'}</td>
    </tr>
  )
}

const ROW = 28
const WIDTH = 420

/** A dot and its interval for each group, on one axis that ends above the higher one. */
function Whiskers({ groups }: { groups: readonly { readonly name: string; readonly group: Group }[] }) {
  const shares = groups.map(({ name, group }) => ({ name, ...wilson(group) }))
  const most = Math.max(...shares.map((one) => one.high)) * 1.1
  const x = (share: number) => Math.round((share / most) * WIDTH)
  return (
    <svg
      class="whisker"
      width="100%"
      height={groups.length * ROW + 8}
      viewBox={`0 0 ${WIDTH} ${groups.length * ROW + 8}`}
      preserveAspectRatio="xMinYMin meet"
      role="img"
      aria-label={words.reachOut.measured.chart}
    >
      {shares.map(({ name, share, low, high }, nth) => {
        const y = nth * ROW + 22
        return (
          <g>
            <text class="faint" x="0" y={y - 9}>
              {name}
            </text>
            <line class="whisker__axis" x1="0" x2={WIDTH} y1={y} y2={y} />
            <line class="whisker__line" x1={x(low)} x2={x(high)} y1={y} y2={y} />
            <circle class="whisker__dot" cx={x(share)} cy={y} r="5.5" />
          </g>
        )
      })}
    </svg>
  )
}

function points(share: number): string {
  return `${share < 0 ? '−' : ''}${fixed(Math.abs(share) * 100, 1)}%`
}
