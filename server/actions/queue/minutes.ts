import type { Kysely } from 'kysely'
import { listConversations } from '../../../db/queries/conversation-list.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'

const MINUTE_MS = 60_000

/** What things of the queue take somebody who knows the page, in minutes. */
export const took = { note: 1, silence: 3, appeal: 10, drawn: 3 } as const

/** Calls are heard half as fast again as they were spoken; writing is read. */
const listening = { speed: 1.5, wordsAMinute: 220, least: 2, page: 100 } as const

/** How many minutes listening to each of these conversations takes; one that nobody may see any more takes none. */
export async function minutesOf(
  db: Kysely<Database>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const minutes = new Map<string, number>()
  for (let from = 0; from < ids.length; from += listening.page) {
    const some = ids.slice(from, from + listening.page)
    const { conversations } = await listConversations(db, viewer, { ids: some, limit: listening.page })
    for (const { id, channel, statistics } of conversations) {
      const isWritten = channel === 'chat' || channel === 'email' || statistics.durationMs === null
      const needed = isWritten
        ? (statistics.customerWords + statistics.ourWords) / listening.wordsAMinute
        : (statistics.durationMs ?? 0) / MINUTE_MS / listening.speed
      minutes.set(id, Math.max(listening.least, Math.ceil(needed)))
    }
  }
  return minutes
}
