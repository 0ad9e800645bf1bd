import { listConversations } from '../../../db/queries/conversation-list.ts'
import { listExtras } from '../../../db/queries/list-extras.ts'
import type { Statistics } from '../../../db/queries/statistics.ts'
import { paths } from '../../../views/paths.ts'
import type { Kind } from '../../conversation/conversation.ts'
import { type Entry, endOf, idBelow, type TrailSource } from './entry.ts'

/** A call, a meeting, a visit, a chat or a thread of mail, with what the customer said in it. */
export interface ConversationEntry extends Entry {
  readonly kind: 'conversation'
  readonly id: string
  /** `null` where nobody knows when it was: then it stands where it came in. */
  readonly startedAt: string | null
  readonly conversationKind: Kind | null
  readonly rep: { readonly id: string; readonly name: string } | null
  readonly statistics: Statistics
  /** The labels nobody has been put to yet. */
  readonly unsure: readonly string[]
  readonly quotation: { readonly words: string; readonly path: string } | null
}

const MOST = 100

export const conversations: TrailSource<ConversationEntry> = {
  kind: 'conversation',
  entriesOf: async (db, viewer, { customerIds, from, to, after, limit = MOST, channel }) => {
    const { conversations: found } = await listConversations(db, viewer, {
      customerIds,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { before: endOf(to) }),
      ...(after === undefined ? {} : { after: { sortedAt: after.at, id: idBelow('conversation', after) } }),
      ...(channel === undefined ? {} : { channel }),
      limit,
    })
    const extras = await listExtras(
      db,
      found.map((one) => one.id),
    )
    return found.map((one) => ({
      kind: 'conversation',
      key: `conversation:${one.id}`,
      at: one.sortedAt,
      customerId: one.customer?.id ?? '',
      path: paths.conversation(one.id),
      channel: one.channel,
      id: one.id,
      startedAt: one.startedAt,
      conversationKind: one.kind,
      rep: one.rep,
      statistics: one.statistics,
      unsure: extras.get(one.id)?.unsure ?? [],
      quotation: one.statistics.quote && {
        words: one.statistics.quote.words,
        path: paths.said(one.id, one.statistics.quote.utterance),
      },
    }))
  },
}
