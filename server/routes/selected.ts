import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ConversationFilter } from '../../db/queries/conversation-list.ts'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { formData } from '../web/forms.ts'
import { zoneOf } from '../web/frame.ts'
import { filterOf, type ListAsked, readFilters } from './list-filters.ts'

const MOST_CHOSEN = 1000

export interface Selected {
  readonly form: FormData
  /** The filters as they stood. */
  readonly asked: ListAsked
  /** What finds the selected conversations; `undefined` where none was selected. */
  readonly filter: ConversationFilter | undefined
}

/** What was selected in the list of conversations: one by one, or all that fit its filters. */
export async function selectedIn(c: Context<AppEnv>): Promise<Selected> {
  const form = await formData(c)
  const asked = readFilters(String(form.get('query') ?? ''))
  if (!asked) throw new HTTPException(422, { message: words.views.problems.query })
  const filter = filterOf(asked, zoneOf(c))
  if (form.get('all') === 'yes') return { form, asked, filter }
  const ids = form
    .getAll('id')
    .filter((one): one is string => typeof one === 'string' && /^[0-9a-f]{32}$/.test(one))
  if (ids.length > MOST_CHOSEN)
    throw new HTTPException(422, { message: words.views.problems.tooMany(MOST_CHOSEN) })
  return { form, asked, filter: ids.length === 0 ? undefined : { ...filter, ids } }
}
