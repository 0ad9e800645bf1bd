import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'

export function firstResponseMs(_conversation: Conversation): Measured<number> {
  return unknown('no-times')
}
