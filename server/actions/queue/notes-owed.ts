import { activePeople } from '../../../db/queries/people.ts'
import { withoutNote } from '../../../db/queries/queue.ts'
import { paths } from '../../../views/paths.ts'
import { afterWorkingDays } from '../working-clock.ts'
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
  const due = await Promise.all(
    owed.map(async (one) => ({
      ...one,
      since: await afterWorkingDays(db, { personId: one.repId, from: one.endedAt, days: 1 }),
    })),
  )
  return due
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
