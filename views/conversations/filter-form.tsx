import type { Channel } from '../../server/conversation/conversation.ts'
import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** The filters as they stand in the address; empty means any. Dates are civil, `YYYY-MM-DD`. */
export interface Filters {
  readonly search: string
  readonly customer: string
  readonly rep: string
  readonly channel: string
  readonly from: string
  readonly to: string
  readonly state: string
}

interface FilterFormProps {
  readonly filters: Filters
  readonly reps: readonly Person[]
  readonly channels: readonly Channel[]
}

/** Filters live in the address, so that a list can be linked to and gone back to. */
export function FilterForm({ filters, reps, channels }: FilterFormProps) {
  const say = words.conversation.list.filters
  const states = Object.entries(say.states).map(([value, name]) => ({
    value: value === 'all' ? '' : value,
    name,
  }))
  return (
    <search>
      <form class="filters" method="get" action={paths.conversations}>
        {filters.customer === '' ? null : <input type="hidden" name="customer" value={filters.customer} />}
        <FilterField name="search" label={say.search}>
          <input
            class="field__input"
            type="search"
            id="filter-search"
            name="search"
            value={filters.search}
            maxlength={200}
          />
        </FilterField>
        {reps.length > 0 ? (
          <FilterChoice
            name="rep"
            label={say.rep}
            value={filters.rep}
            any={say.everybody}
            options={reps.map((rep) => ({ value: rep.id, name: rep.name }))}
          />
        ) : null}
        <FilterChoice
          name="channel"
          label={say.channel}
          value={filters.channel}
          any={say.any}
          options={channels.map((channel) => ({
            value: channel,
            name: words.conversation.channels[channel],
          }))}
        />
        <FilterField name="from" label={say.from}>
          <input class="field__input" type="date" id="filter-from" name="from" value={filters.from} />
        </FilterField>
        <FilterField name="to" label={say.to}>
          <input class="field__input" type="date" id="filter-to" name="to" value={filters.to} />
        </FilterField>
        <FilterChoice
          name="state"
          label={say.state}
          value={filters.state}
          any={say.states.all}
          options={states.slice(1)}
        />
        <button type="submit" class="button">
          {say.apply}
        </button>
      </form>
    </search>
  )
}
