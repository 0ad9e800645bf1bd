import type { Viewer } from '../../db/queries/people.ts'
import { createPromiseLink } from '../../db/queries/promise-links.ts'
import { ledgerOf } from '../../db/queries/promises.ts'
import { isUnproved } from '../../server/measures/promise-state.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** One promise, the calendar, and what a customer sees of one, in the demo that runs here. */
export async function promiseRooms({ services: { db, now } }: Heard, rosa: Viewer): Promise<readonly Room[]> {
  const at = now().toISOString()
  const promises = await ledgerOf(db, rosa, { repId: rosa.id, now: at })
  const open = promises.find(({ state, owner }) => isUnproved(state) && owner === 'rep')
  const kept = promises.find(({ state, owner }) => state === 'kept' && owner === 'rep')
  const token = await createPromiseLink(db, {
    promiseId: kept?.id ?? '',
    conversationId: kept?.conversationId ?? '',
    proof: null,
    byId: rosa.id,
    expiresAt: new Date(Date.parse(at) + 86_400_000).toISOString(),
    now: at,
  })
  return [
    { name: 'rep-promise', who: 'rosa', path: `/promises/${open?.id}` },
    { name: 'rep-promise-periods', who: 'rosa', path: '/promises/periods' },
    { name: 'rep-promise-calendar', who: 'rosa', path: '/promises/calendar' },
    { name: 'customer-promise', who: null, path: `/shared/promises/${token}` },
  ]
}
