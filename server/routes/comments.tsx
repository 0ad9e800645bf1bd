import type { Context } from 'hono'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type CommentPlace, findComment } from '../../db/queries/comments.ts'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import type { ShownThread } from '../../views/comments/records.ts'
import { Comments } from '../../views/comments/section.tsx'
import { Thread } from '../../views/comments/thread.tsx'
import { MarksAgain } from '../../views/conversations/answered.tsx'
import { ConversationPage } from '../../views/conversations/page.tsx'
import { clock } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import {
  type CommentAnswer,
  putMentionAside,
  removeComment,
  rewriteComment,
  settleThread,
  writeComment,
} from '../actions/comments.ts'
import { locateWords } from '../actions/locate-words.ts'
import { anchoring, saidAtMs } from '../conversation/anchored.ts'
import { transcriptEnd } from '../recordings/lengths.ts'
import { momentMs } from '../web/clock.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { changed, isHtmx } from '../web/htmx.ts'
import { draftName, type Writing, writing } from '../web/writing.ts'
import { commentsShown, type Refused } from './comments-shown.ts'
import { conversationProps } from './conversation-props.ts'

export const comments = new Hono<AppEnv>()

const say = words.comments
const MOST = 20_000
const once = z.string().regex(/^[0-9a-f]{32}$/, 'is missing: open the page again')
const longText = z.object({ text: z.string().max(200_000) })

comments.post('/conversations/:id/comments', async (c) => {
  const { db, viewer, now } = c.var
  const full = await foundFor(c, c.req.param('id'))
  const typed = await formValues(c, writing.omit({ comment: true }).extend({ ...longText.shape, once }))
  const wrong = textProblem(typed) ?? (typed.parent ? null : placeProblem(full, typed))
  if (wrong) return again(c, full, wrong)
  const wanted = {
    conversationId: full.id,
    parentId: typed.parent ?? null,
    place: placeIn(full, typed),
    text: typed.text.trim(),
    once: typed.once,
    draft: draftName(full.id, typed),
  }
  const answer = settled(await writeComment(db, viewer, wanted, now().toISOString()))
  return typed.parent ? threadAgain(c, answer.thread) : sectionAgain(c, full.id, answer.thread)
})

const change = longText.extend({ version: wholeNumber })

comments.post('/comments/:id/versions', async (c) => {
  const { db, viewer, now } = c.var
  const id = c.req.param('id')
  const comment = await findComment(db, id)
  const full = await foundFor(c, comment?.conversationId ?? '')
  const { text, version } = await formValues(c, change)
  const typed = { text, comment: id, version: String(version) }
  const wrong = textProblem(typed)
  if (wrong) return again(c, full, wrong)
  const wanted = { id, version, text: text.trim(), draft: draftName(full.id, typed) }
  const answer = await rewriteComment(db, viewer, wanted, now().toISOString())
  if ('problem' in answer && answer.problem === 'stale')
    return again(
      c,
      await foundFor(c, full.id),
      { typed, field: 'text', says: say.stale, theirs: (await findComment(db, id))?.text ?? '' },
      409,
    )
  return threadAgain(c, settled(answer).thread)
})

comments.post('/comments/:id/deletion', (c) => removal(c, false))
comments.post('/comments/:id/restoration', (c) => removal(c, true))
comments.post('/comments/:id/resolution', (c) => settling(c, true))
comments.post('/comments/:id/reopening', (c) => settling(c, false))

comments.post('/comments/:id/reading', async (c) => {
  const { db, viewer, now } = c.var
  if (!(await putMentionAside(db, viewer, c.req.param('id'), now().toISOString())))
    throw new HTTPException(404)
  return changed(c, html``, paths.home)
})

async function removal(c: Context<AppEnv>, isBack: boolean) {
  const { db, viewer, now } = c.var
  const answer = await removeComment(db, viewer, { id: c.req.param('id') ?? '', isBack }, now().toISOString())
  return threadAgain(c, settled(answer).thread)
}

async function settling(c: Context<AppEnv>, isSettled: boolean) {
  const { db, viewer, now } = c.var
  const answer = await settleThread(
    db,
    viewer,
    { id: c.req.param('id') ?? '', isSettled },
    now().toISOString(),
  )
  return threadAgain(c, settled(answer).thread)
}

function settled(answer: CommentAnswer) {
  if (!('problem' in answer)) return answer
  throw new HTTPException(answer.problem === 'forbidden' ? 403 : 404)
}

