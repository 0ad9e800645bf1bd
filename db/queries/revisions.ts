import type { Kysely, Transaction } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { type Change, changeBetween, earlierReading } from '../../server/conversation/earlier.ts'
import type { Report } from '../../server/readers/reading.ts'
import type { Database } from '../schema.ts'
import { asRead } from './repairs.ts'

/** A reading of a conversation that a newer file has replaced since. */
export interface EarlierRevision {
  /** The last revision that had these words. */
  readonly revision: number
  readonly utterances: number
  readonly format: string
  readonly report: Report
  readonly replacedAt: string
  readonly replacedBy: string | null
}

/** What a conversation was before newer files, the latest first. */
export async function earlierRevisions(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly EarlierRevision[]> {
  const rows = await db
    .selectFrom('earlier_revisions')
    .leftJoin('people', 'people.id', 'earlier_revisions.replaced_by')
    .select(['revision', 'utterances', 'format', 'report', 'replaced_at', 'people.name'])
    .where('conversation_id', '=', conversationId)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    utterances: row.utterances,
    format: row.format,
    report: JSON.parse(row.report) as Report,
    replacedAt: row.replaced_at,
    replacedBy: row.name,
  }))
}

/** The words of an earlier revision, from those of today and every change since. */
export async function wordsOfRevision(
  db: Kysely<Database>,
  today: Conversation,
  revision: number,
): Promise<Conversation | undefined> {
  const rows = await db
    .selectFrom('earlier_revisions')
    .select(['revision', 'change'])
    .where('conversation_id', '=', today.id)
    .where('revision', '>=', revision)
    .orderBy('revision', 'desc')
    .execute()
  if (rows.at(-1)?.revision !== revision) return undefined
  // Files replace what files said: what people put right since lies over it.
  const { utterances } = await asRead(db, today)
  return rows.reduce<Conversation>(
    (later, { change }) => earlierReading(later, JSON.parse(change) as Change),
    { ...today, utterances },
  )
}

/** Keeps what a conversation was, before a newer file's words are written over it. */
export async function keepRevision(
  trx: Transaction<Database>,
  kept: {
    readonly earlier: Conversation
    readonly later: Conversation
    readonly revision: number
    readonly format: string
    readonly report: Report
    readonly by: string | null
    readonly now: string
  },
): Promise<void> {
  await trx
    .insertInto('earlier_revisions')
    .values({
      conversation_id: kept.earlier.id,
      revision: kept.revision,
      utterances: kept.earlier.utterances.length,
      format: kept.format,
      report: JSON.stringify(kept.report),
      change: JSON.stringify(changeBetween(kept.earlier, kept.later)),
      replaced_at: kept.now,
      replaced_by: kept.by,
    })
    .execute()
}
