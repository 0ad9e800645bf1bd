import type { Context } from 'hono'
import { type Feedback, feedbackFor } from '../../db/queries/feedback.ts'
import { lineName, startsOf } from '../../db/queries/said-at.ts'
import type { ShownFeedback } from '../../views/coaching/sent.tsx'
import { clock, day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

/** What managers wrote to reps, as far as the viewer may see it, the latest first. */
export async function feedbackShown(
  c: Context<AppEnv>,
  { repId, isWaiting = false }: { readonly repId?: string; readonly isWaiting?: boolean } = {},
): Promise<readonly ShownFeedback[]> {
  const { reader, viewer } = c.var
  const all = await feedbackFor(reader, viewer, repId === undefined ? {} : { repId })
  const wanted = isWaiting ? all.filter((one) => one.state === 'sent') : all
  const starts = await startsOf(
    reader,
    wanted.flatMap(({ conversationId, utterance }) =>
      utterance === null ? [] : [{ conversationId, utterance }],
    ),
  )
  return wanted.map((one) => shown(c, one, starts))
}

function shown(c: Context<AppEnv>, one: Feedback, starts: ReadonlyMap<string, number>): ShownFeedback {
  const { conversationId, utterance, rep, byName } = one
  const isOwn = rep.id === c.var.viewer.id
  const startMs = utterance === null ? one.atMs : starts.get(lineName({ conversationId, utterance }))
  const title = one.customer ?? one.title ?? words.conversation.untitled
  return {
    about: one.about,
    who: isOwn ? firstName(byName) : words.coaching.sent.to(firstName(byName), firstName(rep.name)),
    when: day(one.sentAt, zoneOf(c)),
    text: one.text,
    words: one.words,
    where: {
      href: paths.thread(conversationId, one.about),
      says: startMs == null ? title : `${title}, ${clock(startMs)}`,
    },
    state: one.state,
    waits: isOwn && one.state === 'sent',
  }
}
