import type { Attached, InvitationMethod } from '../../../server/conversation/attachment.ts'
import type { Channel, Conversation, Party } from '../../../server/conversation/conversation.ts'
import type { Deed } from '../../../server/measures/deeds.ts'
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
  /** What was bought, and what the company answered. */
  readonly deeds: readonly Deed[]
  readonly promises: readonly TrailPromise[]
}

/**
 * Trails from text. A trail begins with "# name"; its conversations stand apart by an empty line, each with
 * "day time channel" (and "with Omar" where it is somebody else of the house) and then its lines as
 * "who [marks] {attached}: words". A mark "a" makes promise a, "=a" proves it kept, "!a" says that it has not come.
 * Attached are files ("quote.pdf"), pictures in the text ("inline logo.png"), an invitation ("request
 * 2026-03-20T14:00Z The layout", "cancel ...", "reply ..."). For a channel a block may say "bought", "cancelled",
 * or "case yes", "case no", "case partly", "case untold", with "about" and the line of the first conversation it was
 * raised from ("about u2"), and then one line: its marks and what it is. Throws on what it does not know.
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
  const conversations: Conversation[] = []
  const deeds: Deed[] = []
  for (const [at, block] of rest.join('\n').trim().split(/\n\n+/).entries()) {
    const [id, lines] = [`${name} ${at + 1}`, block.split('\n')]
    const deed = deedOf(id, `${name} 1`, lines, marked)
    if (deed) deeds.push(deed)
    else conversations.push(conversationOf(id, lines, marked))
  }
  const placesOf = (mark: string) => marked.filter((one) => one.mark === mark).map(({ place }) => place)
  const promises = marked
    .filter(({ mark }) => mark.length === 1)
    .map(({ mark, place }) => ({
      mark,
      said: place,
      proof: placesOf(`=${mark}`)[0] ?? null,
      missed: placesOf(`!${mark}`),
    }))
  return { name, conversations, deeds, promises }
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
    const [, speaker = '', marks = '', attached = '', words = ''] =
      /^(\w+)(?: \[([^\]]*)\])?(?: \{([^}]*)\})?: (.*)$/.exec(line) ?? []
    const party = speaker === 'customer' && who === 'with' ? omar : parties[speaker]
    if (!party) throw new Error(`Trail ${id}: who says “${line}”?`)
    const utterance = `u${at + 1}`
    mark(marks, { conversation: id, utterance }, marked)
    const clock = isWritten ? { startMs: null, endMs: null, at: startedAt } : untimed
    const said = { id: utterance, party: party.key, ...clock, text: words, ...attachedIn(attached) }
    return { party, utterance: said }
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

function mark(marks: string, place: Place, marked: Marked[]): void {
  const [first = ''] = marks
  const signs = first === '=' || first === '!' ? first : ''
  for (const one of marks.replace(/^[=!]/, '').split(', ').filter(Boolean))
    marked.push({ mark: signs + one, place })
}

function attachedIn(text: string): Attached {
  const pieces = text.split('; ').filter(Boolean)
  const meeting = /^(request|cancel|reply) (\S+) (.*)$/.exec(pieces[0] ?? '')
  if (meeting) {
    const [, method = '', at = '', title = ''] = meeting
    const startsAt = new Date(at).toISOString()
    return { invitation: { method: method as InvitationMethod, title, startsAt, endsAt: null, people: [] } }
  }
  const files = pieces.map((piece) => {
    const name = piece.replace(/^inline /, '')
    const mediaType = /\.(?:png|jpg)$/.test(name) ? 'image/png' : 'application/pdf'
    return { name, mediaType, bytes: 20_000, ...(name === piece ? {} : { isInline: true as const }) }
  })
  return files.length > 0 ? { attachments: files } : {}
}

function deedOf(
  id: string,
  first: string,
  [head = '', line = '']: readonly string[],
  marked: Marked[],
): Deed | undefined {
  const [, day = '', time = '', kind = '', answer = '', utterance = '', omar] =
    /^(\S+) (\S+) (bought|cancelled|case)(?: (yes|no|partly|untold))?(?: about (\w+))?( with Omar)?$/.exec(
      head,
    ) ?? []
  if (kind === '') return undefined
  const [, marks = '', words = ''] = /^(?:\[([^\]]*)\] )?(.*)$/.exec(line) ?? []
  mark(marks, { conversation: id, utterance: '' }, marked)
  const at = new Date(`${day}T${time}:00Z`).toISOString()
  const known = { id, at, words, isSamePerson: omar === undefined }
  if (kind !== 'case') return { ...known, kind: 'purchase', isCancelled: kind === 'cancelled' }
  return {
    ...known,
    kind: 'case',
    answer: answer === 'untold' ? 'yes' : (answer as 'yes'),
    isTold: answer !== 'untold',
    about: words,
    raisedAt: at,
    from: utterance === '' ? null : { conversation: first, utterance },
  }
}

const untimed = { startMs: null, endMs: null, at: null }

/** Whoever speaks, and the customer it was written to. */
function partiesOf(speaking: readonly Party[], customer: Party): readonly Party[] {
  const sides = new Map<string, Party>([...speaking, customer].map((party) => [party.key, party]))
  return [...sides.values()]
}
