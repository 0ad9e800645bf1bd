import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { Comparison } from '../../server/actions/comparison.ts'
import { Empty } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Costs } from './costs.tsx'
import { Teams } from './teams.tsx'
import { Together } from './together.tsx'
import { Ways } from './ways.tsx'

export interface ComparisonPageProps {
  readonly frame: Frame
  readonly periods: readonly KeptPeriod[]
  readonly period: KeptPeriod | null
  readonly comparison: Comparison | null
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly isCompany: boolean
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What people add to selling: value and cost of three ways to a purchase, and the behaviours beside them. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { frame, periods, period, comparison } = props
  const say = words.comparison
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {period && comparison ? (
        <>
          <form class="filters" method="get" action={paths.comparison}>
            <p class="field">
              <label class="field__label" for="period">
                {say.period}
              </label>
              <select class="field__input" id="period" name="period">
                {periods.map((one) => (
                  <option value={one.id} selected={one.id === period.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </p>
            <button type="submit" class="button">
              {say.show}
            </button>
          </form>
          <Ways ways={comparison.ways} exportHref={paths.comparisonTable(period.id)} />
          <Teams teams={comparison.teams} />
          <Together together={comparison.together} currency={comparison.currency} />
          <Costs {...props} costs={comparison.costs} periodId={period.id} />
        </>
      ) : (
        <Empty quotation={say.quotation}>{say.noPeriod}</Empty>
      )}
    </Layout>
  )
}
