import { civilDate } from '../format.ts'
import { words } from '../messages/words.ts'

/** A period in a list. Civil dates; `closedOn` is `null` while it is open. */
export interface PeriodSummary {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly closedOn: string | null
  readonly statements: number
}

export function PeriodList({ periods }: { periods: readonly PeriodSummary[] }) {
  const say = words.pay
  if (periods.length === 0) return <p class="quiet">{say.index.noneAtAll}</p>
  return (
    <ul class="ruled">
      {periods.map((period) => (
        <li>
          <p>
            <strong>{period.name}</strong>,{' '}
            {period.closedOn ? say.index.closed(civilDate(period.closedOn)) : say.index.opens}
          </p>
          <p class="quiet">
            {say.to(civilDate(period.from), civilDate(period.to))}. {say.index.count(period.statements)}
          </p>
        </li>
      ))}
    </ul>
  )
}
