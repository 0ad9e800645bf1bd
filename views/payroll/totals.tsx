import type { ControlTotals } from '../../server/pay/export/control.ts'
import { TableScroll } from '../components/table-scroll.tsx'
import { money } from '../format.ts'
import { words } from '../messages/words.ts'

/** What rows come to, by currency and earning code. */
export function Totals({ says, totals }: { says: string; totals: ControlTotals }) {
  const say = words.payroll.exports
  if (totals.sums.length === 0) return null
  return (
    <TableScroll says={says}>
      <table class="table payroll__totals">
        <thead>
          <tr>
            <th scope="col">{say.columns.code}</th>
            <th scope="col" class="table__figure">
              {say.columns.rows}
            </th>
            <th scope="col" class="table__figure">
              {say.columns.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.sums.map(({ currency, earningCode, rows, minor }) => (
            <tr>
              <th scope="row">{earningCode}</th>
              <td class="table__figure">{rows}</td>
              <td class="table__figure">{money(minor, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.currencies.map(({ currency, minor }) => (
            <tr>
              <th scope="row">{say.total(currency)}</th>
              <td class="table__figure">
                {totals.sums
                  .filter((one) => one.currency === currency)
                  .reduce((sum, { rows }) => sum + rows, 0)}
              </td>
              <td class="table__figure">
                <strong>{money(minor, currency)}</strong>
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </TableScroll>
  )
}
