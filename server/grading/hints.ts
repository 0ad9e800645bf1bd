import type { Conversation, Utterance } from '../conversation/conversation.ts'
import type { Measures } from '../measures/measure.ts'
import { wordCount } from '../measures/script.ts'

/** A conversation as hints look at it. */
export interface Recent {
  readonly conversation: Conversation
  readonly measures: Measures
}

/** What the customer said after something the rep did, and in how many of the conversations it went so. */
export interface Hint {
  readonly conversation: string
  readonly utterance: Utterance
  readonly times: number
  readonly of: number
}

const LONG_ANSWER_WORDS = 25

/**
 * One thing to keep: the longest answer a customer gave to an open or follow-up question of ours, and in how
 * many of these conversations such an answer had 25 words or more. `null` when none had.
 */
export function thingToKeep(recent: readonly Recent[]): Hint | null {
  return hintFrom(
    recent,
    ['open-question', 'follow-up-question'],
    (answer) => wordCount(answer.text) >= LONG_ANSWER_WORDS,
  )
}

/**
 * One thing to try differently: what a customer said just after we spoke of ourselves unasked, the latest such
 * place, and in how many of these conversations it happened. `null` when it never did.
 */
export function thingToTry(recent: readonly Recent[]): Hint | null {
  return hintFrom(recent, ['ego', 'pressure'], () => true)
}

function hintFrom(
  recent: readonly Recent[],
  kinds: readonly string[],
  counts: (answer: Utterance) => boolean,
): Hint | null {
  const places = recent.flatMap((one) => {
    const answers = one.measures.moments
      .filter((moment) => kinds.includes(moment.kind) && isOurs(one.conversation, moment.party))
      .flatMap((moment) => answerAfter(one.conversation, moment.utterance) ?? [])
      .filter(counts)
    const longest = answers.toSorted((a, b) => wordCount(b.text) - wordCount(a.text))[0]
    return longest ? [{ conversation: one.conversation.id, utterance: longest }] : []
  })
  const best = places.toSorted((a, b) => wordCount(b.utterance.text) - wordCount(a.utterance.text))[0]
  return best ? { ...best, times: places.length, of: recent.length } : null
}

function isOurs({ parties }: Conversation, key: string): boolean {
  return parties.some((party) => party.key === key && (party.role === 'rep' || party.role === 'colleague'))
}

function answerAfter({ utterances, parties }: Conversation, id: string): Utterance | undefined {
  const next = utterances[utterances.findIndex((one) => one.id === id) + 1]
  const role = parties.find((party) => party.key === next?.party)?.role
  return role === 'customer' ? next : undefined
}
