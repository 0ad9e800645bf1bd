import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'

export function patienceMs(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}
