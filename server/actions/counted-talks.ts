import type { Kysely } from 'kysely'
import {
  type AroundTalks,
  aroundTalks,
  keepCounts,
  keptCounts,
  learntIds,
} from '../../db/queries/counted-talks.ts'
import { goneThrough } from '../../db/queries/goings-through.ts'
import {
  type AskedToGrade,
  customerOf,
  endedAtOf,
  type GradedConversation,
  inFull,
  type TalkRow,
  talksToGrade,
} from '../../db/queries/graded-conversations.ts'
import { earlierNotesBy } from '../../db/queries/notes.ts'
import type { Database } from '../../db/schema.ts'
import { beganAt } from '../conversation/conversation.ts'
import type { Contact } from '../grading/contact.ts'
import { version } from '../measures/version.ts'
import { noteHours, noteInTime } from './note-in-time.ts'
import { hasOpenAsks } from './open-asks.ts'
import { contactsOf } from './rep-contacts.ts'

/** A conversation as grading counts it, without its words. */
export interface CountedTalk {
  readonly id: string
  readonly contacts: readonly Contact[]
  /** When each line that may be cited was said, in milliseconds from its beginning. */
  readonly offsetsMs: Readonly<Record<string, number>>
  readonly beganAt: string | null
  readonly channel: string | null
  readonly consentKnown: boolean
  /** Something a customer asked was left open in it. */
  readonly hasOpenAsks: boolean
}

/** What is kept of it: whose it is and with whom stands in its own row. */
interface Kept extends Pick<CountedTalk, 'offsetsMs' | 'beganAt' | 'hasOpenAsks'> {
  readonly contacts: readonly Omit<Contact, 'rep' | 'customer'>[]
}

export interface Counting {
  readonly asked: AskedToGrade
  readonly now: string
  /** Where what has to be counted is kept for the next time: no source of anything, so it is not listened to. */
  readonly keepsIn: Kysely<Database> | null
}

export interface RepTalks {
  readonly talks: readonly CountedTalk[]
  /** In full, those in which an ask may be open. */
  readonly withAsks: readonly GradedConversation[]
  /** How many had to be counted, as nothing that was kept of them still held. */
  readonly countedAnew: number
}

/** So many whole conversations are held at once. */
const AT_ONCE = 100

/**
 * A rep's conversations as grading counts them. Of those that were counted before, and of which nothing changed since,
 * no word is read again; whatever somebody looks at (`asked.seenBy`) is counted from what they may see.
 */
export async function talksOfRep(
  db: Kysely<Database>,
  repId: string,
  { asked, now, keepsIn }: Counting,
): Promise<RepTalks> {
  const rows = await talksToGrade(db, repId, asked)
  const madeFrom = asked.seenBy ? () => '' : await fingerprints(db, repId, rows, now)
  const ids = asked.seenBy ? [] : rows.map(({ id }) => id)
  const kept = await keptCounts(keepsIn ?? db, ids)
  const talks = new Map<string, CountedTalk>()
  const stale: TalkRow[] = []
  for (const row of rows) {
    const before = kept.get(row.id)
    if (before && before.madeFrom === madeFrom(row))
      talks.set(row.id, talkOf(row, repId, JSON.parse(before.counted) as Kept))
    else stale.push(row)
  }
  const earlier = stale.length === 0 ? () => [] : await earlierNotesBy(db, repId)
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    const some = stale.slice(at, at + AT_ONCE)
    const whole = new Map(
      (await inFull(db, repId, some, asked.seenBy)).map((one) => [one.conversation.id, one]),
    )
    const counted = []
    for (const row of some) {
      const one = whole.get(row.id)
      if (!one) continue
      const kept = count(repId, one, { earlier, now })
      talks.set(row.id, talkOf(row, repId, kept))
      counted.push({
        conversationId: row.id,
        madeFrom: madeFrom(row),
        counted: JSON.stringify(kept),
      })
    }
    if (keepsIn && !asked.seenBy) await keepCounts(keepsIn, counted)
  }
  const inOrder = rows.flatMap((row) => talks.get(row.id) ?? [])
  const open = rows.filter((row) => talks.get(row.id)?.hasOpenAsks)
  return {
    talks: inOrder,
    withAsks: open.length === 0 ? [] : await inFull(db, repId, open, asked.seenBy),
    countedAnew: stale.length,
  }
}

