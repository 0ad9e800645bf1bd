import type { Channel, Conversation, Party } from '../../../server/conversation/conversation.ts'
import { cora, mina, rosa } from '../../call.ts'

/** A promise in a trail: where it is made, and the line that proves it was kept; `null` where nothing does. */
export interface TrailPromise {
  readonly mark: string
  readonly said: Place
  readonly proof: Place | null
  /** Where the other side says that it has not come. */
  readonly missed: readonly Place[]
}

export interface Place {
  readonly conversation: string
  readonly utterance: string
}

/** Everything between us and one customer, in order, with what became of each promise. */
export interface Trail {
  readonly name: string
  readonly conversations: readonly Conversation[]
  readonly promises: readonly TrailPromise[]
}

/**
 * Trails from text. A trail begins with "# name"; its conversations stand apart by an empty line, each with
 * "day time channel" (and "with Omar" where it is somebody else of the house) and then its lines as
 * "who [marks]: words". A mark "a" makes promise a, "=a" proves it kept, "!a" says that it has not come. Throws on what
 * it does not know.
 */
export function trails(text: string): readonly Trail[] {
  return text
    .trim()
    .split(/\n*^# /m)
    .filter((block) => block.trim() !== '')
    .map(trailOf)
}

interface Marked {
  readonly mark: string
  readonly place: Place
}

function trailOf(text: string): Trail {
  const [name = '', ...rest] = text.trim().split('\n')
  const marked: Marked[] = []
  const conversations = rest
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map((block, at) => conversationOf(`${name} ${at + 1}`, block.split('\n'), marked))
  const placesOf = (mark: string) => marked.filter((one) => one.mark === mark).map(({ place }) => place)
  const promises = marked
    .filter(({ mark }) => mark.length === 1)
    .map(({ mark, place }) => ({
      mark,
      said: place,
      proof: placesOf(`=${mark}`)[0] ?? null,
      missed: placesOf(`!${mark}`),
    }))
  return { name, conversations, promises }
}

const parties: Readonly<Record<string, Party>> = { rep: rosa, customer: cora, colleague: mina }
const omar: Party = { ...cora, key: 'omar', name: 'Omar Lindqvist' }
const channels: readonly string[] = ['phone', 'video', 'in-person', 'chat', 'email']

function conversationOf(
  id: string,
  [head = '', ...lines]: readonly string[],
  marked: Marked[],
): Conversation {
  const [day = '', time = '', channel = '', who] = head.split(' ')
  if (!channels.includes(channel)) throw new Error(`Trail ${id}: no channel in “${head}”`)
  const startedAt = new Date(`${day}T${time}:00Z`).toISOString()
  const isWritten = channel === 'email' || channel === 'chat'
  const told = lines.map((line, at) => {
    const [, speaker = '', marks = '', words = ''] = /^(\w+)(?: \[([^\]]*)\])?: (.*)$/.exec(line) ?? []
    const party = speaker === 'customer' && who === 'with' ? omar : parties[speaker]
    if (!party) throw new Error(`Trail ${id}: who says “${line}”?`)
    const utterance = `u${at + 1}`
    const [first = ''] = marks
    const signs = first === '=' || first === '!' ? first : ''
    for (const mark of marks.replace(/^[=!]/, '').split(', ').filter(Boolean))
      marked.push({ mark: signs + mark, place: { conversation: id, utterance } })
    const clock = isWritten ? { startMs: null, endMs: null, at: startedAt } : untimed
    return { party, utterance: { id: utterance, party: party.key, ...clock, text: words } }
  })
  return {
    id,
    channel: channel as Channel,
    kind: null,
    language: 'en',
    startedAt,
    timeZone: 'Europe/London',
    parties: partiesOf(
      told.map(({ party }) => party),
      who === 'with' ? omar : cora,
    ),
    utterances: told.map(({ utterance }) => utterance),
  }
}

const untimed = { startMs: null, endMs: null, at: null }

/** Whoever speaks, and the customer it was written to. */
function partiesOf(speaking: readonly Party[], customer: Party): readonly Party[] {
  const sides = new Map<string, Party>([...speaking, customer].map((party) => [party.key, party]))
  return [...sides.values()]
}
