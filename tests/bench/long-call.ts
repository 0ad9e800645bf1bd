import { calendarFrom } from '../../db/seeds/demo/calendar.ts'
import { everyTelling } from '../../db/seeds/demo/tellings.ts'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { cora, rosa } from '../call.ts'

const MS_A_WORD = 380
const PAUSE_MS = 400
const spoken = new Set(['call', 'visit', 'meeting', 'zoom', 'teams'])

/** What people say in the spoken conversations of the demo, one after the other, each line once. */
const said = [
  ...new Map(
    everyTelling(calendarFrom(new Date('2026-11-18T12:00:00Z')))
      .filter(({ form }) => spoken.has(form))
      .flatMap(({ lines }) => lines)
      .map(([who, text]) => [text, who === 'rep' ? rosa : cora] as const),
  ),
]

/** A call of about this many words, with times: the demo's calls in a row, from the start again where they end. */
export function longCall(wordsWanted: number): Conversation {
  const utterances: Utterance[] = []
  let words = 0
  let clockMs = 0
  for (let at = 0; words < wordsWanted; at += 1) {
    const [text, { key }] = said[at % said.length] as (typeof said)[number]
    const count = text.split(' ').length
    const endMs = clockMs + count * MS_A_WORD
    utterances.push({ id: `u${at + 1}`, party: key, startMs: clockMs, endMs, at: null, text })
    clockMs = endMs + PAUSE_MS
    words += count
  }
  return {
    id: `long-${wordsWanted}`,
    channel: 'phone',
    kind: null,
    language: 'en',
    startedAt: '2026-11-18T15:00:00Z',
    timeZone: 'Europe/London',
    parties: [rosa, cora],
    utterances,
  }
}
