import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
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
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('version')
    .execute()
  return [...Map.groupBy(rows, (row) => row.author_id).values()].flatMap((versions) => {
    const newest = versions.at(-1)
    if (!newest) return []
    return [
      {
        id: newest.id,
        conversationId,
        authorId: newest.author_id,
        version: newest.version,
        text: newest.text,
        writtenAt: newest.written_at,
        firstWrittenAt: versions[0]?.written_at ?? newest.written_at,
        versions: versions.map((one) => ({ text: one.text, writtenAt: one.written_at })),
      },
    ]
  })
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
  const rows = await db
    .selectFrom('notes')
    .select('text')
    .where('author_id', '=', authorId)
    .where('conversation_id', '<>', exceptConversationId)
    .where('written_at', '<=', before)
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('notes as later')
          .select((of) => of.fn.max('later.version').as('newest'))
          .whereRef('later.conversation_id', '=', 'notes.conversation_id')
          .whereRef('later.author_id', '=', 'notes.author_id')
          .where('later.written_at', '<=', before),
      ),
    )
    .orderBy('written_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.text)
}
