import type { Kysely, Transaction } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { onceFor } from './once.ts'

/** What a comment is about: words as they stood, or a moment of the recording, or the whole. */
export interface CommentPlace {
  readonly words: {
    readonly utterance: string
    readonly start: number
    readonly end: number
    readonly words: string
  } | null
  /** When it was said, or the moment that is meant. */
  readonly atMs: number | null
}

export interface Comment {
  readonly id: string
  readonly conversationId: string
  /** The comment that began its thread; `null` for the one that did. */
  readonly parentId: string | null
  readonly author: { readonly id: string; readonly name: string }
  readonly place: CommentPlace
  readonly version: number
  readonly text: string
  readonly writtenAt: string
  readonly editedAt: string | null
  readonly deletedAt: string | null
  /** Of whoever began the thread alone. */
  readonly resolved: { readonly byName: string; readonly at: string } | null
  /** What it said before, oldest first. */
  readonly earlier: readonly { readonly version: number; readonly text: string; readonly writtenAt: string }[]
}

export interface NewComment {
  readonly conversationId: string
  readonly parentId: string | null
  readonly authorId: string
  readonly place: CommentPlace
  readonly text: string
  /** Given out with the form: the same words sent twice with it to the same place are one comment. */
  readonly once: string
  readonly now: string
}

/** Every comment on a conversation in the order they were written, those that were deleted lately too. */
export async function commentsOf(db: Kysely<Database>, conversationId: string): Promise<readonly Comment[]> {
  const rows = await commentRows(db).where('comments.conversation_id', '=', conversationId).execute()
  if (rows.length === 0) return []
  const versions = await db
    .selectFrom('comment_versions')
    .innerJoin('comments', 'comments.id', 'comment_versions.comment_id')
    .select([
      'comment_id',
      'comment_versions.version',
      'comment_versions.text',
      'comment_versions.written_at',
    ])
    .where('comments.conversation_id', '=', conversationId)
    .orderBy('comment_versions.version')
    .execute()
  const earlier = Map.groupBy(versions, (one) => one.comment_id)
  return rows.map((row) => ({
    ...toComment(row),
    earlier: (earlier.get(row.id) ?? []).map(({ version, text, written_at }) => ({
      version,
      text,
      writtenAt: written_at,
    })),
  }))
}

/** One comment, for acts that ask themselves whether its conversation may be seen. Without what it said before. */
export async function findComment(db: Kysely<Database>, id: string): Promise<Comment | undefined> {
  const row = await commentRows(db).where('comments.id', '=', id).executeTakeFirst()
  return row && toComment(row)
}

function commentRows(db: Kysely<Database>) {
  return db
    .selectFrom('comments')
    .innerJoin('people', 'people.id', 'comments.author_id')
    .leftJoin('people as resolvers', 'resolvers.id', 'comments.resolved_by')
    .selectAll('comments')
    .select(['people.name as author_name', 'resolvers.name as resolver_name'])
    .orderBy('written_at')
    .orderBy('comments.id')
}

function toComment(row: Awaited<ReturnType<ReturnType<typeof commentRows>['execute']>>[number]): Comment {
  const { utterance, words } = row
  return {
    id: row.id,
    conversationId: row.conversation_id,
    parentId: row.parent_id,
    author: { id: row.author_id, name: row.author_name },
    place: {
      words:
        utterance === null || words === null
          ? null
          : { utterance, start: row.start_at ?? 0, end: row.end_at ?? 0, words },
      atMs: row.at_ms,
    },
    version: row.version,
    text: row.text,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
    resolved: row.resolved_at === null ? null : { byName: row.resolver_name ?? '', at: row.resolved_at },
    earlier: [],
  }
}

/** Keeps a comment; the same form sent again answers the one that is there. */
export async function saveComment(trx: Transaction<Database>, one: NewComment): Promise<string> {
  const id = newId()
  const { words, atMs } = one.place
  const once = onceFor(one.once, [one.conversationId, one.parentId, one.place, one.text])
  await trx
    .insertInto('comments')
    .values({
      id,
      conversation_id: one.conversationId,
      parent_id: one.parentId,
      author_id: one.authorId,
      utterance: words?.utterance ?? null,
      start_at: words?.start ?? null,
      end_at: words?.end ?? null,
      words: words?.words ?? null,
      at_ms: atMs,
      version: 1,
      text: one.text,
      written_at: one.now,
      edited_at: null,
      deleted_at: null,
      resolved_at: null,
      resolved_by: null,
      once,
    })
    .onConflict((conflict) => conflict.columns(['author_id', 'once']).doNothing())
    .execute()
  const kept = await trx
    .selectFrom('comments')
    .select('id')
    .where('author_id', '=', one.authorId)
    .where('once', '=', once)
    .executeTakeFirstOrThrow()
  return kept.id
}

/** Writes a comment anew, over the version its author saw; `false` where somebody was faster. */
export async function saveCommentVersion(
  trx: Transaction<Database>,
  {
    id,
    version,
    text,
    now,
  }: { readonly id: string; readonly version: number; readonly text: string; readonly now: string },
): Promise<boolean> {
  const before = await trx
    .selectFrom('comments')
    .select(['text', 'written_at', 'edited_at'])
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!before) return false
  const { numUpdatedRows } = await trx
    .updateTable('comments')
    .set({ text, version: version + 1, edited_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const writtenAt = before.edited_at ?? before.written_at
  await trx
    .insertInto('comment_versions')
    .values({ comment_id: id, version, text: before.text, written_at: writtenAt })
    .execute()
  return true
}

/** Deletes a comment, or with `null` takes that back. */
export async function saveDeletion(db: Kysely<Database>, id: string, at: string | null): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('comments').set({ deleted_at: at }).where('id', '=', id).execute(),
  )
}

/** Says that a thread is settled, or with `null` that it is open again. */
export async function saveResolution(
  db: Kysely<Database>,
  id: string,
  by: { readonly id: string; readonly at: string } | null,
): Promise<void> {
  const change = { resolved_at: by?.at ?? null, resolved_by: by?.id ?? null }
  await inTransaction(db, (trx) => trx.updateTable('comments').set(change).where('id', '=', id).execute())
}

/** Forgets for good what was deleted before this; a comment that was answered leaves its place and no word. */
export async function forgetDeletedComments(trx: Transaction<Database>, before: string): Promise<void> {
  const gone = await trx.selectFrom('comments').select('id').where('deleted_at', '<', before).execute()
  if (gone.length === 0) return
  const ids = gone.map((one) => one.id)
  const answered = await trx
    .selectFrom('comments')
    .select('parent_id')
    .distinct()
    .where('parent_id', 'in', ids)
    .where('id', 'not in', ids)
    .execute()
  const kept = new Set(answered.map((one) => one.parent_id))
  const alone = ids.filter((id) => !kept.has(id))
  if (alone.length > 0) await trx.deleteFrom('comments').where('id', 'in', alone).execute()
  if (kept.size === 0) return
  const emptied = ids.filter((id) => kept.has(id))
  await trx.deleteFrom('comment_versions').where('comment_id', 'in', emptied).execute()
  await trx.deleteFrom('mentions').where('comment_id', 'in', emptied).execute()
  await trx.updateTable('comments').set({ text: '' }).where('id', 'in', emptied).execute()
}
