import type { Conversation } from '../conversation/conversation.ts'
import { wordCount } from '../measures/script.ts'

const joinGapMs = 3_000
const keepFromMs = 60_000
const backChannel = { words: 3, ms: 1_000 }

/**
 * How long our side's longer turns lasted, in milliseconds and in order; those of a minute or more.
 *
 * A turn joins neighbouring utterances of one party with gaps of at most 3 s; somebody else's one to three
 * words of under a second do not end it. Utterances without both times are left out.
 * Source: measures.md, "Turn".
 */
export function longTurnsMs(conversation: Conversation): readonly number[] {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const turns: { party: string; startMs: number; endMs: number }[] = []
  for (const { party, startMs, endMs, text } of conversation.utterances) {
    if (startMs === null || endMs === null) continue
    const last = turns.at(-1)
    if (last && last.party === party && startMs - last.endMs <= joinGapMs) {
      last.endMs = Math.max(last.endMs, endMs)
      continue
    }
    if (last && last.party !== party && isBackChannel(text, endMs - startMs)) continue
    turns.push({ party, startMs, endMs })
  }
  return turns
    .filter(({ party }) => roles.get(party) === 'rep' || roles.get(party) === 'colleague')
    .map((turn) => turn.endMs - turn.startMs)
    .filter((ms) => ms >= keepFromMs)
}

function isBackChannel(text: string, ms: number): boolean {
  return ms < backChannel.ms && wordCount(text) <= backChannel.words
}
