import { type Conversation, spokenBy, type Utterance } from '../conversation/conversation.ts'
import { type Interval, lengthOf, shared, union } from '../measures/intervals.ts'

/** Whose voice is on a channel: of our people, or of the customer's. */
export type Side = 'ours' | 'theirs'

/** Whose voice is on the first channel and whose on the second. */
export type LaneOwners = readonly [Side, Side]

/** Less speech than this in common with the transcript tells nothing. */
const ENOUGH_MS = 10_000
/** So much of it must fall on the channel of whoever spoke, or nobody can say. */
const SURE = 0.75

/**
 * Whose voice is on which of two channels, told from when the transcript says that each side spoke.
 *
 * Takes when there is speech on each channel. `null` when the transcript has no times with ends, when fewer than
 * ten seconds of the two agree, or when less than three quarters of what agrees speaks for one answer: then
 * somebody is to be asked. What is said on both sides at once speaks for neither.
 */
export function laneOwners(
  conversation: Conversation,
  voices: readonly [readonly Interval[], readonly Interval[]],
): LaneOwners | null {
  const sides = {
    ours: spansOf(spokenBy(conversation, 'rep', 'colleague')),
    theirs: spansOf(spokenBy(conversation, 'customer')),
  }
  const together = (lane: readonly Interval[], side: Side) => lengthOf(shared([lane, sides[side]]))
  const straight = together(voices[0], 'ours') + together(voices[1], 'theirs')
  const crossed = together(voices[0], 'theirs') + together(voices[1], 'ours')
  if (straight + crossed < ENOUGH_MS) return null
  const share = straight / (straight + crossed)
  if (share >= SURE) return ['ours', 'theirs']
  return share <= 1 - SURE ? ['theirs', 'ours'] : null
}

function spansOf(said: readonly Utterance[]): readonly Interval[] {
  return union(
    said.flatMap(({ startMs, endMs }) =>
      startMs !== null && endMs !== null && endMs > startMs ? [{ startMs, endMs }] : [],
    ),
  )
}
