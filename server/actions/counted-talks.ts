import type { Kysely } from 'kysely'
import {
  type AroundTalks,
  aroundTalks,
  type KeptCount,
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
import { type EarlierNotes, earlierNotesBy } from '../../db/queries/notes.ts'
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
  readonly keepsLater?: Later | undefined
}

/** Keeps what was counted once the page has gone; nobody misses it where that fails. */
export type Later = (keep: () => Promise<void>) => void

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
 * Reps’ conversations as grading counts them, by rep. Of those that were counted before, and of which nothing changed
 * since, no word is read again; whatever somebody looks at (`asked.seenBy`) is counted from what they may see, and what
 * was kept holds for them where it was made from the same.
 */
export async function talksOfReps(
  db: Kysely<Database>,
  repIds: readonly string[],
  { asked, now, keepsIn, keepsLater }: Counting,
): Promise<(repId: string) => RepTalks> {
  const rows = await talksToGrade(db, repIds, asked)
  const madeFrom = await fingerprints(db, repIds, rows, { now, personId: asked.seenBy?.id ?? null })
  const ids = rows.map(({ id }) => id)
  const kept = await keptCounts(keepsIn ?? db, ids)
  const talks = new Map<string, CountedTalk>()
  const stale: TalkRow[] = []
  for (const row of rows) {
    const before = kept.get(row.id)
    if (before && before.madeFrom === madeFrom(row))
      talks.set(row.id, talkOf(row, JSON.parse(before.counted) as Kept))
    else stale.push(row)
  }
  const earlier = stale.length === 0 ? () => () => [] : await earlierNotesBy(db, repIds)
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    const some = stale.slice(at, at + AT_ONCE)
    const whole = new Map((await inFull(db, some, asked.seenBy)).map((one) => [one.conversation.id, one]))
    const counted: KeptCount[] = []
    for (const row of some) {
      const one = whole.get(row.id)
      if (!one) continue
      const kept = count(row.rep_id, one, { earlier: earlier(row.rep_id), now })
      talks.set(row.id, talkOf(row, kept))
      counted.push({
        conversationId: row.id,
        madeFrom: madeFrom(row),
        counted: JSON.stringify(kept),
      })
    }
    if (keepsIn && keepsLater) keepsLater(() => keepCounts(keepsIn, counted))
    else if (keepsIn) await keepCounts(keepsIn, counted)
  }
  const open = rows.filter((row) => talks.get(row.id)?.hasOpenAsks)
  const withAsks = open.length === 0 ? [] : await inFull(db, open, asked.seenBy)
  const repOf = new Map(rows.map((row) => [row.id, row.rep_id]))
  const own = {
    talks: Map.groupBy(rows, (row) => row.rep_id),
    withAsks: Map.groupBy(withAsks, (one) => repOf.get(one.conversation.id)),
    stale: Map.groupBy(stale, (row) => row.rep_id),
  }
  return (repId) => ({
    talks: (own.talks.get(repId) ?? []).flatMap((row) => talks.get(row.id) ?? []),
    withAsks: own.withAsks.get(repId) ?? [],
    countedAnew: own.stale.get(repId)?.length ?? 0,
  })
}

function talkOf(row: TalkRow, kept: Kept): CountedTalk {
  const customer = customerOf(row)
  return {
    ...kept,
    id: row.id,
    contacts: kept.contacts.map((contact) => ({ ...contact, rep: row.rep_id, customer })),
    channel: row.channel,
    consentKnown: row.consent_known === 1,
  }
}

interface CountedWith {
  /** What a rep noted before an instant on other conversations. */
  readonly earlier: EarlierNotes
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
  repIds: readonly string[],
  rows: readonly TalkRow[],
  { now, personId }: { readonly now: string; readonly personId: string | null },
): Promise<(row: TalkRow) => string> {
  const around = await aroundTalks(db, repIds)
  const gone = await goneThrough(
    db,
    rows.map((row) => row.id),
  )
  const notes = notesBefore(around)
  const spokenOf = rows.filter((row) => around.words.has(row.id))
  const customers = new Set(spokenOf.flatMap((row) => row.customer_id ?? []))
  const learnt = await learntIds(db, [...customers], rows.at(-1)?.sorted_at ?? '', personId)
  const known = (row: TalkRow) =>
    (learnt.get(row.customer_id ?? '') ?? [])
      .filter((one) => one.sortedAt < row.sorted_at && one.conversationId !== row.id)
      .map((one) => one.id)
  return (row) =>
    JSON.stringify([
      ...[version.heard, version.measures, row.rep_id, row.revision, row.channel, row.kind, row.language],
      ...[row.started_at, row.ended_at, row.time_zone, row.reference_zone, row.voicemail, row.chosen],
      ...[gone.has(row.id), notes(row) ?? isTooLateForOne(row, now), around.words.get(row.id) ?? null],
      around.words.has(row.id) ? known(row).join(' ') : null,
    ])
}

function isTooLateForOne(row: TalkRow, now: string): boolean {
  return Date.parse(now) - Date.parse(endedAtOf(row) ?? '') > noteHours * 3_600_000
}

/** The versions of a conversation's note, and how many notes were written before the last of them: what it is held against. */
function notesBefore({ notes }: AroundTalks): (row: TalkRow) => string | null {
  const places = new Map([...notes].map(([author, theirs]) => [author, placesOf(theirs)]))
  return (row) => places.get(row.rep_id)?.get(row.id)?.join(' ') ?? null
}

function placesOf(conversationIds: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = Map.groupBy(conversationIds.entries(), ([, id]) => id)
  return new Map([...places].map(([id, found]) => [id, found.map(([at]) => at)]))
}
