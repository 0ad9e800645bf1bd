import { type Leave, leavesOf } from '../../../db/queries/leaves.ts'
import { endedConversations, type QueuedConversation } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const SILENCE_DAYS = 14
const REACHES_BACK_MS = 8 * 7 * DAY_MS

/**
 * Customers of the last eight weeks whom this team has not contacted for two. Days on which their rep is away do
 * not count; whoever has not been heard of for longer is no matter of this week.
 */
export const silence: Source = async (db, viewer, now) => {
  const from = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const latest = new Map<string, QueuedConversation>()
  for (const one of await endedConversations(db, viewer, { from, before: now }))
    if (one.customer !== null && !latest.has(one.customer)) latest.set(one.customer, one)
  const waiting = await Promise.all(
    [...latest.values()].map(async (one) => {
      const leaves = await leavesOf(db, one.repId, one.endedAt.slice(0, 10))
      return { ...one, since: silentSince(one.endedAt, leaves), days: silentDays(one.endedAt, now, leaves) }
    }),
  )
  return waiting
    .filter((one) => one.days >= SILENCE_DAYS)
    .map((one) => ({
      key: `silence:${one.id}`,
      why: { reason: 'silence', customer: one.customerName ?? '', days: one.days },
      repId: one.repId,
      conversation: one.id,
      path: paths.conversation(one.id),
      since: one.since,
      minutes: took.silence,
    }))
}

/** The instant at which the two weeks were over. */
function silentSince(endedAt: string, leaves: readonly Leave[]): string {
  let at = Date.parse(endedAt)
  for (let left = SILENCE_DAYS; left > 0; left -= isAway(at, leaves) ? 0 : 1) at += DAY_MS
  return new Date(at).toISOString()
}

function silentDays(endedAt: string, now: string, leaves: readonly Leave[]): number {
  let days = 0
  for (let at = Date.parse(endedAt) + DAY_MS; at <= Date.parse(now); at += DAY_MS)
    if (!isAway(at, leaves)) days += 1
  return days
}

function isAway(at: number, leaves: readonly Leave[]): boolean {
  const date = new Date(at).toISOString().slice(0, 10)
  return leaves.some((leave) => leave.from <= date && date <= leave.to)
}
