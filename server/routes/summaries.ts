import type { Kysely } from 'kysely'
import type { ListedConversation } from '../../db/queries/conversation-list.ts'
import { listExtras } from '../../db/queries/list-extras.ts'
import type { Database } from '../../db/schema.ts'
import type { ConversationSummary } from '../../views/conversations/records.ts'
import { titleOf } from './titles.ts'

/** Conversations as lists show them. */
export async function summariesOf(
  db: Kysely<Database>,
  listed: readonly ListedConversation[],
): Promise<readonly ConversationSummary[]> {
  const extras = await listExtras(
    db,
    listed.map((one) => one.id),
  )
  return listed.map((one) => ({
    id: one.id,
    title: titleOf(one),
    rep: one.rep,
    channel: one.channel,
    kind: one.kind,
    startedAt: one.startedAt,
    durationMs: one.statistics.durationMs,
    customerAirtime: one.statistics.customerAirtime,
    density: densityOf(one),
    quotation: one.statistics.quote?.words ?? null,
    unsure: extras.get(one.id)?.unsure ?? [],
    openPromises: extras.get(one.id)?.openPromises ?? 0,
    hasNote: extras.get(one.id)?.hasNote ?? false,
    held: one.held,
    isRecorded: extras.get(one.id)?.isRecorded ?? false,
  }))
}

function densityOf({ statistics: { ribbon } }: ListedConversation): ConversationSummary['density'] {
  return (
    ribbon?.customer.map((customer, at) => ({ customer, ours: ribbon.ours[at] ?? 0, unknown: 0 })) ?? null
  )
}
