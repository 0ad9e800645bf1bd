import { APPROVALS, nextState, type Wanting } from '../../server/pay/period-way.ts'
import { Section } from '../components/section.tsx'
import { civilDate } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Board } from './records.ts'

/** What is next, what is still wanting for it, and the one button. */
export function NextStep({ board }: { board: Board }) {
  const { period, wanting } = board
  const say = words.periods
  const next = nextState(period.state)
  const step = next !== null && next in say.steps ? (next as keyof typeof say.steps) : null
  const done = period.state in say.done ? say.done[period.state as keyof typeof say.done] : null
  return (
    <Section title={say.next} id="step">
      {done ? (
        <p>
          {done}{' '}
          <a class="text-link" href={paths.payExports(period.id)}>
            {words.payroll.periods.open}
          </a>
        </p>
      ) : null}
      {wanting.length > 0 ? (
        <ul class="ruled">
          {wanting.map((one) => (
            <li>{wantingSays(one, board)}</li>
          ))}
        </ul>
      ) : null}
      {step ? (
        <p class="quiet">
          {wanting.length > 0 ? `${say.after(say.steps[step].act)} ` : ''}
          {say.steps[step].does}
        </p>
      ) : null}
      {step && wanting.length === 0 ? (
        <form class="period__form" method="post" action={paths.periodSteps(period.id)}>
          <input type="hidden" name="from" value={period.state} />
          <button type="submit" class="button button--first">
            {say.steps[step].act}
          </button>
        </form>
      ) : null}
    </Section>
  )
}

function wantingSays(wanting: Wanting, board: Board): string {
  const say = words.periods.wanting
  switch (wanting) {
    case 'not-begun':
      return say[wanting](civilDate(board.period.from), civilDate(board.period.to))
    case 'not-over':
      return say[wanting](civilDate(board.period.to))
    case 'preview-runs':
      return say[wanting](board.previewUntil ?? '')
    case 'appeals-open':
      return say[wanting](board.openAppeals)
    case 'losses-unopened':
      return say[wanting](board.unopened)
    case 'not-approved':
      return say[wanting](APPROVALS - board.approvals.length)
    case 'nobody-paid':
      return say[wanting]
  }
}
