import type { Context } from 'hono'
import type { WhereAttached } from '../../db/queries/attached.ts'
import { asBrought, consentsOf } from '../../db/queries/consents.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import type { ConsentShown } from '../../views/conversations/consent.tsx'
import { policyNow } from '../actions/policy-now.ts'
import { isWritten } from '../conversation/conversation.ts'
import type { AppEnv } from '../web/env.ts'

/** What its page tells; nothing of what is written, and of a rehearsal. */
export async function consentShown(
  c: Context<AppEnv>,
  { id, conversation, isPractice, rep, broughtBy, consentKnown }: FullConversation,
  attached: WhereAttached<'consents'>,
): Promise<ConsentShown | null> {
  const { reader, viewer } = c.var
  if (isPractice || isWritten(conversation.channel)) return null
  const [now, ...before] = await attached('consents', [asBrought(consentKnown)], () => consentsOf(reader, id))
  if (!now) return null
  const isOwn = rep?.id === viewer.id || broughtBy === viewer.id
  return {
    ...{ conversation: id, now, before },
    everybody: (await policyNow(reader))?.everybodyConsents ?? false,
    maySay: viewer.role === 'manager' || isOwn,
    ...{ errors: {}, typed: {} },
  }
}
