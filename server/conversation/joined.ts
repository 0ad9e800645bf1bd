import { attachedTo } from './attachment.ts'
import type { Conversation, Utterance } from './conversation.ts'
import { matched, type Same } from './matched.ts'

/** What comes of bringing in a conversation again that is kept already. */
export interface Joined {
  /** Under the id that is kept. */
  readonly conversation: Conversation
  /** Utterances the newer reading adds, says in other words, and lacks. What it lacks stays. */
  readonly added: number
  readonly changed: number
  readonly missing: number
  /** The id that an utterance of the newer reading has now. */
  readonly idOf: (newer: string) => string
}

/**
 * A conversation that is kept with what a newer reading of it says besides.
 *
 * Messages are joined one by one: what is kept stays, under its id, and what is new goes where its time
 * puts it; the same writer at the same instant in other words is an edit. Speech is one recording, so a
 * newer transcript takes the place of the older, unless it says less: then the older stays.
 * `same` are utterances of the newer reading known to be kept ones, such as mails of one Message-ID.
 */
export function joined(kept: Conversation, newer: Conversation, same: Same = new Map()): Joined {
  if (isWritten(kept) && isWritten(newer)) return withMessages(kept, newer, same)
  const { pairs } = matched(kept, newer, same)
  const missing = kept.utterances.length - pairs.size
  const added = newer.utterances.length - pairs.size
  if (lettersIn(newer) < lettersIn(kept) || (added === 0 && missing > 0))
    return { conversation: kept, added: 0, changed: 0, missing: Math.max(missing, 1), idOf: asItIs }
  return { conversation: { ...newer, id: kept.id }, added, changed: missing, missing: 0, idOf: asItIs }
}

/** Whether a conversation is messages, each whole in itself: a chat, mails, or instants and no recording. */
export function isWritten({ channel, utterances }: Conversation): boolean {
  if (utterances.some((one) => one.startMs !== null)) return false
  return channel === 'chat' || channel === 'email' || utterances.every((one) => one.at !== null)
}

function withMessages(kept: Conversation, newer: Conversation, same: Same): Joined {
  const { pairs, edits, parties } = matched(kept, newer, same)
  const places = new Map([...pairs, ...edits].map(([mine, its]) => [its, mine]))
  const edited = new Map([...edits].map(([mine, its]) => [mine, newer.utterances[its]?.text]))
  const again = new Map([...pairs, ...edits].map(([mine, its]) => [mine, newer.utterances[its]]))
  const stays = kept.utterances.map((one, at) => ({
    ...attachedTo(again.get(at) ?? {}),
    ...one,
    text: edited.get(at) ?? one.text,
  }))
  const freeId = idsBeside(kept.utterances)
  const inNewer = newer.utterances.map((one, at) => {
    const mine = stays[places.get(at) ?? -1]
    return mine ?? { ...one, id: freeId(one.id), party: parties.keyOf(one.party) }
  })
  const added = inNewer.filter((_, at) => !places.has(at))
  const missing = kept.utterances.length - places.size
  const ids = new Map(newer.utterances.map((one, at) => [one.id, inNewer[at]?.id ?? one.id]))
  const known = new Set([...kept.parties.map(({ key }) => key), ...added.map((one) => one.party)])
  return {
    conversation: {
      ...kept,
      channel: kept.channel ?? newer.channel,
      kind: kept.kind ?? newer.kind,
      language: kept.language ?? newer.language,
      timeZone: kept.timeZone ?? newer.timeZone,
      startedAt: earlier(kept.startedAt, newer.startedAt),
      parties: parties.all.filter(({ key }) => known.has(key)),
      utterances: added.length === 0 ? stays : inTime(missing === 0 ? inNewer : [...stays, ...added]),
    },
    added: added.length,
    changed: edits.size,
    missing,
    idOf: (id) => ids.get(id) ?? id,
  }
}

function asItIs(id: string): string {
  return id
}

function idsBeside(utterances: readonly Utterance[]): (wanted: string) => string {
  const taken = new Set(utterances.map((one) => one.id))
  let next = utterances.length
  return (wanted) => {
    let id = wanted
    while (taken.has(id)) {
      next += 1
      id = `u${next}`
    }
    taken.add(id)
    return id
  }
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return Date.parse(other) < Date.parse(one) ? other : one
}

// One without a time stays behind its neighbour; of the same time, what was there first.
function inTime(utterances: readonly Utterance[]): readonly Utterance[] {
  let latest = Number.NEGATIVE_INFINITY
  return utterances
    .map((one) => {
      latest = one.at === null ? latest : Date.parse(one.at)
      return { one, time: latest }
    })
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ one }) => one)
}

function lettersIn({ utterances }: Conversation): number {
  return utterances.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}
