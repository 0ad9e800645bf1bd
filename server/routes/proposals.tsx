import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { findClip } from '../../db/queries/clips.ts'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { saveMoment, sides } from '../../db/queries/good-moments.ts'
import { tell } from '../../db/queries/notices.ts'
import { type ProposalForm, ProposalPage } from '../../views/coaching/proposal-page.tsx'
import { firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { readingMs } from '../actions/time-given.ts'
import { type Span, wordsWithin } from '../conversation/clipped.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { name, once } from './clip-page.tsx'
import { linesInside } from './clips-shown.ts'

export const proposals = new Hono<AppEnv>()

const { problems } = words.library
const LONGEST_MS = 5 * 60_000

proposals.get('/clips/:id/proposal', async (c) => proposalPage(c, await fromClip(c)))
proposals.post('/clips/:id/proposal', async (c) => propose(c, await fromClip(c)))
proposals.get('/conversations/:id/proposal', async (c) => proposalPage(c, await fromLine(c)))
proposals.post('/conversations/:id/proposal', async (c) => propose(c, await fromLine(c)))

/** A stretch of a conversation somebody may see, whose rep can be asked. */
interface Proposed {
  readonly full: FullConversation
  readonly rep: { readonly id: string; readonly name: string }
  readonly span: Span
  readonly name: string
  readonly action: string
}

async function fromClip(c: Context<AppEnv>): Promise<Proposed> {
  const clip = await findClip(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!clip || clip.deletedAt !== null) throw new HTTPException(404)
  const full = await findConversation(c.var.db, c.var.viewer, clip.conversationId)
  if (!full) throw new HTTPException(404)
  return { full, rep: repOf(full), span: clip.span, name: clip.name, action: paths.proposingClip(clip.id) }
}

async function fromLine(c: Context<AppEnv>): Promise<Proposed> {
  const { utterance } = readQuery(c, z.object({ utterance: z.string().max(500) }))
  const full = await findConversation(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  const span = full && spanAround(full, utterance)
  if (!full || !span) throw new HTTPException(404)
  return { full, rep: repOf(full), span, name: '', action: paths.proposing(full.id, utterance) }
}

/** Whoever speaks in it for us: where nobody knows whose it is, nobody can be asked. */
function repOf({ rep }: FullConversation): Proposed['rep'] {
  if (!rep) throw new HTTPException(422, { message: words.library.proposal.nobodys })
  return rep
}

/** What was said, and the answer to it. */
function spanAround({ conversation: { utterances } }: FullConversation, id: string): Span | undefined {
  const at = utterances.findIndex((one) => one.id === id)
  const [said, answer] = [utterances[at], utterances[at + 1]]
  if (!said) return undefined
  const last = answer ?? said
  const endMs = last.endMs ?? utterances[at + 2]?.startMs ?? null
  const isTimed = said.startMs !== null && endMs !== null && endMs > said.startMs
  if (!isTimed) return { from: said.id, to: last.id, startMs: null, endMs: null }
  const end = Math.min(endMs ?? 0, (said.startMs ?? 0) + LONGEST_MS)
  return { from: said.id, to: last.id, startMs: said.startMs, endMs: end }
}

async function proposalPage(c: Context<AppEnv>, proposed: Proposed, form: Partial<ProposalForm> = {}) {
  const { full, rep, span, action } = proposed
  const blank = { once: newId(), behaviour: 'listening', side: 'serving', name: proposed.name, why: '' }
  const page = (
    <ProposalPage
      frame={await frameOf(c)}
      action={action}
      rep={firstName(rep.name)}
      isOwn={rep.id === c.var.viewer.id}
      lines={linesInside(full.conversation, span)}
      form={{ ...blank, errors: {}, ...form }}
    />
  )
  return c.html(page, form.errors ? 422 : 200)
}

const proposing = z.object({
  once,
  behaviour: z.string().max(64),
  side: z.string().max(64),
  name: z.string().max(2000),
  why: z.string().max(20_000),
})

async function propose(c: Context<AppEnv>, proposed: Proposed) {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, proposing)
  const behaviour = behaviourNames.find((one) => one === typed.behaviour)
  const side = sides.find((one) => one === typed.side)
  const errors = {
    ...(behaviour ? {} : { behaviour: problems.behaviour }),
    ...(side ? {} : { side: problems.side }),
    ...(name.safeParse(typed.name).success ? {} : { name: problems.name }),
    ...(typed.why.trim() !== '' && typed.why.length <= 1000 ? {} : { why: problems.why }),
  }
  if (!behaviour || !side || Object.keys(errors).length > 0)
    return proposalPage(c, proposed, { ...typed, errors })
  const { full, rep, span } = proposed
  const id = await saveMoment(db, {
    behaviour,
    side,
    name: typed.name.trim(),
    why: typed.why.trim(),
    conversationId: full.id,
    span,
    lengthMs: lengthOf(full, span),
    repId: rep.id,
    proposedBy: viewer.id,
    once: typed.once,
    now: now().toISOString(),
  })
  if (rep.id !== viewer.id)
    await tell(db, {
      to: rep.id,
      kind: 'good-moment',
      about: id,
      conversationId: full.id,
      repId: rep.id,
      byId: viewer.id,
      path: paths.goodMoment(id),
      now: now().toISOString(),
    })
  return c.redirect(paths.goodMoment(id), 303)
}

function lengthOf({ conversation }: FullConversation, span: Span): number {
  if (span.startMs !== null && span.endMs !== null) return span.endMs - span.startMs
  return readingMs(
    wordsWithin(conversation, span)
      .map((line) => line.text)
      .join(' '),
  )
}
