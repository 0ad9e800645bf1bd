import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FullConversation, findConversation } from '../../db/queries/conversations.ts'
import { saveView } from '../../db/queries/views.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { RepairPage, type RepairPageProps } from '../../views/repairs/page.tsx'
import { RepairRoom } from '../../views/repairs/room.tsx'
import { toldRepair } from '../../views/repairs/told.ts'
import { type RepairAnswer, repairConversation, undoRepair } from '../actions/repair-conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { isHtmx } from '../web/htmx.ts'
import { playable } from './recording-shown.ts'
import { repairFields, type TypedRepair, wantedRepair } from './repair-form.ts'
import { titleOf } from './titles.ts'

export const repairs = new Hono<AppEnv>()

const say = words.repair.problems

repairs.get('/:id/repairs', async (c) => {
  const { db, viewer, now } = c.var
  const full = await foundFor(c)
  if (full.rep?.id !== viewer.id)
    await saveView(db, {
      conversationId: full.id,
      viewerId: viewer.id,
      how: 'read',
      now: now().toISOString(),
    })
  const split = c.req.query('split') ?? null
  return drawn(c, full, { turn: c.req.query('turn') ?? split, split })
})

repairs.post('/:id/repairs', async (c) => {
  const { db, viewer, now } = c.var
  const full = await foundFor(c)
  const typed = await formValues(c, repairFields)
  const { view, name, turn } = typed
  const shown: Typed = { view, name, turn: turn?.id }
  const repair = wantedRepair(full, typed)
  if ('problem' in repair) return drawn(c, full, shownAgain(shown, say[repair.problem]), 422)
  const wanted = { conversationId: full.id, revision: typed.revision, repair }
  return answered(c, await repairConversation(db, viewer, wanted, now().toISOString()), {
    ...shown,
    ...(repair.is === 'split' ? { parted: repair.utterance } : {}),
    ...(repair.is === 'join' ? { turn: idBeside(full, repair.utterances[0], -1) } : {}),
  })
})

const undoing = z.object({
  revision: wholeNumber,
  view: z.enum(['page', 'lines']).optional(),
  turn: z.string().max(500).optional(),
})

repairs.post('/:id/repairs/undone', async (c) => {
  const { db, viewer, now } = c.var
  const conversationId = c.req.param('id')
  const typed = await formValues(c, undoing)
  const answer = await undoRepair(
    db,
    viewer,
    { conversationId, revision: typed.revision },
    now().toISOString(),
  )
  const isEmpty = 'problem' in answer && answer.problem === 'misfit'
  return answered(c, answer, typed, isEmpty ? say.nothing : say.misfit)
})

interface Typed extends Pick<TypedRepair, 'view' | 'name'> {
  /** The utterance that was chosen. */
  readonly turn?: string | undefined
  /** The utterance that has been split just now: its second part is the next to be said whose it is. */
  readonly parted?: string
}

async function answered(c: Context<AppEnv>, answer: RepairAnswer, typed: Typed, misfit: string = say.misfit) {
  if ('problem' in answer && answer.problem === 'missing') throw new HTTPException(404)
  const full = await foundFor(c)
  if ('problem' in answer) {
    const isStale = answer.problem === 'stale'
    return drawn(c, full, shownAgain(typed, isStale ? say.stale : misfit), isStale ? 409 : 422)
  }
  const split = typed.parted === undefined ? null : (idBeside(full, typed.parted, 1) ?? null)
  if (isHtmx(c)) return drawn(c, full, { ...shownAgain(typed, null), split })
  if (split !== null) return c.redirect(paths.splitting(full.id, split), 303)
  if (typed.view !== 'lines') return c.redirect(paths.conversation(full.id), 303)
  return c.redirect(typed.turn ? paths.repairOf(full.id, typed.turn) : paths.repairs(full.id), 303)
}

function idBeside({ conversation: { utterances } }: FullConversation, id: string | undefined, step: 1 | -1) {
  return utterances[utterances.findIndex((one) => one.id === id) + step]?.id
}

type Shown = Pick<RepairPageProps, 'turn' | 'split'> & Partial<Pick<RepairPageProps, 'problem' | 'name'>>

function shownAgain({ turn, name }: Typed, problem: string | null): Shown {
  return { turn: turn ?? null, split: null, problem, ...(problem && name ? { name } : {}) }
}

async function drawn(
  c: Context<AppEnv>,
  full: FullConversation,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const timeZone = zoneOf(c)
  const room = {
    conversation: full.conversation,
    revision: full.revision,
    found: full.measures,
    corrections: full.repairs.map((one) => toldRepair(one, full.conversation, timeZone)),
    timeZone,
    ...shown,
    problem: shown.problem ?? null,
  }
  c.header('Vary', 'HX-Request', { append: true })
  if (isHtmx(c)) return c.html(<RepairRoom {...room} />, status)
  const page = { ...room, frame: await frameOf(c), title: titleOf(full), recording: playable(full) }
  return c.html(<RepairPage {...page} />, status)
}

async function foundFor(c: Context<AppEnv>): Promise<FullConversation> {
  const full = await findConversation(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!full) throw new HTTPException(404)
  return full
}
