import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { civilDay, day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { quietEnd } from './quiet-end.ts'

interface WorkedWithProps {
  readonly customers: readonly WorkedWith[]
  readonly today: string
  readonly timeZone: string
}

/** Customers with how long they have heard nothing from us, and what is due next. */
export function WorkedWithTable({ customers, today, timeZone }: WorkedWithProps) {
  const say = words.customers
  return (
    <TableScroll says={say.yours}>
      <table class="table table--stacked">
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.columns.company}</th>
            <th scope="col">{say.columns.next}</th>
            <th scope="col">{say.columns.silence}</th>
            <th scope="col">{say.columns.last}</th>
            <th scope="col" class="table__figure">
              {say.columns.conversations}
            </th>
          </tr>
        </thead>
        <tbody>
          {customers.map((one) => (
            <tr>
              <th scope="row">
                <a href={paths.customer(one.id)}>{one.name}</a>
              </th>
              <td data-column={say.columns.company}>
                {one.account ? <a href={paths.account(one.account)}>{one.account}</a> : <span>–</span>}
              </td>
              <td data-column={say.columns.next}>
                <span>
                  {one.next ? say.next[one.next.why](civilDay(one.next.on, today)) : say.nothingDue}
                </span>
              </td>
              <td data-column={say.columns.silence}>
                <span>{silenceOf(one, today)}</span>
              </td>
              <td data-column={say.columns.last}>
                <span>{one.lastAt === null ? say.never : day(one.lastAt, timeZone)}</span>
              </td>
              <td class="table__figure" data-column={say.columns.conversations}>
                <span>{one.conversations}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function silenceOf({ silence }: WorkedWith, today: string): string {
  const say = words.customers.silence
  if (!silence || silence.state === 'unknown') return say.unknown
  if (silence.state === 'quiet') return say.quiet(quietEnd(silence, today))
  return silence.state === 'silent' ? say.silent(silence.days) : say.running(silence.days)
}
