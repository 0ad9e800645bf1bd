import { endsAsking } from './asks-last.ts'
import type { Stretch } from './clock.ts'
import { BACK_CHANNEL_MS, BACK_CHANNEL_WORDS, backChannels } from './lexicons/back-channels.ts'
import { readLast } from './readings.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * Whether the stretch at this place is a back-channel: one to three words of the list, under a second,
 * while another holds the floor. It is talk, but no turn, no cut-in and no end of a monologue.
 *
 * The floor is another's when their words still run, however long ago they began, or when they go on
 * after it unasked: an answer to their question is no back-channel. Punctuation makes no difference.
 * Stretches stand in order.
 */
export function isBackChannel(stretches: readonly Stretch[], at: number): boolean {
  const stretch = stretches[at]
  const standing = standingsOf(stretches)[at]
  if (!stretch || !standing?.isSound) return false
  if (standing.floorMs >= stretch.endMs && stretch.endMs > 0) return true

  const before = neighbour(stretches, at, -1)
  if (!before || before.utterance.party === stretch.utterance.party) return false
  const after = neighbour(stretches, at, 1)
  return after?.utterance.party === before.utterance.party && !endsAsking(tokensOf(before.utterance.text))
}

/** Whether a stretch holds nothing but a short sound of listening, whoever has the floor. */
export function isSoundOfListening({ utterance, startMs, endMs }: Stretch): boolean {
  if (endMs - startMs >= BACK_CHANNEL_MS || utterance.text.length > LONGEST_SOUND) return false
  return isListening(tokensOf(utterance.text))
}

const LONGEST_SOUND = 40

/** Whether these words only keep the other talking: one to three, all of the list. */
export function isListening(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= BACK_CHANNEL_WORDS &&
    tokens.every((token) => backChannels.has(token.text))
  )
}

/** For each stretch whether it is a sound of listening, and how long the words of others run that began before it. */
const standingsOf = readLast((stretches: readonly Stretch[]) => {
  const running = new Map<string, number>()
  return stretches.map((stretch) => {
    const { party } = stretch.utterance
    const isSound = isSoundOfListening(stretch)
    let floorMs = 0
    if (isSound) {
      for (const [other, endMs] of running) if (other !== party) floorMs = Math.max(floorMs, endMs)
    } else running.set(party, Math.max(running.get(party) ?? 0, stretch.endMs))
    return { isSound, floorMs }
  })
})

/** The nearest stretch on that side that says more than a sound of listening, a few places away at most. */
function neighbour(stretches: readonly Stretch[], at: number, step: 1 | -1): Stretch | undefined {
  for (let place = at + step; Math.abs(place - at) <= 3; place += step) {
    const near = stretches[place]
    if (!near) return undefined
    if (near.utterance.text.length > LONGEST_SOUND || !isListening(tokensOf(near.utterance.text))) return near
  }
  return stretches[at + step]
}
