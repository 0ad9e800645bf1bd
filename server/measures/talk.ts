import type { Conversation } from '../conversation/conversation.ts'
import { type Measured, unknown } from './measured.ts'

export function talkMs(_conversation: Conversation): Measured<Readonly<Record<string, number>>> {
  return unknown('no-times')
}
