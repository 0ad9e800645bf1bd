import type { Transaction } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import { conversationWithExternalId, type Held, keptAs } from '../../db/queries/files.ts'
import { isHeldInTeam } from '../../db/queries/own-time.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { isUntouched } from '../../db/queries/thread-parts.ts'
import { type MailPlace, mailPlaces, writtenAt } from '../../db/queries/threads.ts'
import { findWords } from '../../db/queries/words.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, withoutGuesses } from '../conversation/conversation.ts'
import { isWritten } from '../conversation/joined.ts'
import { isSameChat } from '../conversation/same-chat.ts'
import { saysMostOf } from '../conversation/says-most-of.ts'
import type { MailThread, Report } from '../readers/reading.ts'

/** Where a conversation's own id counts, and that id; `null` where its file gives none. */
export interface Identity {
  readonly source: string
  readonly externalId: string | null
}

/** The conversation here that a newer reading belongs to. */
export interface Kept {
  readonly id: string
  readonly revision: number
  readonly repId: string | null
  readonly teamId: string | null
  readonly customerId: string | null
  readonly held: Held
  readonly format: string
  readonly report: Report
  readonly asItStands: Conversation
  /** The same without the roles that were only guessed, which is what a newer reading is held against. */
  readonly words: Conversation
  /** Utterances of the newer reading that are mails held here already, by their ids. */
  readonly same: ReadonlyMap<string, string>
  /** Other conversations of the same thread, which nobody has touched yet. */
  readonly parts: readonly Omit<Kept, 'same' | 'parts' | 'apart'>[]
  /** How many more there are, which stay because somebody has worked on them or they are another's. */
  readonly apart: number
}

interface Sought extends Identity {
  readonly conversation: Conversation
  readonly thread: MailThread | undefined
  readonly viewer: Viewer | null
}

/**
 * The conversation that is here already in an earlier version: by its own id, by the mails it holds or
 * answers, or, for a chat without an id, by what was written. `taken` where it goes by an id, or is a
 * mail, that belongs to somebody whom the viewer may not see.
 */
export async function findKept(
  trx: Transaction<Database>,
  sought: Sought,
): Promise<Kept | 'taken' | undefined> {
  const { source, externalId, thread } = sought
  const known = externalId === null ? undefined : await conversationWithExternalId(trx, source, externalId)
  if (known !== undefined && !(await isSeen(trx, sought, known))) return 'taken'
  if (thread) return findThread(trx, thread, sought, known)
  return known === undefined ? findChat(trx, sought) : keptIn(trx, known)
}

async function findThread(
  trx: Transaction<Database>,
  thread: MailThread,
  sought: Sought,
  known: string | undefined,
) {
  const own = new Set(thread.holds.map(({ id }) => id))
  const places = await mailPlaces(trx, [...own, ...thread.answers])
  const isHeld = ({ messageId, utterance }: MailPlace) => utterance !== null && own.has(messageId)
  const held = places.filter(isHeld)
  if (await isTaken(trx, held, sought)) return 'taken'
  const nearest = [...held, ...places.filter(({ utterance }) => utterance !== null), ...places]
  const ids = new Set([...(known === undefined ? [] : [known]), ...nearest.map((one) => one.conversationId)])
  const seen: string[] = []
  for (const id of ids) if (await isSeen(trx, sought, id)) seen.push(id)
  const touched = held.length > 0 || known !== undefined ? undefined : await firstTouched(trx, seen)
  const whole = touched ?? seen[0]
  if (whole === undefined) return undefined
  const kept = await keptIn(trx, whole, sameIn(thread, held, whole))
  if (!kept || held.length > 0) return kept
  const parts = await partsOf(trx, kept, seen)
  return { ...kept, parts, apart: seen.length - 1 - parts.length }
}

async function firstTouched(trx: Transaction<Database>, ids: readonly string[]): Promise<string | undefined> {
  for (const id of ids) if (!(await isUntouched(trx, id))) return id
  return undefined
}

/** Conversations that this mail shows to be one thread with another, of the same rep and customer, open or not alike. */
async function partsOf(trx: Transaction<Database>, whole: Kept, ids: readonly string[]) {
  const parts: Kept[] = []
  for (const id of ids) {
    const part = id === whole.id ? undefined : await keptIn(trx, id)
    const isOnes = part && isSame(part.repId, whole.repId) && isSame(part.customerId, whole.customerId)
    if (isOnes && part.held === whole.held && part.words.channel === 'email' && (await isUntouched(trx, id)))
      parts.push(part)
  }
  return parts
}

function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

/** Whether one of these mails is in somebody's conversation whom the viewer may not see: it counts once, there. */
async function isTaken(trx: Transaction<Database>, held: readonly MailPlace[], sought: Sought) {
  for (const places of Map.groupBy(held, ({ messageId }) => messageId).values()) {
    const seen = await Promise.all(places.map((one) => isSeen(trx, sought, one.conversationId)))
    if (!seen.includes(true)) return true
  }
  return false
}

function sameIn({ holds }: MailThread, held: readonly MailPlace[], conversationId: string) {
  const kept = new Map(
    held
      .filter((one) => one.conversationId === conversationId)
      .map((one) => [one.messageId, one.utterance ?? '']),
  )
  return holds.flatMap(({ id, utterance }) => {
    const there = kept.get(id)
    return there === undefined ? [] : [[utterance, there] as const]
  })
}

/** So many instants are asked for, and so many conversations looked into. */
const ASKED = 24
const LOOKED_INTO = 8

async function findChat(trx: Transaction<Database>, sought: Sought) {
  const { conversation, source, externalId } = sought
  if (externalId !== null || conversation.channel !== 'chat' || !isWritten(conversation)) return undefined
  const instants = conversation.utterances.flatMap(({ at }) => at ?? [])
  const every = Math.max(1, Math.floor(instants.length / ASKED))
  const asked = [...new Set(instants.filter((_, at) => at % every === 0 || at === instants.length - 1))]
  for (const id of await writtenAt(trx, source, asked, LOOKED_INTO)) {
    if (!(await isSeen(trx, sought, id))) continue
    const kept = await keptIn(trx, id)
    if (kept && isSameChat(kept.words, conversation)) return kept
  }
  return undefined
}

/** A manager sees what a rep of theirs has alone once they have most of it themselves; an id or one mail of it is not enough. */
async function isSeen(
  trx: Transaction<Database>,
  { viewer, conversation }: Sought,
  id: string,
): Promise<boolean> {
  if (viewer === null || (await findPlace(trx, viewer, id))) return true
  if (viewer.role !== 'manager' || !(await isHeldInTeam(trx, id, viewer.teamId))) return false
  const kept = await findWords(trx, id)
  return kept !== undefined && saysMostOf(conversation, kept)
}

async function keptIn(
  trx: Transaction<Database>,
  id: string,
  same: readonly (readonly [string, string])[] = [],
): Promise<Kept | undefined> {
  const row = await keptAs(trx, id)
  const asItStands = await findWords(trx, id)
  return (
    row &&
    asItStands && {
      ...row,
      asItStands,
      words: withoutGuesses(asItStands),
      same: new Map(same),
      parts: [],
      apart: 0,
    }
  )
}
