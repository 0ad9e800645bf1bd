import { redacted, redactedText } from '../../conversation/redacted.ts'
import type { ReadResult } from '../../readers/reading.ts'

/** What was read, without numbers of cards, accounts and persons: in what was said, and in what the report quotes. */
export function redactReading(result: ReadResult): ReadResult {
  if ('refused' in result) return { refused: inTexts(result.refused) }
  return { ...result, conversation: redacted(result.conversation), report: inTexts(result.report) }
}

function inTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? redactedText(one) : one,
  ) as T
}
