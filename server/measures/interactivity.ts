import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'

export function interactivity(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}
