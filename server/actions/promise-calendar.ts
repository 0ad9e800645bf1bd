import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { promiseNamed } from '../../views/promises/name.ts'
import { type CalendarDay, calendarText } from '../calendar/calendar.ts'
import { isCivilDate } from '../measures/civil-date.ts'
import { isUnproved } from '../measures/promise-state.ts'

/** What a rep owes, each on its day, as a calendar. What is proved kept, or let go, is not in it any more. */
export async function promiseCalendar(
  db: Kysely<Database>,
  rep: Viewer,
  { now, baseUrl }: { readonly now: string; readonly baseUrl: string },
): Promise<string> {
  const host = new URL(baseUrl).hostname
  const promises = await ledgerOf(db, rep, { repId: rep.id, now })
  const days = promises.flatMap((one): readonly CalendarDay[] => {
    if (one.owner === 'customer' || !isUnproved(one.state) || !isCivilDate(one.dueOn)) return []
    const title = words.promises.calendar.event(promiseNamed(one), one.customer?.name ?? null)
    const url = `${baseUrl}${paths.promise(one.id)}`
    return [
      {
        uid: `${one.id}@${host}`,
        on: one.dueOn,
        title,
        url,
        changedAt: isInstant(one.saidAt) ? one.saidAt : now,
      },
    ]
  })
  return calendarText(words.promises.calendar.name, days)
}

function isInstant(text: string | null): text is string {
  return text !== null && !Number.isNaN(Date.parse(text))
}
