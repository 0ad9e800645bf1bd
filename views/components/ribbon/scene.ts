import type { Conversation, Role, Utterance } from '../../../server/conversation/conversation.ts'
import { type Clock, clockOf } from '../../../server/measures/clock.ts'
import { type Interval, shared, union } from '../../../server/measures/intervals.ts'
import { SILENCE_MS } from '../../../server/measures/lexicons/time.ts'
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
      /** Where nobody speaks for three seconds or more, and where two people do; empty where ends are not known. */
      readonly silences: readonly Interval[]
      readonly overlaps: readonly Interval[]
      readonly placeOf: PlaceOf
    }
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly placeOf: PlaceOf }

type PlaceOf = (utterance: string) => number | null

const scenes = new WeakMap<Conversation, { readonly lastsMs: number; readonly scene: Scene }>()

/** `lastsMs` is how long the recording lasts, where that is more than what was said. */
export function sceneOf(conversation: Conversation, lastsMs = 0): Scene {
  const known = scenes.get(conversation)
  if (known?.lastsMs === lastsMs) return known.scene
  const scene = sceneIn(conversation, lastsMs)
  scenes.set(conversation, { lastsMs, scene })
  return scene
}

function sceneIn(conversation: Conversation, lastsMs: number): Scene {
  const clock = clockOf(conversation)
  if (!clock) return stepsOf(conversation)

  const spanMs = clock.stretches.reduce((most, one) => Math.max(most, one.endMs), Math.max(1, lastsMs))
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
  return { kind: 'time', spanMs, blocks, placeOf, ...quietAndBoth(conversation, clock) }
}

function quietAndBoth(conversation: Conversation, clock: Clock) {
  if (clock.method === 'next-start') return { silences: [], overlaps: [] }
  const talks = conversation.parties.map((party) => clock.talkOf(party.key))
  const sound = union(talks.flat())
  const silences = sound
    .slice(1)
    .map((next, at) => ({ startMs: sound[at]?.endMs ?? next.startMs, endMs: next.startMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= SILENCE_MS)
  return { silences, overlaps: shared(talks) }
}

/** Whether silence or talking at once is drawn. */
export function isShaded(scene: Scene): boolean {
  return scene.kind === 'time' && scene.silences.length + scene.overlaps.length > 0
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
