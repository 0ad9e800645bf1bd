import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  addOwnPoint,
  agendaItemsOf,
  type PointKind,
  pointKinds,
  savePointText,
  saveState,
} from '../../db/queries/agenda-items.ts'
import { findAction, saveAction, saveDone } from '../../db/queries/agreed-actions.ts'
import { findOneToOne, type OneToOne, saveMeetingNotes } from '../../db/queries/one-to-ones.ts'
import { ConflictPage } from '../../views/errors/conflict-page.tsx'
import { day, firstName, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { agendaOf, pairOf } from '../actions/agenda/agenda.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { frameOf, isCivilDate, zoneOf } from '../web/frame.ts'
import { once } from './clip-page.tsx'
import { lookingOf } from './meeting-shown.ts'
import { meetingAgain, openMeeting, theMeeting } from './one-to-ones.tsx'

export const meetingPoints = new Hono<AppEnv>()

const { problems } = words.oneToOnes
const LONGEST_POINT = 2000
const LONGEST_NOTES = 20_000
const versioned = z.object({ text: z.string().max(200_000), version: wholeNumber })

meetingPoints.post('/one-to-ones/:id/points', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await openMeeting(c)
  const typed = await formValues(c, z.object({ text: z.string().max(200_000), once }))
  const own = textProblem(typed.text, LONGEST_POINT)
  if (own) return meetingAgain(c, meeting, { errors: { own }, typed })
  await addOwnPoint(db, {
    oneToOneId: meeting.id,
    byId: viewer.id,
    text: typed.text.trim(),
    once: typed.once,
    now: now().toISOString(),
  })
  return c.redirect(`${paths.oneToOne(meeting.id)}#agenda`, 303)
})

meetingPoints.post('/one-to-ones/:id/points/:kind/:about/state', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await openMeeting(c)
  const named = await namedPoint(c, meeting)
  const { state } = await formValues(
    c,
    z.object({ state: z.enum(['kept', 'dropped'], 'must be kept or dropped') }),
  )
  await saveState(db, {
    ...named,
    oneToOneId: meeting.id,
    byId: viewer.id,
    state,
    now: now().toISOString(),
  })
  return c.redirect(`${paths.oneToOne(meeting.id)}#agenda`, 303)
})

meetingPoints.post('/one-to-ones/:id/points/:kind/:about/text', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await openMeeting(c)
  const named = await namedPoint(c, meeting)
  const { text, version } = await formValues(c, versioned)
  const wrong = text.length > LONGEST_POINT ? problems.tooLong : null
  if (wrong) return meetingAgain(c, meeting, { errors: { [`${named.kind} ${named.about}`]: wrong } })
  const wanted = { ...named, oneToOneId: meeting.id, byId: viewer.id, text: text.trim(), version }
  if (await savePointText(db, { ...wanted, now: now().toISOString() }))
    return c.redirect(`${paths.oneToOne(meeting.id)}#point-${named.kind}-${named.about}`, 303)
  const theirs = (await agendaItemsOf(db, meeting.id)).find(
    (one) => one.kind === named.kind && one.about === named.about,
  )
  return conflict(c, paths.pointText(meeting.id, named.kind, named.about), text, {
    text: theirs?.text ?? '',
    version: theirs?.version ?? 0,
    byName: theirs?.byName ?? '',
    at: theirs?.changedAt ?? now().toISOString(),
  })
})

/** A point of this agenda: what is not on it, and could not be, is not there. */
async function namedPoint(
  c: Context<AppEnv>,
  meeting: OneToOne,
): Promise<{ readonly kind: PointKind; readonly about: string }> {
  const kind = pointKinds.find((one) => one === c.req.param('kind'))
  const about = c.req.param('about') ?? ''
  const { points, dropped } = await agendaOf(c.var.db, c.var.viewer, meeting, lookingOf(c))
  if (!kind || ![...points, ...dropped].some((one) => one.kind === kind && one.about === about))
    throw new HTTPException(404)
  return { kind, about }
}

meetingPoints.post('/one-to-ones/:id/notes', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await writtenMeeting(c)
  const { text, version } = await formValues(c, versioned)
  if (text.length > LONGEST_NOTES) return meetingAgain(c, meeting, { errors: { notes: problems.tooLong } })
  const wanted = { id: meeting.id, version, text: text.trim(), byId: viewer.id, now: now().toISOString() }
  if (await saveMeetingNotes(db, wanted)) return c.redirect(`${paths.oneToOne(meeting.id)}#notes`, 303)
  const { notes } = (await findOneToOne(db, viewer, meeting.id)) ?? meeting
  return conflict(c, paths.meetingNotes(meeting.id), text, {
    ...notes,
    byName: notes.byName ?? '',
    at: notes.at ?? now().toISOString(),
  })
})

meetingPoints.post('/one-to-ones/:id/actions', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await writtenMeeting(c)
  const shape = { who: z.string().max(64), what: z.string().max(2000), due: z.string().max(20), once }
  const typed = await formValues(c, z.object(shape))
  const what = textProblem(typed.what, 500)
  const due = typed.due === '' || isCivilDate(typed.due) ? null : problems.due
  const pair = await pairOf(db, meeting)
  if (what || due || !pair.some((person) => person.id === typed.who)) {
    const errors = {
      ...(what ? { what } : {}),
      ...(due ? { due } : {}),
      ...(what || due ? {} : { form: problems.who }),
    }
    return meetingAgain(c, meeting, { errors, typed })
  }
  await saveAction(db, {
    oneToOneId: meeting.id,
    whoId: typed.who,
    what: typed.what.trim(),
    dueOn: typed.due === '' ? null : typed.due,
    once: typed.once,
    madeBy: viewer.id,
    now: now().toISOString(),
  })
  return c.redirect(`${paths.oneToOne(meeting.id)}#agreed`, 303)
})

meetingPoints.post('/actions/:action/completion', async (c) => {
  const { db, viewer, now } = c.var
  const action = await findAction(db, c.req.param('action'))
  const meeting = action && (await findOneToOne(db, viewer, action.oneToOneId))
  if (!action || !meeting) throw new HTTPException(404)
  const { done } = await formValues(c, z.object({ done: z.enum(['yes', 'no'], 'must be yes or no') }))
  await saveDone(db, action.id, done === 'yes' ? { id: viewer.id, at: now().toISOString() } : null)
  return c.redirect(`${paths.oneToOne(meeting.id)}#agreed`, 303)
})

/** The notes are written by the two who meet; whoever may only read what was handed on changes nothing. */
async function writtenMeeting(c: Context<AppEnv>): Promise<OneToOne> {
  const found = await theMeeting(c)
  const pair = await pairOf(c.var.db, found)
  if (found.cancelledAt !== null || !pair.some((person) => person.id === c.var.viewer.id))
    throw new HTTPException(403)
  return found
}

function textProblem(text: string, most: number): string | null {
  if (text.trim() === '') return problems.text
  return text.length > most ? problems.tooLong : null
}

/** Two wrote at once: both texts stand beside each other, and nothing is lost. */
async function conflict(
  c: Context<AppEnv>,
  action: string,
  yours: string,
  theirs: {
    readonly text: string
    readonly version: number
    readonly byName: string
    readonly at: string
  },
) {
  const zone = zoneOf(c)
  const when = `${day(theirs.at, zone)}, ${timeOfDay(theirs.at, zone)}`
  return c.html(
    <ConflictPage
      frame={await frameOf(c)}
      action={action}
      version={theirs.version}
      theirs={{ text: theirs.text, by: firstName(theirs.byName), when }}
      yours={yours}
    />,
    409,
  )
}
