import { words } from '../../../views/messages/words.ts'
import { claimDigests, makeDigest, saveNotSent } from '../../queries/digests.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'

/** One morning the mail server was away: the admin sees it, and the next morning has its own digest. */
export async function missOneMorning({ services: { db }, team }: Stage, calendar: Calendar): Promise<void> {
  const forOn = calendar.workingDaysAgo(2)
  const now = instantOn(forOn, '08:00')
  await makeDigest(db, { personId: team.mina.id, forOn, rhythm: 'daily', isEmpty: false, now })
  const problem = words.digests.problems.unreachable
  for (const digest of await claimDigests(db, now))
    await saveNotSent(db, digest, { problem, nextAt: null, now })
}
