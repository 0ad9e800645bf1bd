import { heardAfter } from '../../../db/queries/known-next.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { endedConversations, type QueuedConversation } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import { type Silence, silenceOf } from '../silences.ts'
import { goodFor, worksWith } from '../trail/next-kept.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const REACHES_BACK_MS = 8 * 7 * DAY_MS

/**
 * Customers of the last eight weeks who have heard nothing from this team for two, by the silence clock: a company is
 * silent when everybody there is. Whoever asked for quiet is left in peace; whoever has not been heard of for longer
 * is no matter of this week.
 */
export const silence: Source = async (db, viewer, now) => {
  const from = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const ended = await endedConversations(db, viewer, { from, before: now })
  const lately = await heardLately(db, viewer, now)
  const quiet = [...Map.groupBy(ended, (one) => one.customer).values()].filter(
    (theirs) => !theirs.some((one) => lately.has(one.customerId ?? '')),
  )
  const people = [...new Set(quiet.flat().flatMap((one) => one.customerId ?? []))]
  const clocks = await silenceOf(db, viewer, people, now, { withWords: false })
  return quiet.flatMap((theirs) => {
    const [latest] = theirs
    const heard = silentSince(theirs, clocks)
    if (!latest || latest.customer === null || !heard?.conversationId || heard.dueOn === null) return []
    return [
      {
        key: `silence:${heard.conversationId}`,
        why: { reason: 'silence', customer: latest.customerName ?? '', days: heard.days },
        repId: heard.repId ?? latest.repId,
        conversation: heard.conversationId,
        path: paths.conversation(heard.conversationId),
        since: `${heard.dueOn}T00:00:00.000Z`,
        minutes: took.silence,
      },
    ]
  })
}

/** Of whom it is known that the clock has not run out; by their own calendar it may be a day later. */
async function heardLately(
  db: Parameters<Source>[0],
  viewer: Viewer,
  now: string,
): Promise<ReadonlySet<string>> {
  const good = await goodFor(db, now)
  const today = Date.parse(`${good.today}T00:00:00Z`)
  const day = new Date(today - (good.silenceDays - 2) * DAY_MS).toISOString().slice(0, 10)
  return heardAfter(db, worksWith(viewer) ?? '', { good, day })
}

/** The clock of whoever heard from us last, when nobody of them who wants to hear from us has. */
function silentSince(
  theirs: readonly QueuedConversation[],
  clocks: ReadonlyMap<string, Silence>,
): Silence | undefined {
  const running = [...new Set(theirs.map((one) => one.customerId ?? ''))]
    .flatMap((id) => clocks.get(id) ?? [])
    .filter(({ state }) => state !== 'quiet' && state !== 'unknown')
  const [latest] = running.toSorted((a, b) => a.days - b.days)
  return latest?.state === 'silent' ? latest : undefined
}
