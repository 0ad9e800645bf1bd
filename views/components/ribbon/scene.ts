import type { Conversation, Role, Utterance } from '../../../server/conversation/conversation.ts'
import { clockOf } from '../../../server/measures/clock.ts'
import { wordCount } from '../../../server/measures/script.ts'
import { turnsOf } from '../../../server/measures/turns.ts'

export type Side = 'customer' | 'ours' | 'unknown'

/** A turn on the time line. */
export interface Block {
  readonly side: Side
  readonly startMs: number
  readonly endMs: number
}

/** A message: as tall as its words are many, 0 to 1 of the longest. */
export interface Step {
  readonly side: Side
  readonly height: number
}

/** What there is to draw of a conversation: time, or one step a message, and where each utterance stands, 0 to 1. */
export type Scene =
  | {
      readonly kind: 'time'
      readonly spanMs: number
      readonly blocks: readonly Block[]
      readonly placeOf: PlaceOf
    }
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly placeOf: PlaceOf }

type PlaceOf = (utterance: string) => number | null

export function sceneOf(conversation: Conversation): Scene {
  const clock = clockOf(conversation)
  if (!clock) return stepsOf(conversation)

  const spanMs = Math.max(1, ...clock.stretches.map((one) => one.endMs))
  const starts = new Map(clock.stretches.map((one) => [one.utterance.id, one.startMs]))
  const sideOf = sidesOf(conversation)
  const blocks = turnsOf(conversation).map((turn) => ({
    side: sideOf(turn.party),
    startMs: turn.startMs ?? 0,
    endMs: turn.endMs ?? 0,
  }))
  const placeOf = (id: string) => {
    const start = starts.get(id)
    return start === undefined ? null : start / spanMs
  }
  return { kind: 'time', spanMs, blocks, placeOf }
}

/** Which lane a party's talk is drawn in. */
export function sidesOf(conversation: Conversation): (party: string) => Side {
  const sides = new Map(conversation.parties.map((party) => [party.key, sideOfRole(party.role)]))
  return (party) => sides.get(party) ?? 'unknown'
}

function sideOfRole(role: Role): Side {
  if (role === 'customer') return 'customer'
  return role === 'rep' || role === 'colleague' ? 'ours' : 'unknown'
}

function stepsOf(conversation: Conversation): Scene {
  const sideOf = sidesOf(conversation)
  const said = conversation.utterances.filter((one) => one.text.trim() !== '' && !isBot(conversation, one))
  const words = said.map((one) => wordCount(one.text))
  const most = Math.max(1, ...words)
  const places = new Map(said.map((one, at) => [one.id, (at + 0.5) / said.length]))
  return {
    kind: 'steps',
    steps: said.map((one, at) => ({ side: sideOf(one.party), height: (words[at] ?? 0) / most })),
    placeOf: (id) => places.get(id) ?? null,
  }
}

function isBot(conversation: Conversation, utterance: Utterance): boolean {
  return conversation.parties.some((party) => party.key === utterance.party && party.role === 'bot')
}
