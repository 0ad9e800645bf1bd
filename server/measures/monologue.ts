import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'

export function longestMonologueMs(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}

export function longestCustomerStoryMs(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}
