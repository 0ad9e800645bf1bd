import type { Context } from 'hono'
import { newId } from '../../db/new-id.ts'
import { readAnyway, type WhereAttached } from '../../db/queries/attached.ts'
import { type Comment, commentsOf } from '../../db/queries/comments.ts'
import type { FullConversation } from '../../db/queries/conversations.ts'
import { draftsAbout, draftsUnder } from '../../db/queries/drafts.ts'
import type { CommentsShown, NewComment, ShownComment, ShownThread } from '../../views/comments/records.ts'
import type { Unsent } from '../../views/components/unsaved.tsx'
import { clock, day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { anchor, paths } from '../../views/paths.ts'
import { isRestorable, peopleWhoSee } from '../actions/comments.ts'
import { callsOf } from '../actions/mentioned.ts'
import { type Anchored, anchoring, saidAtMs, utteranceAt } from '../conversation/anchored.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { sinceWhen } from '../web/since-when.ts'
import { begunOn, draftName, readDraft, type Writing } from '../web/writing.ts'
import { piecesOf } from './comment-pieces.ts'

/** What could not be kept, to be shown in its form again with what is wrong. */
export interface Refused {
  readonly typed: Writing
  readonly field: 'text' | 'at' | 'words'
  readonly says: string
  /** What a comment says now that somebody wanted to change. */
  readonly theirs?: string
}

const say = words.comments

/** The comments on a conversation as this viewer reads them, with what they were writing. */
export async function commentsShown(
  c: Context<AppEnv>,
  full: FullConversation,
  refused: Refused | null = null,
  attached: WhereAttached<'comments'> = readAnyway,
): Promise<CommentsShown> {
  const { db, viewer } = c.var
  const people = await peopleWhoSee(db, { ...full, repId: full.rep?.id ?? null })
  const kept = await draftsOf(c, full.id)
  const comments = await attached('comments', [], () => commentsOf(db, full.id))
  const locate = anchoring(full.conversation)
  const showing: Showing = { c, full, refused, kept, people }
  const threads = [...Map.groupBy(comments, (one) => one.parentId ?? one.id).values()]
    .flatMap((thread) => threadOf(showing, thread, locate))
    .toSorted((a, b) => a.order - b.order)
    .map((one) => one.thread)
  const begun = kept.filter((one) => !one.parent && !one.comment && !one.note)
  const asked = askedFor(c, full)
  const form = formOf(full, refused, begun, asked)
  return {
    conversation: full.id,
    threads,
    form,
    isOpen: form.text !== '' || asked !== undefined,
    isTimed: isTimed(full),
    drafts: begun.filter((one) => one.text !== form.text).map((one) => draftLink(full, one)),
    people: callsOf(people).flatMap(({ id, name, call }) => (id === viewer.id ? [] : { name, call })),
  }
}

interface Showing {
  readonly c: Context<AppEnv>
  readonly full: FullConversation
  readonly refused: Refused | null
  readonly kept: readonly KeptDraft[]
  readonly people: Awaited<ReturnType<typeof peopleWhoSee>>
}

/** What was begun and not sent, and since when. */
type KeptDraft = Writing & { readonly says: string }

async function draftsOf(c: Context<AppEnv>, conversationId: string): Promise<readonly KeptDraft[]> {
  const kept = await draftsUnder(c.var.db, c.var.viewer.id, draftsAbout(conversationId))
  return kept.flatMap(({ text, savedAt }) => {
    const draft = readDraft(text)
    return draft ? { ...draft, says: say.notSent(sinceWhen(c, savedAt)) } : []
  })
}

function threadOf(
  showing: Showing,
  unordered: readonly Comment[],
  locate: ReturnType<typeof anchoring>,
): readonly { readonly thread: ShownThread; readonly order: number }[] {
  const { c, full, refused, kept } = showing
  const root = unordered.find((one) => one.parentId === null)
  if (!root) return []
  const comments = [root, ...unordered.filter((one) => one !== root)]
  const shown = comments.flatMap((one) => commentShown(showing, one, comments.length > 1 && one === root))
  if (shown.length === 0) return []
  const about = root.place.words
  const found = about ? locate({ ...about, atMs: root.place.atMs }) : undefined
  const answering = refused?.typed.parent === root.id ? refused : undefined
  const draft = kept.find((one) => one.parent === root.id)
  const thread: ShownThread = {
    id: root.id,
    conversation: full.id,
    place: placeOf(full, root, found, zoneOf(c)),
    quote: about
      ? { words: about.words, isGone: !found, start: found?.start ?? 0, end: found?.end ?? 0 }
      : null,
    comments: shown,
    settled: root.resolved && say.resolved(root.resolved.byName, day(root.resolved.at, zoneOf(c))),
    answer: {
      once: newId(),
      text: answering?.typed.text ?? draft?.text ?? '',
      error: answering?.says ?? null,
      unsent: draft && !answering ? { says: draft.says, newer: null } : null,
    },
  }
  return [{ thread, order: orderOf(full, root, found) }]
}

function commentShown(showing: Showing, one: Comment, isAnswered: boolean): readonly ShownComment[] {
  const { c, refused, kept, people } = showing
  const { viewer, now } = c.var
  const zone = zoneOf(c)
  const when = (at: string) => `${day(at, zone)}, ${timeOfDay(at, zone)}`
  const isOwn = one.author.id === viewer.id
  const isBack = isOwn && one.deletedAt !== null && isRestorable(one.deletedAt, now().toISOString())
  if (one.deletedAt !== null && !isBack && !isAnswered) return []
  const changing = refused?.typed.comment === one.id ? refused : undefined
  const draft = kept.find(({ comment, text }) => comment === one.id && text !== one.text)
  return [
    {
      id: one.id,
      author: one.author.name,
      isOwn,
      when: when(one.writtenAt),
      pieces: piecesOf(one.text, people),
      version: one.version,
      changed: one.editedAt && say.edited(when(one.editedAt), one.version - 1),
      earlier: one.earlier.map(({ text, writtenAt }) => ({ text, when: when(writtenAt) })),
      deleted: one.deletedAt === null ? null : isBack ? 'restorable' : 'for-good',
      edit: isOwn
        ? {
            text: changing?.typed.text ?? draft?.text ?? one.text,
            isOpen: changing !== undefined || draft !== undefined,
            version: draft && !changing ? begunOn(draft) : one.version,
            unsent: draft && !changing ? unsent(draft, one) : null,
            error: changing?.says ?? null,
            theirs: changing?.theirs ?? null,
          }
        : null,
    },
  ]
}

function unsent(draft: KeptDraft, { version, text }: Comment): Unsent {
  return { says: draft.says, newer: begunOn(draft) === version ? null : say.newer(text) }
}

function placeOf(full: FullConversation, { place }: Comment, found: Anchored | undefined, zone: string) {
  if (place.words === null && place.atMs === null) return null
  const { utterance } = found ?? {
    utterance: place.atMs === null ? undefined : utteranceAt(full.conversation, place.atMs),
  }
  const atMs = found ? saidAtMs(found.utterance, found.start) : place.atMs
  const says = atMs !== null ? say.moment(clock(atMs)) : when(utterance?.at ?? null, zone)
  if (!utterance) return { says, href: null, utterance: null }
  const path = paths.conversation(full.id)
  const second = atMs === null ? '' : `?t=${Math.floor(atMs / 1000)}`
  return { says, href: `${path}${second}#${anchor(utterance.id)}`, utterance: utterance.id }
}

function when(at: string | null, zone: string): string {
  return at === null ? say.aboutAll : `${day(at, zone)}, ${timeOfDay(at, zone)}`
}

/** Threads stand in the order of what they are about; those on the whole come first, gone words last. */
function orderOf(
  { conversation }: FullConversation,
  { place }: Comment,
  found: Anchored | undefined,
): number {
  const said = found?.utterance ?? (place.atMs === null ? undefined : utteranceAt(conversation, place.atMs))
  if (said) return conversation.utterances.indexOf(said)
  return place.words === null && place.atMs === null ? -1 : conversation.utterances.length
}

function isTimed({ conversation }: FullConversation): boolean {
  return conversation.utterances.some((one) => one.startMs !== null)
}

/** The utterance in the address, or words of it, or a moment: what a link or a key asked to comment on. */
function askedFor(c: Context<AppEnv>, { conversation }: FullConversation): Partial<NewComment> | undefined {
  const said = c.req.query('comment')
  if (said === undefined) return undefined
  const utterance = conversation.utterances.find((one) => one.id === said)
  if (!utterance) return { at: c.req.query('at')?.slice(0, 20) ?? '' }
  const start = Number(/^\d{1,9}$/.exec(c.req.query('start') ?? '')?.[0] ?? 0)
  const wanted = c.req.query('words') ?? utterance.text
  return { utterance: said, words: wanted.slice(0, 2000), start: String(start) }
}

function formOf(
  full: FullConversation,
  refused: Refused | null,
  begun: readonly KeptDraft[],
  asked: Partial<NewComment> | undefined,
): NewComment {
  const blank = {
    once: newId(),
    utterance: '',
    start: '',
    words: '',
    at: '',
    text: '',
    error: null,
    unsent: null,
  }
  if (refused && !refused.typed.parent && !refused.typed.comment)
    return { ...blank, ...given(refused.typed), error: { field: refused.field, says: refused.says } }
  if (!asked) return { ...blank, ...(begun[0] ? sentLater(begun[0]) : {}) }
  const name = draftName(full.id, { ...asked })
  const same = begun.find((one) => draftName(full.id, one) === name)
  return { ...blank, ...asked, ...(same ? sentLater(same) : {}) }
}

function sentLater(draft: KeptDraft) {
  return { ...given(draft), unsent: { says: draft.says, newer: null } }
}

function given({ utterance = '', start = '', words: about = '', at = '', text }: Writing) {
  return { utterance, start, words: about, at, text }
}

function draftLink(
  { id }: FullConversation,
  { utterance = '', start = '', words: about = '', at = '', text }: Writing,
) {
  const query = new URLSearchParams({
    comment: utterance,
    ...(about ? { words: about, start } : {}),
    ...(at ? { at } : {}),
  })
  return {
    says: text.length > 60 ? `${text.slice(0, 58)}…` : text,
    href: `${paths.conversation(id)}?${query}#comments`,
  }
}
