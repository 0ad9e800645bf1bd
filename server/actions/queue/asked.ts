import { listeningRequests } from '../../../db/queries/listening-requests.ts'
import { paths } from '../../../views/paths.ts'
import type { Source } from './item.ts'
import { minutesOf } from './minutes.ts'

/** What reps ask their manager to listen to. */
export const asked: Source = async (db, viewer) => {
  const requests = await listeningRequests(db, viewer)
  const minutes = await minutesOf(
    db,
    viewer,
    requests.map((one) => one.conversationId),
  )
  return requests.map((one) => ({
    key: `asked:${one.id}`,
    why: { reason: 'asked', question: one.question, by: one.by.name },
    repId: one.by.id,
    conversation: one.conversationId,
    path: paths.conversation(one.conversationId),
    since: one.askedAt,
    minutes: minutes.get(one.conversationId) ?? 0,
  }))
}
