import type { MeasuredConversation } from '../../db/queries/save-conversation.ts'
import { beganAt, type Conversation } from '../conversation/conversation.ts'
import { type Chosen, gradableRules, whyNotGradable } from '../grading/gradable.ts'
import { measure } from '../measures/measure.ts'
import { inferRoles } from '../measures/roles.ts'
import { statisticsOf } from './statistics.ts'

interface Around {
  readonly zone: string | null
  readonly repId: string | null
}

/** Everything that is worked out of a conversation's words and roles, as it is kept. */
export function measureConversation(given: Conversation, { zone, repId }: Around): MeasuredConversation {
  const conversation = leavingUnknown(given, inferRoles(given))
  const measures = measure(conversation, { now: beganAt(conversation), zone })
  return {
    conversation,
    measures,
    statistics: statisticsOf(conversation, measures),
    ungradable: ungradableOf(conversation, repId),
  }
}

/** Whom a person called unknown stays so, however sure the guess is: a person's word wins. */
function leavingUnknown(given: Conversation, inferred: Conversation): Conversation {
  const parties = inferred.parties.map((party, at) => {
    const said = given.parties[at]
    return said?.roleHow === 'given' && said.role === 'unknown' ? said : party
  })
  return { ...inferred, parties }
}

/** Why nothing of a conversation is graded, in words: nobody it could be graded for comes first. */
export function ungradableOf(
  conversation: Conversation,
  repId: string | null,
  chosen: Chosen = 'all',
): readonly string[] {
  const facts = { voicemail: false, chosen }
  const reasons = whyNotGradable(conversation, facts, gradableRules)
  return repId === null ? ['Nobody has said whose conversation it is.', ...reasons] : reasons
}
