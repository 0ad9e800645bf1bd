import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import type { Wishes } from '../../views/conversations/wishes.tsx'
import { proposedNeeds } from '../actions/advocacy/case-needs.ts'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

/** What a customer seems to wish for in a conversation, for those who may answer. */
export async function wishesIn(c: Context<AppEnv>, { id, customer }: FullConversation): Promise<Wishes> {
  const { reader, viewer, now } = c.var
  if (customer === null || (viewer.role !== 'rep' && viewer.role !== 'manager'))
    return { quiets: [], needs: [] }
  const asked = { now: now().toISOString(), customerIds: [customer.id] }
  const today = civilToday(now(), zoneOf(c))
  const isHere = (one: { readonly conversationId: string }) => one.conversationId === id
  return {
    quiets: (await proposedQuiets(reader, viewer, { ...asked, today })).filter(isHere),
    needs: (await proposedNeeds(reader, viewer, asked)).filter(isHere),
  }
}
