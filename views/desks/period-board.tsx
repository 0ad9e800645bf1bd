import type { BoardPeriod } from '../../server/actions/desk/period-board.ts'
import { isClosed } from '../../server/pay/period-way.ts'
import { civilDate } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Every period with its state and whose turn it is; one that is not closed also with what stands in its way. */
export function PeriodBoard({ board }: { readonly board: readonly BoardPeriod[] }) {
  const say = words.board
  if (board.length === 0) return <p class="quiet">{say.none}</p>
  return (
    <ul class="ruled board">
      {board.map((one) => (
        <li>
          <p>
            <a href={paths.period(one.period.id)}>{one.period.name}</a>,{' '}
            {one.wanting.includes('not-begun') ? say.notBegun : say.states[one.period.state]}.{' '}
            <span class="quiet">{words.pay.to(civilDate(one.period.from), civilDate(one.period.to))}</span>
          </p>
          <p>
            {turnOf(one)}{' '}
            {isClosed(one.period.state) ? (
              <a
                class="text-link"
                href={paths.payExports(one.period.id)}
                aria-label={words.payroll.periods.openOf(one.period.name)}
              >
                {words.payroll.periods.open}
              </a>
            ) : null}
          </p>
          {one.isLate && one.cutoff && one.earliest ? (
            <p>
              <strong>{say.late(civilDate(one.earliest), civilDate(one.cutoff.on))}</strong>
            </p>
          ) : null}
          {one.earliest === null ? null : <Facts one={one} />}
        </li>
      ))}
    </ul>
  )
}

function Facts({ one }: { readonly one: BoardPeriod }) {
  const say = words.board
  const { losses, appeals, unsigned, uncovered, cutoff, earliest } = one
  const facts: readonly (readonly [string, string])[] = [
    [say.facts.statements, String(one.statements)],
    [say.facts.losses, say.ofLosses(losses.some, losses.of)],
    [say.facts.appeals, say.openAppeals(appeals.open, dated(appeals.answerBy))],
    [say.facts.unsigned, say.ofReps(unsigned.some, unsigned.of)],
    [say.facts.uncovered, say.ofReps(uncovered.some, uncovered.of)],
    [say.facts.earliest, dated(earliest) ?? ''],
    [
      say.facts.cutoff,
      cutoff === null
        ? say.noCutoff
        : cutoff.isOwn
          ? say.ownCutoff(civilDate(cutoff.on))
          : civilDate(cutoff.on),
    ],
  ]
  return (
    <dl class="facts board__facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}

function turnOf({ period, wanting, until, approvals }: BoardPeriod): string {
  const say = words.board.turn
  const { state } = period
  if (state === 'open') {
    if (wanting.includes('not-begun')) return say.begins(civilDate(period.from))
    if (wanting.includes('not-over')) return say.runs(civilDate(until ?? period.to))
    return wanting.includes('nobody-paid') ? say.nobody : say.over
  }
  if (state === 'preview') return wanting.length > 0 ? say.preview(dated(until)) : say.previewed
  if (state !== 'appeals' && state !== 'approved') return say[state]
  if (wanting.includes('appeals-open')) return say.deciders(dated(until))
  if (wanting.includes('losses-unopened')) return say.openers
  return wanting.includes('not-approved') ? say.approvers(approvals) : say.approved
}

function dated(date: string | null): string | null {
  return date === null ? null : civilDate(date)
}
