import { peopleById } from '../../../db/queries/people.ts'
import { withoutNote } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import { clockAfter, workingWeeksOf } from '../working-clock.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const REACHES_BACK_MS = 14 * DAY_MS

/** Conversations of the last two weeks without a note a working day later. Whoever has left owes none. */
export const notesOwed: Source = async (db, viewer, now) => {
  const from = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const before = new Date(Date.parse(now) - DAY_MS).toISOString()
  const ended = await withoutNote(db, viewer, { from, before })
  const reps = await peopleById(
    db,
    ended.map((one) => one.repId),
  )
  const owed = ended.filter((one) => reps.get(one.repId)?.deactivatedAt === null)
  if (owed.length === 0) return []
  const weekOf = await workingWeeksOf(db, [...reps.keys()], from.slice(0, 10))
  return owed
    .map((one) => ({ ...one, since: clockAfter(one.endedAt, 1, weekOf(one.repId)) }))
    .filter((one) => one.since <= now)
    .map((one) => ({
      key: `note-owed:${one.id}`,
      why: { reason: 'note-owed' },
      repId: one.repId,
      conversation: one.id,
      path: paths.conversation(one.id),
      since: one.since,
      minutes: took.note,
    }))
}
