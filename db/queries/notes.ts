import type { Kysely, Selectable } from 'kysely'
import { inBatches } from '../batches.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { NotesTable } from '../tables/findings.ts'
import { inTransaction } from '../transaction.ts'

export interface Note {
  readonly id: string
  readonly conversationId: string
  readonly authorId: string
  readonly version: number
  readonly text: string
  /** When this version was written; `firstWrittenAt` is when the first was. */
  readonly writtenAt: string
  readonly firstWrittenAt: string
  /** Every version, oldest first. */
  readonly versions: readonly { readonly text: string; readonly writtenAt: string }[]
}

/** Adds a version of somebody's note. `version` is the one they changed, 0 for none; a stale one answers `undefined`. */
export async function saveNote(
  db: Kysely<Database>,
  note: {
    readonly conversationId: string
    readonly authorId: string
    readonly version: number
    readonly text: string
    readonly now: string
  },
): Promise<Note | undefined> {
  return inTransaction(db, async (trx) => {
    const there = (await notesOf(trx, note.conversationId)).find((one) => one.authorId === note.authorId)
    if ((there?.version ?? 0) !== note.version) return undefined
    const id = newId()
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('notes')
      .values({
        id,
        conversation_id: note.conversationId,
        author_id: note.authorId,
        version: note.version + 1,
        text: note.text,
        written_at: note.now,
      })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'author_id', 'version']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) return undefined
    return {
      id,
      conversationId: note.conversationId,
      authorId: note.authorId,
      version: note.version + 1,
      text: note.text,
      writtenAt: note.now,
      firstWrittenAt: there?.firstWrittenAt ?? note.now,
      versions: [...(there?.versions ?? []), { text: note.text, writtenAt: note.now }],
    }
  })
}

/** The newest version of each author's note on a conversation. */
export async function notesOf(db: Kysely<Database>, conversationId: string): Promise<readonly Note[]> {
  return (await notesOfAll(db, [conversationId])).get(conversationId) ?? []
}

/** The same of several conversations at once, by conversation. */
export async function notesOfAll(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Note[]>> {
  const notes = new Map<string, readonly Note[]>()
  await inBatches(conversationIds, async (ids) => {
    const rows = await db
      .selectFrom('notes')
      .selectAll()
      .where('conversation_id', 'in', ids)
      .orderBy('version')
      .execute()
    for (const [id, theirs] of Map.groupBy(rows, (row) => row.conversation_id)) {
      const byAuthor = Map.groupBy(theirs, (row) => row.author_id)
      notes.set(id, [...byAuthor.values()].flatMap(toNote))
    }
  })
  return notes
}

function toNote(versions: readonly Selectable<NotesTable>[]): readonly Note[] {
  const newest = versions.at(-1)
  if (!newest) return []
  return [
    {
      id: newest.id,
      conversationId: newest.conversation_id,
      authorId: newest.author_id,
      version: newest.version,
      text: newest.text,
      writtenAt: newest.written_at,
      firstWrittenAt: versions[0]?.written_at ?? newest.written_at,
      versions: versions.map((one) => ({ text: one.text, writtenAt: one.written_at })),
    },
  ]
}

/** Every version of one author's note, oldest first. */
export async function noteHistory(db: Kysely<Database>, conversationId: string, authorId: string) {
  const rows = await db
    .selectFrom('notes')
    .select(['version', 'text', 'written_at'])
    .where('conversation_id', '=', conversationId)
    .where('author_id', '=', authorId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ version: row.version, text: row.text, writtenAt: row.written_at }))
}

/** The newest versions of somebody's last notes on other conversations: what a new one is compared with. */
export async function earlierNotes(
  db: Kysely<Database>,
  authorId: string,
  before: string,
  exceptConversationId: string,
  most = 200,
): Promise<readonly string[]> {
  return (await earlierNotesBy(db, [authorId]))(authorId)(before, exceptConversationId, most)
}

/** The same for any of these people’s notes, read once. */
export async function earlierNotesBy(
  db: Kysely<Database>,
  authorIds: readonly string[],
): Promise<(authorId: string) => EarlierNotes> {
  const rows = await db
    .selectFrom('notes')
    .select(['author_id', 'conversation_id', 'version', 'text', 'written_at'])
    .where('author_id', 'in', authorIds)
    .orderBy('written_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  const own = Map.groupBy(rows, (row) => row.author_id)
  return (authorId) => earlierIn(own.get(authorId) ?? [])
}

/** The newest versions of somebody’s last notes before an instant, but for one conversation. */
export type EarlierNotes = (before: string, exceptConversationId: string, most?: number) => readonly string[]

interface WrittenNote {
  readonly conversation_id: string
  readonly version: number
  readonly text: string
  readonly written_at: string
}

function earlierIn(rows: readonly WrittenNote[]): EarlierNotes {
  return (before, exceptConversationId, most = 200) => {
    const newest = new Map<string, WrittenNote>()
    for (const row of rows) {
      if (row.conversation_id === exceptConversationId || row.written_at > before) continue
      const later = newest.get(row.conversation_id)
      if (!later || later.version < row.version) newest.set(row.conversation_id, row)
    }
    return [...newest.values()]
      .toSorted((a, b) => (a.written_at === b.written_at ? 0 : a.written_at < b.written_at ? 1 : -1))
      .slice(0, most)
      .map(({ text }) => text)
  }
}
