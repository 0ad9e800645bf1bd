import { TableScroll } from '../components/table-scroll.tsx'
import { money } from '../format.ts'
import { words } from '../messages/words.ts'
import type { VerdictShown } from './records.ts'

const MOST_SHOWN = 500

/** What was sent of everybody and what was paid, what differs first, and what to do about it. */
export function Verdicts({ verdicts }: { verdicts: readonly VerdictShown[] }) {
  const say = words.payroll.answers
  return (
    <div class="payroll__verdicts">
      <TableScroll says={say.title}>
        <table class="table table--stacked">
          <thead>
            <tr>
              <th scope="col">{say.columns.who}</th>
              <th scope="col">{say.columns.what}</th>
              <th scope="col" class="table__figure">
                {say.columns.sent}
              </th>
              <th scope="col" class="table__figure">
                {say.columns.paid}
              </th>
              <th scope="col">{say.columns.do}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.slice(0, MOST_SHOWN).map(({ is, who, currency, owedMinor, paidMinor }) => (
              <tr>
                <th scope="row">{who}</th>
                <td data-column={say.columns.what}>{say.verdicts[is][0]}</td>
                <td data-column={say.columns.sent} class="table__figure">
                  {is === 'unknown' ? '–' : money(owedMinor, currency)}
                </td>
                <td data-column={say.columns.paid} class="table__figure">
                  {is === 'missing' ? '–' : money(paidMinor, currency)}
                </td>
                <td data-column={say.columns.do}>{doSays(is, owedMinor - paidMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

function doSays(is: VerdictShown['is'], left: number, currency: string): string {
  const say = words.payroll.answers
  if (is === 'different') return (left > 0 ? say.more : say.less)(money(Math.abs(left), currency))
  return say.verdicts[is][1] || '–'
}
