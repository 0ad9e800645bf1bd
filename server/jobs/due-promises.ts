import { createHash } from 'node:crypto'
import { announce } from '../../db/queries/deliveries.ts'
import { promisesDueOn } from '../../db/queries/due-promises.ts'
import { tell } from '../../db/queries/notices.ts'
import { installation } from '../../db/queries/settings.ts'
import { paths } from '../../views/paths.ts'
import type { Services } from '../web/env.ts'
import { civilToday } from '../web/frame.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Lets programs elsewhere know of every promise of ours that is due today where it was made, once each. */
export async function announceDuePromises({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const at = now()
  const { timeZone } = await installation(db)
  const days = [-1, 0, 1].map((day) => new Date(at.getTime() + day * DAY_MS).toISOString().slice(0, 10))
  const due = await promisesDueOn(db, days)
  const today = due.filter((one) => one.dueOn === civilToday(at, one.timeZone ?? timeZone))
  for (const { id, conversationId, utterance, repId, dueOn } of today) {
    const path = paths.said(conversationId, utterance)
    const told = { kind: 'promise-due', about: id, conversationId, path, now: at.toISOString() } as const
    if (repId !== null) await tell(db, { ...told, to: repId })
    await announce(db, {
      id: createHash('sha256').update(`promise.due ${id} ${dueOn}`).digest('hex').slice(0, 32),
      event: 'promise.due',
      about: { promise: id, conversation: conversationId, rep: repId, dueOn },
      path,
      now: at.toISOString(),
    })
  }
}
