import type { Context } from 'hono'
import { unreadMentions } from '../../db/queries/mentions.ts'
import { day, timeOfDay } from '../../views/format.ts'
import type { ShownMention } from '../../views/home/mentions.tsx'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

const LONGEST = 240

/** Where the viewer is named and has not said that they are done with it. */
export async function mentionsOf(c: Context<AppEnv>): Promise<readonly ShownMention[]> {
  const { reader, viewer } = c.var
  const zone = zoneOf(c)
  return (await unreadMentions(reader, viewer)).map((one) => ({
    comment: one.commentId,
    conversation: one.conversationId,
    title: one.customer ?? one.title ?? words.conversation.untitled,
    by: one.byName,
    text: one.text.length > LONGEST ? `${one.text.slice(0, LONGEST - 2).trimEnd()}…` : one.text,
    when: `${day(one.writtenAt, zone)}, ${timeOfDay(one.writtenAt, zone)}`,
  }))
}
