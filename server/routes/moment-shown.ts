import type { Context } from 'hono'
import type { GoodMoment } from '../../db/queries/good-moments.ts'
import { namesAround } from '../../db/queries/names-around.ts'
import { findWords } from '../../db/queries/words.ts'
import type { ClipLine, ClipSound } from '../../views/clips/records.ts'
import { day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { soundOf } from './clip-page.tsx'
import { linesOutside } from './lines-outside.ts'

/** What is said in a moment, under the names its rep allowed; before that under none. */
export async function momentLines(
  c: Context<AppEnv>,
  { conversationId, span, allowed }: GoodMoment,
): Promise<readonly ClipLine[]> {
  const conversation = await findWords(c.var.reader, conversationId)
  if (!conversation) return []
  const others = await namesAround(c.var.reader, conversationId)
  return linesOutside(conversation, span, allowed?.names ?? 'none', others)
}

/** Its sound, where that was allowed; whoever speaks in it always hears it. */
export async function momentSound(c: Context<AppEnv>, moment: GoodMoment): Promise<ClipSound> {
  const isSpeaker = moment.rep.id === c.var.viewer.id
  if (!isSpeaker && !moment.allowed?.withSound) return null
  return soundOf(c, moment, paths.goodMomentSound(moment.id))
}

export function allowedSays(c: Context<AppEnv>, { allowed, rep }: GoodMoment): string {
  return allowed ? words.library.allowed(firstName(rep.name), day(allowed.at, zoneOf(c))) : ''
}
