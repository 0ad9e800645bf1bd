import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { words } from '../call.ts'

export const bot: Party = {
  key: 'bot',
  name: 'Helper',
  role: 'bot',
  roleHow: 'given',
  roleConfidence: 1,
  email: null,
}

/** A transcript that knows when each line starts and not when it ends, in seconds. */
export function startsOnly(...lines: readonly (readonly [Party, number, string])[]): Conversation {
  const untimed = words(...lines.map(([who, , text]) => [who, text] as const))
  return {
    ...untimed,
    utterances: untimed.utterances.map((one, at) => ({ ...one, startMs: (lines[at]?.[1] ?? 0) * 1000 })),
  }
}

/** A transcript with a time for every word, in milliseconds. */
export function timed(
  ...lines: readonly (readonly [Party, readonly (readonly [number, number])[]])[]
): Conversation {
  const untimed = words(...lines.map(([who, spans]) => [who, spans.map(() => 'word').join(' ')] as const))
  return {
    ...untimed,
    utterances: untimed.utterances.map((one, at) => {
      const spans = lines[at]?.[1] ?? []
      return {
        ...one,
        startMs: spans[0]?.[0] ?? null,
        endMs: spans.at(-1)?.[1] ?? null,
        words: spans.map(([startMs, endMs]) => ({ text: 'word', startMs, endMs })),
      }
    }),
  }
}