function textProblem(typed: Writing): Refused | null {
  const says = typed.text.trim() === '' ? say.isEmpty : typed.text.length > MOST ? say.tooLong : null
  return says === null ? null : { typed, field: 'text', says }
}

function placeProblem(full: FullConversation, typed: Writing): Refused | null {
  const says = typed.at ? momentProblem(full, typed.at) : null
  if (says) return { typed, field: 'at', says }
  if (!typed.words || placeIn(full, typed).words) return null
  return { typed: { ...typed, utterance: '', words: '', start: '' }, field: 'words', says: say.wordsGone }
}

/** Nothing is said after the end, once somebody knows where that is. */
function momentProblem({ conversation, recording }: FullConversation, at: string): string | null {
  const atMs = momentMs(at)
  if (atMs === undefined) return say.badMoment
  const lastsMs = recording ? recording.durationMs : 0
  const endMs = Math.max(transcriptEnd(conversation) ?? 0, lastsMs ?? Number.POSITIVE_INFINITY)
  return endMs > 0 && atMs > endMs ? say.beyondEnd(clock(endMs)) : null
}

/** Where the words stand that somebody chose, or the moment they wrote. */
function placeIn({ conversation }: FullConversation, typed: Writing): CommentPlace {
  const atMs = typed.at ? (momentMs(typed.at) ?? null) : null
  if (!typed.words) return { words: null, atMs }
  if (!typed.utterance) return { words: located(conversation, typed.words), atMs }
  const start = Number(typed.start || 0)
  const chosen = { utterance: typed.utterance, start, end: start + typed.words.length, words: typed.words }
  const said = conversation.utterances.find((one) => one.id === typed.utterance)
  const found = anchoring(conversation)({ ...chosen, atMs: said ? saidAtMs(said, start) : atMs })
  if (!found) return { words: null, atMs }
  const { utterance } = found
  const text = utterance.text.slice(found.start, found.end)
  return {
    words: { utterance: utterance.id, start: found.start, end: found.end, words: text },
    atMs: saidAtMs(utterance, found.start),
  }
}

/** Words that were copied by hand, where they stand first. */
function located({ utterances }: FullConversation['conversation'], typed: string): CommentPlace['words'] {
  const found = locateWords(utterances, typed, 0)
  if (!found) return null
  const { utterance, start, end } = found
  return { utterance: utterance.id, start, end, words: utterance.text.slice(start, end) }
}

/** Its thread alone is drawn anew: whoever writes in another one is not disturbed. */
async function threadAgain(c: Context<AppEnv>, thread: string) {
  const root = await findComment(c.var.db, thread)
  const id = root?.conversationId ?? ''
  if (!isHtmx(c)) return c.redirect(paths.thread(id, thread), 303)
  const page = await conversationProps(c, await foundFor(c, id))
  return changed(
    c,
    <>
      {threadIn(page.comments.threads, thread)}
      <MarksAgain page={page} />
    </>,
    paths.thread(id, thread),
  )
}

async function sectionAgain(c: Context<AppEnv>, id: string, thread: string) {
  const path = paths.thread(id, thread)
  if (!isHtmx(c)) return c.redirect(path, 303)
  const page = await conversationProps(c, await foundFor(c, id))
  return changed(
    c,
    <>
      <Comments {...page.comments} />
      <MarksAgain page={page} />
    </>,
    path,
  )
}

/** Nothing is left to draw of a thread whose only comment somebody else deleted meanwhile. */
function threadIn(threads: readonly ShownThread[], wanted: string | undefined) {
  const thread = threads.find((one) => one.id === wanted)
  return thread ? <Thread thread={thread} /> : html``
}

/** The form as it was filled, with what is wrong beside the field. */
async function again(c: Context<AppEnv>, full: FullConversation, refused: Refused, status: 409 | 422 = 422) {
  const shown = await commentsShown(c, full, refused)
  c.header('Vary', 'HX-Request', { append: true })
  if (!isHtmx(c))
    return c.html(<ConversationPage {...(await conversationProps(c, full))} comments={shown} />, status)
  const { parent, comment } = refused.typed
  if (!parent && !comment) return c.html(<Comments {...shown} />, status)
  const root = shown.threads.find(({ comments }) => comments.some((one) => one.id === (comment ?? parent)))
  return c.html(threadIn(shown.threads, root?.id), status)
}

async function foundFor(c: Context<AppEnv>, id: string): Promise<FullConversation> {
  const full = await findConversation(c.var.db, c.var.viewer, id)
  if (!full) throw new HTTPException(404)
  return full
}
