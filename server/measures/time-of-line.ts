import { type LocalTime, localTime, localTimeAt } from './civil-date.ts'
import type { Reference } from './reference.ts'
import type { Line, Script } from './script.ts'

/** Wall time in the customer's zone when a line was said, or `undefined` where nothing tells. */
export function timeOf(
  { conversation }: Script,
  reference: Reference,
  { utterance }: Line,
): LocalTime | undefined {
  const zone = conversation.timeZone ?? reference.zone
  if (utterance.at) return localTime(utterance.at, zone)
  if (!conversation.startedAt) return reference.now ? localTime(reference.now, zone) : undefined
  const started = Date.parse(conversation.startedAt)
  if (Number.isNaN(started) || Math.abs(started) > 8e15) return undefined
  return localTimeAt(started + Math.min(utterance.startMs ?? 0, 1e11), zone)
}
