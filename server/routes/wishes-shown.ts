import type { Context } from 'hono'
import type { FullConversation } from '../../db/queries/conversations.ts'
import type { Wishes } from '../../views/conversations/wishes.tsx'
import { proposedNeeds } from '../actions/advocacy/case-needs.ts'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import { saidAlone } from '../actions/said-alone.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { findCaseNeeds } from '../measures/case-needs.ts'
import { caseNeedGate } from '../measures/lexicons/case-needs.ts'
import { quietGate } from '../measures/lexicons/quiet-asks.ts'
import { findQuietAsks } from '../measures/quiet-asks.ts'
import { scriptOf } from '../measures/script.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { installationFor } from '../web/read-once.ts'

/** What a customer seems to wish for in a conversation, for those who may answer. */
export async function wishesIn(
  c: Context<AppEnv>,
  { id, customer, conversation }: FullConversation,
): Promise<Wishes> {
  const { reader, viewer, now } = c.var
  if (customer === null || (viewer.role !== 'rep' && viewer.role !== 'manager'))
    return { quiets: [], needs: [] }
  const { timeZone } = await installationFor(c)
  const sounds = soundsLike(conversation, timeZone)
  const asked = { now: now().toISOString(), customerIds: [customer.id] }
  const today = civilToday(now(), zoneOf(c))
  const isHere = (one: { readonly conversationId: string }) => one.conversationId === id
  return {
    quiets: sounds.quiet ? (await proposedQuiets(reader, viewer, { ...asked, today })).filter(isHere) : [],
    needs: sounds.need ? (await proposedNeeds(reader, viewer, asked)).filter(isHere) : [],
  }
}

interface Sounds {
  readonly zone: string
  readonly quiet: boolean
  readonly need: boolean
}

const soundedLike = new WeakMap<Conversation, Sounds>()

/** Whether a customer says anything here that sounds like either wish: hardly any conversation does. */
function soundsLike(conversation: Conversation, zone: string): Sounds {
  const known = soundedLike.get(conversation)
  if (known?.zone === zone) return known
  const { id, language, timeZone, startedAt } = conversation
  const customers = new Set(
    conversation.parties.filter(({ role }) => role === 'customer').map(({ key }) => key),
  )
  const lines = conversation.utterances.flatMap(({ id: utterance, party, text, at }) => {
    if (!customers.has(party)) return []
    const said = { conversationId: id, language, timeZone, utterance, text, at: at ?? startedAt ?? '' }
    return [{ text, script: () => scriptOf(saidAlone(said)) }]
  })
  const sounds = {
    zone,
    quiet: lines.some(
      ({ text, script }) => quietGate.test(text) && findQuietAsks(script(), { now: null, zone }).length > 0,
    ),
    need: lines.some(({ text, script }) => caseNeedGate.test(text) && findCaseNeeds(script()).length > 0),
  }
  soundedLike.set(conversation, sounds)
  return sounds
}
