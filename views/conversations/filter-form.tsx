import type { Channel } from '../../server/conversation/conversation.ts'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** The filters as they stand in the address; empty means any. Dates are civil, `YYYY-MM-DD`. */
export interface Filters {
  readonly search: string
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
        <Field name="search" label={say.search}>
          <input
            class="field__input"
            type="search"
            id="filter-search"
            name="search"
            value={filters.search}
            maxlength={200}
          />
        </Field>
        {reps.length > 0 ? (
          <Choice
            name="rep"
            label={say.rep}
            value={filters.rep}
            any={say.everybody}
            options={reps.map((rep) => ({ value: rep.id, name: rep.name }))}
          />
        ) : null}
        <Choice
          name="channel"
          label={say.channel}
          value={filters.channel}
          any={say.any}
          options={channels.map((channel) => ({
            value: channel,
            name: words.conversation.channels[channel],
          }))}
        />
        <Field name="from" label={say.from}>
          <input class="field__input" type="date" id="filter-from" name="from" value={filters.from} />
        </Field>
        <Field name="to" label={say.to}>
          <input class="field__input" type="date" id="filter-to" name="to" value={filters.to} />
        </Field>
        <Choice
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

function Field({ name, label, children }: { name: string; label: string; children: unknown }) {
  return (
    <p class={`field filters__${name}`}>
      <label class="field__label" for={`filter-${name}`}>
        {label}
      </label>
      {children}
    </p>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

function Choice({ name, label, value, any, options }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      <select class="field__input" id={`filter-${name}`} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
