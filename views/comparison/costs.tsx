import type { SellingCost } from '../../db/queries/selling-costs.ts'
import { currencies } from '../advocacy/form-page.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { money } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ComparisonPageProps } from './page.tsx'

interface CostsProps extends Pick<ComparisonPageProps, 'teams' | 'isCompany' | 'typed' | 'errors'> {
  readonly costs: readonly SellingCost[]
  readonly periodId: string
}

/** What selling cost in a period as somebody entered it, and the form for more. */
export function Costs({ costs, periodId, teams, isCompany, typed, errors }: CostsProps) {
  const say = words.comparison.costs
  const field = (name: 'hours' | 'rate' | 'amount') => ({
    ...{ id: name, name, label: say[name], value: typed[name] ?? '', required: false, autocomplete: 'off' },
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return (
    <Section title={say.title} id="costs">
      {costs.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {costs.map((one) => (
          <Cost cost={one} mayTakeBack={isCompany || teams.some(({ id }) => id === one.team?.id)} />
        ))}
      </ul>
      <form class="form" method="post" action={paths.comparison}>
        <input type="hidden" name="period" value={periodId} />
        <Choice
          name="way"
          label={say.way}
          value={typed.way ?? ''}
          options={(['person', 'self-service'] as const).map((way) => ({ id: way, name: say[way] }))}
        />
        <Choice
          name="team"
          label={say.team}
          value={typed.team ?? ''}
          options={[...(isCompany ? [{ id: '', name: say.company }] : []), ...teams]}
        />
        <TextField {...field('hours')} />
        <TextField {...field('rate')} />
        <TextField {...field('amount')} />
        <Choice
          name="currency"
          label={say.currency}
          value={typed.currency ?? ''}
          options={currencies.map((one) => ({ id: one, name: one }))}
        />
        <p class="acts">
          <button type="submit" class="button">
            {say.save}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Cost({ cost, mayTakeBack }: { cost: SellingCost; mayTakeBack: boolean }) {
  const say = words.comparison.costs
  const says = say.says(say[cost.way], money(cost.amountMinor, cost.currency), cost.team?.name ?? say.company)
  return (
    <li>
      <p>{says}</p>
      <p class="quiet">{say.by(cost.enteredBy)}</p>
      {mayTakeBack ? (
        <form method="post" action={paths.comparisonCostRemoval(cost.id)}>
          <button type="submit" class="button button--plain" aria-label={say.removeThis(says)}>
            {say.remove}
          </button>
        </form>
      ) : null}
    </li>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <p class="field">
      <label class="field__label" for={`cost-${name}`}>
        {label}
      </label>
      <select class="field__input" id={`cost-${name}`} name={name}>
        {options.map((one) => (
          <option value={one.id} selected={one.id === value}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  )
}
