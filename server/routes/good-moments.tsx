import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { nameChoices } from '../../db/queries/clip-links.ts'
import { findPlace } from '../../db/queries/conversations.ts'
import {
  allowMoment,
  findMoment,
  type GoodMoment,
  momentsAbout,
  refuseMoment,
  sharedMoments,
} from '../../db/queries/good-moments.ts'
import { lessons } from '../../db/queries/lessons.ts'
import { tell } from '../../db/queries/notices.ts'
import { findRecording } from '../../db/queries/recordings.ts'
import type { LessonForm } from '../../views/coaching/lesson-form.tsx'
import { LibraryPage, type MomentLine } from '../../views/coaching/library-page.tsx'
import { MomentPage } from '../../views/coaching/moment-page.tsx'
import { day, firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { anchor, paths } from '../../views/paths.ts'
import { timeOfMoments } from '../actions/time-given.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import { cutSounds, pieceAnswer } from '../web/cut-sounds.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { allowedSays, momentLines, momentSound } from './moment-shown.ts'

export const goodMoments = new Hono<AppEnv>()

const say = words.library
const query = z.object({
  behaviour: z.enum(behaviourNames, 'is none of the seven behaviours').optional(),
})

goodMoments.use(onlyFor('rep', 'manager'))

goodMoments.get('/', async (c) => {
  const { reader, viewer } = c.var
  const { behaviour = '' } = readQuery(c, query)
  const moments = await sharedMoments(reader)
  const waiting = (await momentsAbout(reader, viewer)).filter((one) => one.allowed === null)
  return c.html(
    <LibraryPage
      frame={await frameOf(c)}
      moments={moments.map((one) => lineOf(c, one))}
      waiting={waiting.map((one) => lineOf(c, one))}
      behaviour={behaviour}
      times={timeOfMoments(moments)}
    />,
  )
})

function lineOf(c: Context<AppEnv>, moment: GoodMoment): MomentLine {
  const { id, behaviour, name, side, lengthMs } = moment
  const about = [say.sideOf[side], words.numbers.length(lengthMs), standingOf(c, moment)].join(', ')
  return { id, behaviour, name, about: words.numbers.capital(about) }
}

function standingOf(c: Context<AppEnv>, moment: GoodMoment): string {
  const isOwn = moment.rep.id === c.var.viewer.id
  const name = firstName(moment.rep.name)
  if (moment.allowed) return allowedSays(c, moment)
  if (moment.refusedAt !== null) return isOwn ? say.moment.refusedOwn : say.moment.refused(name)
  return isOwn ? say.moment.asksWhat(firstName(moment.proposedBy.name)) : say.moment.waits(name)
}

goodMoments.get('/:id', async (c) => momentPage(c, await theMoment(c)))

/** A moment with its words under the names that were allowed, and what can be done with it. */
export async function momentPage(c: Context<AppEnv>, moment: GoodMoment, form: Partial<LessonForm> = {}) {
  const { reader, viewer } = c.var
  const { id, behaviour, proposedBy, span, conversationId } = moment
  const made = (await lessons(reader)).filter((one) => one.moment.id === id)
  const maySee = await findPlace(reader, viewer, conversationId)
  const page = (
    <MomentPage
      frame={await frameOf(c)}
      id={id}
      name={moment.name}
      behaviour={words.behaviours.title(behaviour)}
      side={moment.side}
      why={moment.why}
      by={say.moment.by(firstName(proposedBy.name), day(moment.proposedAt, zoneOf(c)))}
      standing={standingOf(c, moment)}
      lines={await momentLines(c, moment)}
      sound={await momentSound(c, moment)}
      source={maySee ? `${paths.conversation(conversationId)}#${anchor(span.from)}` : null}
      allowing={moment.rep.id === viewer.id ? await allowingOf(c, moment) : null}
      lessons={made.map((one) => ({ href: paths.lesson(one.id), says: one.name }))}
      lessonForm={moment.allowed ? { ...blank(), ...form } : null}
    />
  )
  return c.html(page, form.errors ? 422 : 200)
}

async function allowingOf(c: Context<AppEnv>, { allowed, refusedAt, conversationId, span }: GoodMoment) {
  const hasSound = span.startMs !== null && (await findRecording(c.var.reader, conversationId)) !== undefined
  return {
    isShared: allowed !== null,
    names: allowed?.names ?? 'none',
    withSound: allowed?.withSound ?? false,
    hasSound,
    isRefused: refusedAt !== null,
  }
}

function blank(): LessonForm {
  return {
    once: newId(),
    name: '',
    question: '',
    choices: ['', '', ''],
    happened: '1',
    why: '',
    try: '',
    errors: {},
  }
}

goodMoments.get('/:id/sound', async (c) => {
  const moment = await theMoment(c)
  const isSpeaker = moment.rep.id === c.var.viewer.id
  if (!isSpeaker && !moment.allowed?.withSound) throw new HTTPException(404)
  return pieceAnswer(c, await cutSounds.of(c.var, moment.conversationId, moment.span))
})

const allowing = z.object({
  names: z.enum(nameChoices, 'must be none, first or full'),
  sound: z.literal('yes').optional(),
})

goodMoments.post('/:id/allowance', async (c) => {
  const moment = await ownMoment(c)
  const { names, sound } = await formValues(c, allowing)
  const now = c.var.now().toISOString()
  await allowMoment(c.var.db, moment.id, { names, withSound: sound === 'yes', now })
  await tellProposer(c, moment)
  return c.redirect(paths.goodMoment(moment.id), 303)
})

goodMoments.post('/:id/refusal', async (c) => {
  const moment = await ownMoment(c)
  await refuseMoment(c.var.db, moment.id, c.var.now().toISOString())
  return c.redirect(paths.goodMoment(moment.id), 303)
})

async function tellProposer(c: Context<AppEnv>, moment: GoodMoment): Promise<void> {
  const { db, viewer, now } = c.var
  if (moment.proposedBy.id === viewer.id) return
  await tell(db, {
    to: moment.proposedBy.id,
    kind: 'good-moment',
    about: moment.id,
    conversationId: moment.conversationId,
    repId: moment.rep.id,
    byId: viewer.id,
    path: paths.goodMoment(moment.id),
    again: true,
    now: now().toISOString(),
  })
}

export async function theMoment(c: Context<AppEnv>): Promise<GoodMoment> {
  const moment = await findMoment(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!moment) throw new HTTPException(404)
  return moment
}

/** Only whoever speaks in it says yes, or no. */
async function ownMoment(c: Context<AppEnv>): Promise<GoodMoment> {
  const moment = await theMoment(c)
  if (moment.rep.id !== c.var.viewer.id) throw new HTTPException(403)
  return moment
}
