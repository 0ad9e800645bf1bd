import { TableScroll } from '../components/table-scroll.tsx'
import { money } from '../format.ts'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { StatementState } from './records.ts'

/** A statement in a list. Civil dates. */
export interface StatementSummary {
  readonly id: string
  readonly person: Person
  readonly from: string
  readonly to: string
  readonly periodName: string
  readonly state: StatementState | 'running'
  readonly targetMinor: number
  readonly totalMinor: number
  readonly currency: string
}

/** Statements by person and period, or one's own by period. Nothing is tinted by its result. */
export function StatementTable({
  statements,
  areOwn = false,
  areOpen = true,
}: {
  statements: readonly StatementSummary[]
  areOwn?: boolean
  /** Whether a name leads to its statement. */
  areOpen?: boolean
}) {
  const say = words.pay.index
  return (
    <TableScroll says={say.statements}>
      <table class="table">
        <thead>
          <tr>
            {areOwn ? null : <th scope="col">{say.person}</th>}
            <th scope="col">{say.period}</th>
            <th scope="col">{say.state}</th>
            <th scope="col" class="table__figure">
              {say.target}
            </th>
            <th scope="col" class="table__figure">
              {say.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {statements.map((one) => (
            <tr>
              <th scope="row">
                <Named one={one} says={areOwn ? one.periodName : one.person.name} isOpen={areOpen} />
              </th>
              {areOwn ? null : <td>{one.periodName}</td>}
              <td>{words.pay.states[one.state]}</td>
              <td class="table__figure">{money(one.targetMinor, one.currency)}</td>
              <td class="table__figure">{money(one.totalMinor, one.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Named({ one, says, isOpen }: { one: StatementSummary; says: string; isOpen: boolean }) {
  return isOpen ? <a href={paths.statement(one.id)}>{says}</a> : <span>{says}</span>
}
