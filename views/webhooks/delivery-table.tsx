import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.webhooks

/** What was sent once, with each try; times as the page prints them. */
export interface ShownDelivery {
  readonly id: string
  readonly event: keyof typeof say.events
  readonly when: string
  readonly state: keyof typeof say.states
  readonly next: string | null
  readonly tries: readonly ShownTry[]
}

export interface ShownTry {
  readonly when: string
  readonly outcome: keyof typeof say.outcomes
  readonly status: number | null
  readonly tookMs: number
}

interface DeliveryTableProps {
  readonly webhookId: string
  readonly isOff: boolean
  readonly deliveries: readonly ShownDelivery[]
}

export function DeliveryTable({ webhookId, isOff, deliveries }: DeliveryTableProps) {
  return (
    <TableScroll says={say.log}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.logColumns.event}</th>
            <th scope="col">{say.logColumns.when}</th>
            <th scope="col">{say.logColumns.state}</th>
            <th scope="col">{say.logColumns.tries}</th>
            <th scope="col">{say.logColumns.again}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr>
              <th scope="row">{say.events[one.event]}</th>
              <td>{one.when}</td>
              <td>
                {say.states[one.state]}
                {one.next === null ? '' : `, ${say.next(one.next)}`}
              </td>
              <td>
                {one.tries.map((attempt) => (
                  <p>{triedInWords(attempt)}</p>
                ))}
              </td>
              <td>{isOff ? null : <Resending webhookId={webhookId} delivery={one} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Resending({ webhookId, delivery }: { webhookId: string; delivery: ShownDelivery }) {
  const says = say.resendIt(say.events[delivery.event], delivery.when)
  return (
    <form method="post" action={paths.webhookResending(webhookId, delivery.id)}>
      <button type="submit" class="button button--plain" aria-label={says}>
        {say.resend}
      </button>
    </form>
  )
}

function triedInWords({ when, outcome, status, tookMs }: ShownTry): string {
  const how = [say.outcomes[outcome], status === null ? '' : say.status(status)]
  return say.tried(when, how.filter((part) => part !== '').join(' '), tookMs)
}
