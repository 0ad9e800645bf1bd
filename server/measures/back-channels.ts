import type { Stretch } from './clock.ts'
import { BACK_CHANNEL_MS, BACK_CHANNEL_WORDS, backChannels } from './lexicons/back-channels.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * Whether the stretch at this place is a back-channel: one to three words of the list, under a second,
 * while another holds the floor. It is talk, but no turn, no cut-in and no end of a monologue.
 *
 * The floor is another's when their words still run, or when they go on after it unasked: an answer to
 * their question is no back-channel. Stretches stand in order.
 */
export function isBackChannel(stretches: readonly Stretch[], at: number): boolean {
  const stretch = stretches[at]
  if (!stretch || stretch.endMs - stretch.startMs >= BACK_CHANNEL_MS) return false
  if (stretch.utterance.text.length > 40 || !isListening(tokensOf(stretch.utterance.text))) return false

  const before = neighbour(stretches, at, -1)
  if (!before || before.utterance.party === stretch.utterance.party) return false
  if (before.endMs >= stretch.endMs && before.endMs > before.startMs) return true
  const after = neighbour(stretches, at, 1)
  return after?.utterance.party === before.utterance.party && !before.utterance.text.trimEnd().endsWith('?')
}

/** Whether these words only keep the other talking: one to three, all of the list. */
export function isListening(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= BACK_CHANNEL_WORDS &&
    tokens.every((token) => backChannels.has(token.text))
  )
}

/** The nearest stretch on that side that says more than a sound of listening, a few places away at most. */
function neighbour(stretches: readonly Stretch[], at: number, step: 1 | -1): Stretch | undefined {
  for (let place = at + step; Math.abs(place - at) <= 3; place += step) {
    const near = stretches[place]
    if (!near) return undefined
    if (near.utterance.text.length > 40 || !isListening(tokensOf(near.utterance.text))) return near
  }
  return stretches[at + step]
}
