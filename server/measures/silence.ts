import type { Conversation } from '../conversation/conversation.ts'
import type { Moment } from '../conversation/findings.ts'
import { type Measured, unknown } from './measured.ts'
import type { Script } from './script.ts'

export function silenceMs(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}

export function findSilences(_script: Script): readonly Moment[] {
  return []
}
