import type { Context } from 'hono'
import type { WhereAttached } from '../../db/queries/attached.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { holdingOf, ownTimeDays } from '../../db/queries/own-time.ts'
import { shareOf } from '../../db/queries/shares.ts'
import { day, firstName, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { OwnStrip } from '../../views/own/strip.tsx'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { managerOf } from './team-manager.ts'

const NEWS_MS = 7 * 86_400_000

/** What its rep is told of for whom a conversation is; nobody else is told anything. */
export async function ownStrip(
  c: Context<AppEnv>,
  full: FullConversation,
  attached: WhereAttached<'shares'>,
): Promise<OwnStrip | null> {
  const { reader, viewer } = c.var
  if (full.rep?.id !== viewer.id) return null
  const is = kindOf(full)
  const opened = is === 'open' ? await attached('shares', null, () => openedLately(c, full)) : null
  if (is === 'open' && opened === null) return null
  const manager = await managerOf(c)
  return {
    conversation: full.id,
    is,
    until: full.ownUntil && `${day(full.ownUntil, zoneOf(c))}, ${timeOfDay(full.ownUntil, zoneOf(c))}`,
    days: is === 'own-time' ? await daysOf(reader, full.id) : 0,
    opened,
    manager: manager ? firstName(manager.name) : null,
  }
}

async function daysOf(reader: AppEnv['Variables']['reader'], id: string): Promise<number> {
  const held = await holdingOf(reader, id)
  return held?.begun?.days ?? (await ownTimeDays(reader))
}

function kindOf({ isPractice, withRep, ownUntil }: FullConversation): OwnStrip['is'] {
  if (isPractice) return 'practice'
  if (!withRep) return 'open'
  return ownUntil === null ? 'private' : 'own-time'
}

/** How it came to be open, as long as that is news. */
async function openedLately(c: Context<AppEnv>, { id }: FullConversation): Promise<string | null> {
  const { reader, now } = c.var
  const share = await shareOf(reader, id)
  if (!share || now().getTime() - Date.parse(share.at) > NEWS_MS) return null
  return words.ownTime.strip.opened(share.how, share.byName ?? '', day(share.at, zoneOf(c)))
}
