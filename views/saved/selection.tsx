import { countedTo } from '../components/pagination.tsx'
import { Problem } from '../components/states.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.views.selection

/** The form every tick in the list belongs to. */
export const SELECTION = 'selection'

export interface SelectionProps {
  /** The filters as they stand, so that "all" means what is seen. */
  readonly query: string
  readonly all: number
  readonly isMore: boolean
  readonly isEmpty: boolean
  /** Whether they can be given to a rep. */
  readonly mayGive: boolean
}

/** What can be done with selected conversations, or with all that fit, also those on other pages. */
export function Selection({ query, all, isMore, isEmpty, mayGive }: SelectionProps) {
  return (
    <form
      class="selecting"
      id={SELECTION}
      method="post"
      action={paths.conversationExports}
      aria-label={say.title}
      data-selection-of-list
    >
      <input type="hidden" name="query" value={query} />
      {isEmpty ? <Problem line={say.nothing} /> : null}
      <label class="ticks__one">
        <input type="checkbox" name="all" value="yes" data-select-all />
        <span>{say.all(countedTo({ all, isMore }))}</span>
      </label>
      <span class="quiet" role="status" data-selected data-says={say.chosen}></span>
      <button type="submit" class="button" name="as" value="xlsx">
        {say.export}
      </button>
      <button type="submit" class="button" name="as" value="csv">
        {say.plain}
      </button>
      {mayGive ? (
        <button type="submit" class="button" formaction={paths.givingPreview}>
          {words.givings.act}
        </button>
      ) : null}
      <span class="faint">{say.hint}</span>
    </form>
  )
}
