import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { holdingOf, ownTimeDays } from '../../db/queries/own-time.ts'
import { shareOf } from '../../db/queries/shares.ts'
import { day, firstName, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { OwnStrip } from '../../views/own/strip.tsx'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { managerOf } from './team-manager.ts'

/** What its rep is told of for whom a conversation is; nobody else is told anything. */
export async function ownStrip(c: Context<AppEnv>, full: FullConversation): Promise<OwnStrip | null> {
  const { reader, viewer } = c.var
  if (full.rep?.id !== viewer.id) return null
  const manager = await managerOf(c)
  const held = await holdingOf(reader, full.id)
  return {
    conversation: full.id,
    is: kindOf(full),
    until: full.ownUntil && `${day(full.ownUntil, zoneOf(c))}, ${timeOfDay(full.ownUntil, zoneOf(c))}`,
    days: held?.begun?.days ?? (await ownTimeDays(reader)),
    opened: await openedHow(c, full),
    manager: manager ? firstName(manager.name) : null,
  }
}

function kindOf({ isPractice, withRep, ownUntil }: FullConversation): OwnStrip['is'] {
  if (isPractice) return 'practice'
  if (!withRep) return 'open'
  return ownUntil === null ? 'private' : 'own-time'
}

async function openedHow(c: Context<AppEnv>, { id }: FullConversation): Promise<string | null> {
  const share = await shareOf(c.var.reader, id)
  return share ? words.ownTime.strip.opened(share.how, share.byName ?? '', day(share.at, zoneOf(c))) : null
}
