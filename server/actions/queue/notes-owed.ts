import { activePeople } from '../../../db/queries/people.ts'
import { withoutNote } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import { clockAfter, type WorkingWeek, workingWeekOf } from '../working-clock.ts'
import type { Source } from './item.ts'
import { took } from './minutes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const REACHES_BACK_MS = 14 * DAY_MS

/** Conversations of the last two weeks without a note a working day later. Whoever has left owes none. */
export const notesOwed: Source = async (db, viewer, now) => {
  const from = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const before = new Date(Date.parse(now) - DAY_MS).toISOString()
  const here = new Set((await activePeople(db)).map((person) => person.id))
  const owed = (await withoutNote(db, viewer, { from, before })).filter((one) => here.has(one.repId))
  const weeks = new Map<string, WorkingWeek>()
  for (const repId of new Set(owed.map((one) => one.repId)))
    weeks.set(repId, await workingWeekOf(db, repId, from.slice(0, 10)))
  return owed
    .flatMap((one) => {
      const week = weeks.get(one.repId)
      return week ? [{ ...one, since: clockAfter(one.endedAt, 1, week) }] : []
    })
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
