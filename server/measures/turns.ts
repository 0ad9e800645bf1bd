import type { Conversation, Utterance } from '../conversation/conversation.ts'
import { isBackChannel } from './back-channels.ts'
import { clockOf, isByPerson, type Stretch } from './clock.ts'
import { TURN_GAP_MS } from './lexicons/time.ts'
import { readLast } from './readings.ts'

/** Neighbouring utterances of one party, joined. Times are `null` where the file has none. */
export interface Turn {
  readonly party: string
  readonly utterances: readonly Utterance[]
  readonly startMs: number | null
  readonly endMs: number | null
}

/**
 * The turns of a conversation: neighbouring utterances of one party with gaps of at most 3.0 s, other
 * people's back-channels left out. What a party says while its own last words still run belongs to the
 * same turn. Without times, neighbours are joined whatever lies between them. Bots are out.
 */
export const turnsOf = readLast((conversation: Conversation): readonly Turn[] => {
  const clock = clockOf(conversation)
  return clock ? timedTurns(clock.stretches) : untimedTurns(conversation)
})

type Growing = { party: string; utterances: Utterance[]; startMs: number; endMs: number }

function timedTurns(stretches: readonly Stretch[]): readonly Turn[] {
  const turns: Growing[] = []
  const lastOf = new Map<string, Growing>()
  stretches.forEach((stretch, at) => {
    if (isBackChannel(stretches, at)) return
    const own = lastOf.get(stretch.utterance.party)
    if (own && goesOn(own, stretch, turns.at(-1))) {
      own.utterances.push(stretch.utterance)
      own.endMs = Math.max(own.endMs, stretch.endMs)
      return
    }
    const { utterance, startMs, endMs } = stretch
    const turn = { party: utterance.party, utterances: [utterance], startMs, endMs }
    turns.push(turn)
    lastOf.set(utterance.party, turn)
  })
  return turns
}

function goesOn(own: Growing, next: Stretch, last: Growing | undefined): boolean {
  return next.startMs <= own.endMs || (own === last && next.startMs - own.endMs <= TURN_GAP_MS)
}

function untimedTurns(conversation: Conversation): readonly Turn[] {
  const spoken = conversation.utterances
    .filter(isByPerson(conversation))
    .map((utterance) => ({ utterance, startMs: 0, endMs: 0 }))
  const turns: { party: string; utterances: Utterance[]; startMs: null; endMs: null }[] = []
  spoken.forEach(({ utterance }, at) => {
    if (isBackChannel(spoken, at)) return
    const last = turns.at(-1)
    if (last?.party === utterance.party) last.utterances.push(utterance)
    else turns.push({ party: utterance.party, utterances: [utterance], startMs: null, endMs: null })
  })
  return turns
}
