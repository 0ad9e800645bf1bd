import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { money as amount } from '../format.ts'
import { words } from '../messages/words.ts'

export interface MoneyShown {
  readonly repId: string
  readonly name: string
  readonly currency: string
  readonly beforeMinor: number
  readonly afterMinor: number
}

interface MoneyProps {
  readonly period: { readonly id: string; readonly name: string; readonly statements: number }
  readonly money: readonly MoneyShown[]
}

/** Whose pay would have been another; for HR alone. */
export function Money({ period, money }: MoneyProps) {
  const say = words.remeasuring
  return (
    <Section title={say.money(period.name)} id={`money-${period.id}`}>
      <p class="quiet">{say.moneyLead}</p>
      {money.length === 0 ? (
        <p>{say.moneyNone(period.statements)}</p>
      ) : (
        <TableScroll says={say.money(period.name)}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say.columns.rep}</th>
                <th scope="col">{say.columns.before}</th>
                <th scope="col">{say.columns.after}</th>
                <th scope="col">{say.columns.change}</th>
              </tr>
            </thead>
            <tbody>
              {money.map(({ name, currency, beforeMinor, afterMinor }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{amount(beforeMinor, currency)}</td>
                  <td>{amount(afterMinor, currency)}</td>
                  <td>{amount(afterMinor - beforeMinor, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  )
}
