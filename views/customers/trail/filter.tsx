import type { TrailKind } from '../../../server/actions/trail/sources.ts'
import type { Channel } from '../../../server/conversation/conversation.ts'
import { FilterChoice } from '../../components/filter-field.tsx'
import { words } from '../../messages/words.ts'

export interface TrailFilters {
  readonly kind: TrailKind | ''
  readonly channel: Channel | ''
}

/** Which kind of entry, and where: it stands in the address. */
export function TrailFilter({ filters, here }: { filters: TrailFilters; here: string }) {
  const say = words.trail.filters
  const isFiltered = filters.kind !== '' || filters.channel !== ''
  return (
    <search>
      <details class="more trail__filter" open={isFiltered}>
        <summary>{say.open}</summary>
        <form class="filters" method="get" action={`${here}#trail`}>
          <FilterChoice
            name="kind"
            label={say.kind}
            value={filters.kind}
            any={say.anyKind}
            options={optionsOf(say.kinds)}
          />
          <FilterChoice
            name="channel"
            label={say.channel}
            value={filters.channel}
            any={say.anyChannel}
            options={optionsOf(words.conversation.channels)}
          />
          <button type="submit" class="button">
            {say.act}
          </button>
          {isFiltered ? <a href={here}>{say.clear}</a> : null}
        </form>
      </details>
    </search>
  )
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, name]) => ({ value, name }))
}