function talkOf(row: TalkRow, repId: string, kept: Kept): CountedTalk {
  const customer = customerOf(row)
  return {
    ...kept,
    id: row.id,
    contacts: kept.contacts.map((contact) => ({ ...contact, rep: repId, customer })),
    channel: row.channel,
    consentKnown: row.consent_known === 1,
  }
}

interface CountedWith {
  /** What a rep noted before an instant on other conversations. */
  readonly earlier: (before: string, exceptConversationId: string) => readonly string[]
  readonly now: string
}

function count(repId: string, one: GradedConversation, { earlier, now }: CountedWith): Kept {
  const { conversation, note } = one
  const written = note && noteInTime(note, one.endedAt).writtenAt
  const earlierNotes = written === null ? [] : earlier(written, conversation.id)
  const contacts = contactsOf(one, { repId, earlierNotes, now })
  const cited = new Set(contacts.flatMap((contact) => Object.values(contact.evidence).flat()))
  return {
    contacts: contacts.map(({ rep: _, customer: __, ...contact }) => contact),
    offsetsMs: Object.fromEntries(
      conversation.utterances.flatMap((line) =>
        line.startMs !== null && cited.has(line.id) ? [[line.id, line.startMs] as const] : [],
      ),
    ),
    beganAt: beganAt(conversation),
    hasOpenAsks: hasOpenAsks(one, repId),
  }
}

/** All that what counts of a conversation was made from, in a line: as long as it is the same, so is the count. */
async function fingerprints(
  db: Kysely<Database>,
  repId: string,
  rows: readonly TalkRow[],
  now: string,
): Promise<(row: TalkRow) => string> {
  const around = await aroundTalks(db, repId)
  const gone = await goneThrough(
    db,
    rows.map((row) => row.id),
  )
  const notes = notesBefore(around)
  const spokenOf = rows.filter((row) => around.words.has(row.id))
  const customers = new Set(spokenOf.flatMap((row) => row.customer_id ?? []))
  const learnt = await learntIds(db, [...customers], rows.at(-1)?.sorted_at ?? '')
  const known = (row: TalkRow) =>
    (learnt.get(row.customer_id ?? '') ?? [])
      .filter((one) => one.sortedAt < row.sorted_at && one.conversationId !== row.id)
      .map((one) => one.id)
  return (row) =>
    JSON.stringify([
      ...[version.heard, version.measures, repId, row.revision, row.channel, row.kind, row.language],
      ...[row.started_at, row.ended_at, row.time_zone, row.reference_zone, row.voicemail, row.chosen],
      ...[gone.has(row.id), notes(row.id) ?? isTooLateForOne(row, now), around.words.get(row.id) ?? null],
      around.words.has(row.id) ? known(row).join(' ') : null,
    ])
}

function isTooLateForOne(row: TalkRow, now: string): boolean {
  return Date.parse(now) - Date.parse(endedAtOf(row) ?? '') > noteHours * 3_600_000
}

/** The versions of a conversation's note, and how many notes were written before the last of them: what it is held against. */
function notesBefore({ notes }: AroundTalks): (conversationId: string) => string | null {
  const places = new Map<string, number[]>()
  for (const [at, { conversationId }] of notes.entries()) {
    const own = places.get(conversationId)
    if (own) own.push(at)
    else places.set(conversationId, [at])
  }
  return (conversationId) => places.get(conversationId)?.join(' ') ?? null
}
