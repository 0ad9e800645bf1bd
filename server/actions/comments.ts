import type { Kysely, Transaction } from 'kysely'
import {
  type Comment,
  type CommentPlace,
  findComment,
  forgetDeletedComments,
  saveComment,
  saveCommentVersion,
  saveDeletion,
  saveResolution,
} from '../../db/queries/comments.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import { dropDraft } from '../../db/queries/drafts.ts'
import { readMentions, saveMentions } from '../../db/queries/mentions.ts'
import { tell } from '../../db/queries/notices.ts'
import { activeAround, type Person, type Viewer } from '../../db/queries/people.ts'
import { maySee, type Standing } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'
import { mentionedIn } from './mentioned.ts'

export interface WantedComment {
  readonly conversationId: string
  /** A comment of the thread that is answered; `null` begins one. */
  readonly parentId: string | null
  readonly place: CommentPlace
  readonly text: string
  readonly once: string
  /** The draft it was. */
  readonly draft: string
}

/** `missing` is what the viewer may not see, too; `stale` is what was changed meanwhile. */
export type CommentAnswer =
  | { readonly id: string; readonly thread: string }
  | { readonly problem: 'missing' | 'forbidden' | 'stale' }

const UNDO_MS = 24 * 60 * 60 * 1000

/** Whether somebody may still take back that they deleted this. */
export function isRestorable(deletedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(deletedAt) < UNDO_MS
}

/** Everybody who may see a conversation, by name: they alone can be told of what is said about it. */
export async function peopleWhoSee(db: Kysely<Database>, standing: Standing): Promise<readonly Person[]> {
  return (await activeAround(db, standing)).filter((person) => maySee(person, standing))
}

/** Writes a comment, or an answer, which opens its thread again; tells whom it names and forgets its draft. */
export async function writeComment(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, parentId, place, text, once, draft }: WantedComment,
  now: string,
): Promise<CommentAnswer> {
  return db.transaction().execute(async (trx) => {
    const standing = await findPlace(trx, viewer, conversationId)
    const parent = parentId === null ? null : await findComment(trx, parentId)
    if (!standing || parent === undefined || (parent && parent.conversationId !== conversationId))
      return { problem: 'missing' }
    const thread = parent && threadOf(parent)
    const id = await saveComment(trx, {
      conversationId,
      parentId: thread,
      authorId: viewer.id,
      place: thread === null ? place : { words: null, atMs: null },
      text,
      once,
      now,
    })
    if (thread !== null) await saveResolution(trx, thread, null)
    await tellOf(trx, viewer, { id, text, standing, now })
    await dropDraft(trx, viewer.id, draft)
    await forgetDeletedComments(trx, new Date(Date.parse(now) - UNDO_MS).toISOString())
    return { id, thread: thread ?? id }
  })
}

/** Changes the words of one's own comment; what it said before stays to be read. */
export async function rewriteComment(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: { readonly id: string; readonly version: number; readonly text: string; readonly draft: string },
  now: string,
): Promise<CommentAnswer> {
  return db.transaction().execute(async (trx) => {
    const found = await ownComment(trx, viewer, wanted.id)
    if (typeof found === 'string') return { problem: found }
    const { comment, standing } = found
    if (comment.deletedAt !== null) return { problem: 'missing' }
    const isSame = comment.text === wanted.text
    if (!isSame && !(await saveCommentVersion(trx, { ...wanted, now }))) return { problem: 'stale' }
    await tellOf(trx, viewer, { id: comment.id, text: wanted.text, standing, now })
    await dropDraft(trx, viewer.id, wanted.draft)
    return { id: comment.id, thread: threadOf(comment) }
  })
}

/** Deletes one's own comment, or takes that back within a day. */
export async function removeComment(
  db: Kysely<Database>,
  viewer: Viewer,
  { id, isBack }: { readonly id: string; readonly isBack: boolean },
  now: string,
): Promise<CommentAnswer> {
  return db.transaction().execute(async (trx) => {
    const found = await ownComment(trx, viewer, id)
    if (typeof found === 'string') return { problem: found }
    const { comment } = found
    const isTooLate = comment.deletedAt !== null && !isRestorable(comment.deletedAt, now)
    if (isTooLate) return { problem: 'missing' }
    await saveDeletion(trx, id, isBack ? null : (comment.deletedAt ?? now))
    return { id, thread: threadOf(comment) }
  })
}

/** Says that a thread is settled, or opens it again: whoever may see the conversation may. */
export async function settleThread(
  db: Kysely<Database>,
  viewer: Viewer,
  { id, isSettled }: { readonly id: string; readonly isSettled: boolean },
  now: string,
): Promise<CommentAnswer> {
  return db.transaction().execute(async (trx) => {
    const comment = await findComment(trx, id)
    const standing = comment && (await findPlace(trx, viewer, comment.conversationId))
    if (!comment || !standing || comment.parentId !== null) return { problem: 'missing' }
    if (!isSettled || comment.resolved === null)
      await saveResolution(trx, id, isSettled ? { id: viewer.id, at: now } : null)
    return { id, thread: id }
  })
}

/** Puts aside that somebody was named in a comment. */
export async function putMentionAside(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
  now: string,
): Promise<boolean> {
  return readMentions(db, viewer.id, [id], now)
}

async function ownComment(trx: Transaction<Database>, viewer: Viewer, id: string) {
  const comment = await findComment(trx, id)
  const standing = comment && (await findPlace(trx, viewer, comment.conversationId))
  if (!comment || !standing) return 'missing'
  if (comment.author.id !== viewer.id) return 'forbidden'
  return { comment, standing }
}

interface Written {
  readonly id: string
  readonly text: string
  readonly standing: Standing & { readonly id: string }
  readonly now: string
}

/** Whose conversation it is hears of it first, then whom it names. */
async function tellOf(
  trx: Transaction<Database>,
  viewer: Viewer,
  { id, text, standing, now }: Written,
): Promise<void> {
  const seeing = mentionedIn(text, await peopleWhoSee(trx, standing)).map((one) => one.personId)
  const named = new Set(seeing.filter((personId) => personId !== viewer.id))
  await saveMentions(trx, id, [...named])
  const path = `${paths.conversation(standing.id)}#comment-${id}`
  const notice = { about: id, conversationId: standing.id, byId: viewer.id, path, now }
  const { repId } = standing
  if (repId !== null && repId !== viewer.id && !named.has(repId))
    await tell(trx, { ...notice, to: repId, kind: 'commented' })
  for (const to of [...named].toSorted((a, b) => Number(b === repId) - Number(a === repId)))
    await tell(trx, { ...notice, to, kind: 'named' })
}

function threadOf(comment: Comment): string {
  return comment.parentId ?? comment.id
}
