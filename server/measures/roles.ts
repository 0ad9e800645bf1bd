import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'
import type { Script } from './script.ts'

/**
 * The conversation with every role that could be inferred from how people talk. A role that a file
 * or a person gave stays; below 0.9 the role stays `unknown`. First speaker is no rule.
 */
export function inferRoles(conversation: Conversation): Conversation {
  return conversation
}

/** The value, unless somebody who spoke has no known role: then `role-unsure`; or nobody is the customer or the rep. */
export function forRoles<T>(script: Script, value: Measured<T>): Measured<T> {
  const speaking = new Set(script.lines.map((line) => line.role))
  if (speaking.has('unknown')) return unknown('role-unsure')
  if (!speaking.has('customer')) return unknown('no-customer')
  if (!speaking.has('rep') && !speaking.has('colleague')) return unknown('no-rep')
  return value
}
