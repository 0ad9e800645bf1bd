import { FilterChoice, FilterField } from '../components/filter-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { SearchPageProps } from './page.tsx'

/** One box, and for what was said the filters beside it. */
export function SearchForm({
  asked,
  hasWords,
  reps,
  channels,
}: Pick<SearchPageProps, 'asked' | 'hasWords' | 'reps' | 'channels'>) {
  const say = words.search
  const filters = words.conversation.list.filters
  return (
    <search>
      <form class="filters" method="get" action={paths.search}>
        <FilterField name="search" label={say.label}>
          <input
            class="field__input"
            type="search"
            id="filter-search"
            name="q"
            value={asked.q}
            placeholder={hasWords ? say.placeholder.said : say.placeholder.named}
            autofocus={asked.q === ''}
            autocomplete="off"
          />
        </FilterField>
        {hasWords ? (
          <>
            {reps.length > 0 ? (
              <FilterChoice
                name="rep"
                label={filters.rep}
                value={asked.rep}
                any={filters.everybody}
                options={reps.map((rep) => ({ value: rep.id, name: rep.name }))}
              />
            ) : null}
            <FilterChoice
              name="by"
              label={say.by}
              value={asked.by}
              any={say.bys.any}
              options={[
                { value: 'customer', name: say.bys.customer },
                { value: 'ours', name: say.bys.ours },
              ]}
            />
            <FilterChoice
              name="channel"
              label={filters.channel}
              value={asked.channel}
              any={filters.any}
              options={channels.map((channel) => ({
                value: channel,
                name: words.conversation.channels[channel],
              }))}
            />
            <FilterField name="from" label={filters.from}>
              <input class="field__input" type="date" id="filter-from" name="from" value={asked.from} />
            </FilterField>
            <FilterField name="to" label={filters.to}>
              <input class="field__input" type="date" id="filter-to" name="to" value={asked.to} />
            </FilterField>
            <FilterChoice
              name="order"
              label={say.order}
              value={asked.order}
              any={say.orders.newest}
              options={[{ value: 'fit', name: say.orders.fit }]}
            />
          </>
        ) : null}
        <button type="submit" class="button">
          {say.send}
        </button>
      </form>
    </search>
  )
}
