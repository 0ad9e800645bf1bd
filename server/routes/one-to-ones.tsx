import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { tell } from '../../db/queries/notices.ts'
import { changeOneToOne, findOneToOne, type OneToOne, saveOneToOne } from '../../db/queries/one-to-ones.ts'
import { MeetingPage } from '../../views/coaching/meeting-page.tsx'
import { MeetingsPage } from '../../views/coaching/meetings-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { holdMeeting, managerOf } from '../actions/agenda/agenda.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readQuery } from '../web/forms.ts'
import { frameOf, instantOfClock, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { once } from './clip-page.tsx'
import {
  lookingOf,
  meetingForm,
  meetingLines,
  meetingLists,
  meetingProps,
  type Typed,
} from './meeting-shown.ts'

export const oneToOnes = new Hono<AppEnv>()

const { problems } = words.oneToOnes
const MOST_PAST = 50
const dayAndTime = { day: z.string().max(20), time: z.string().max(20) }

oneToOnes.use(onlyFor('rep', 'manager'))

oneToOnes.get('/', async (c) => {
  const { rep } = readQuery(c, z.object({ rep: z.string().max(64).optional() }))
  return listPage(c, { rep })
})

async function listPage(c: Context<AppEnv>, shown: Typed & { readonly rep?: string | undefined }) {
  const { coming, past } = await meetingLists(c, shown.rep)
  const page = (
    <MeetingsPage
      frame={await frameOf(c)}
      coming={await meetingLines(c, coming)}
      past={await meetingLines(c, past.slice(0, MOST_PAST))}
      form={await meetingForm(c, shown)}
    />
  )
  return c.html(page, shown.errors ? 422 : 200)
}

oneToOnes.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, z.object({ ...dayAndTime, once, with: z.string().max(64) }))
  const pair = await pairOf(c, typed.with)
  const startsAt = instantIn(c, typed)
  if (!pair) return listPage(c, { errors: { with: problems.who }, typed })
  if (!startsAt) return listPage(c, { errors: { when: problems.when }, typed })
  const at = now().toISOString()
  const id = await saveOneToOne(db, { ...pair, startsAt, madeBy: viewer.id, once: typed.once, now: at })
  await tellOther(c, { id, ...pair })
  return c.redirect(paths.oneToOne(id), 303)
})

/** A rep meets whoever manages them, a manager a rep of theirs. */
async function pairOf(c: Context<AppEnv>, withId: string) {
  const { db, viewer } = c.var
  const repId = viewer.role === 'rep' ? viewer.id : withId
  const manager = await managerOf(db, repId, viewer.role === 'rep' ? withId : viewer.id)
  const isTheirs = manager && (viewer.role === 'rep' ? manager.id === withId : manager.id === viewer.id)
  const form = await meetingForm(c)
  const isOffered = form.with.some((person) => person.id === withId)
  return isTheirs && isOffered ? { repId, managerId: manager.id } : undefined
}

function instantIn(c: Context<AppEnv>, { day, time }: { readonly day: string; readonly time: string }) {
  if (!isCivilDate(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  return instantOfClock(day, time, zoneOf(c))
}

oneToOnes.get('/:id', async (c) => c.html(<MeetingPage {...(await meetingProps(c, await theMeeting(c)))} />))

oneToOnes.post('/:id/time', async (c) => {
  const meeting = await openMeeting(c)
  const typed = await formValues(c, z.object(dayAndTime))
  const startsAt = instantIn(c, typed)
  if (!startsAt) return meetingAgain(c, meeting, { errors: { when: problems.when }, typed })
  await changeOneToOne(c.var.db, meeting.id, { startsAt })
  await tellOther(c, { id: meeting.id, repId: meeting.rep.id, managerId: meeting.manager.id })
  return c.redirect(paths.oneToOne(meeting.id), 303)
})

oneToOnes.post('/:id/holding', async (c) => {
  const meeting = await openMeeting(c)
  await holdMeeting(c.var.db, c.var.viewer, meeting, lookingOf(c))
  return c.redirect(paths.oneToOne(meeting.id), 303)
})

oneToOnes.post('/:id/cancellation', async (c) => {
  const meeting = await openMeeting(c)
  await changeOneToOne(c.var.db, meeting.id, { cancelledAt: c.var.now().toISOString() })
  await tellOther(c, { id: meeting.id, repId: meeting.rep.id, managerId: meeting.manager.id })
  return c.redirect(paths.oneToOnes, 303)
})

oneToOnes.post('/:id/sharing', async (c) => {
  const { db, viewer, now } = c.var
  const meeting = await theMeeting(c)
  if (meeting.rep.id !== viewer.id) throw new HTTPException(403)
  const { shared } = await formValues(c, z.object({ shared: z.enum(['yes', 'no'], 'must be yes or no') }))
  await changeOneToOne(db, meeting.id, { sharedOnAt: shared === 'yes' ? now().toISOString() : null })
  return c.redirect(paths.oneToOne(meeting.id), 303)
})

/** A meeting in the address, for the two whose it is. */
export async function theMeeting(c: Context<AppEnv>): Promise<OneToOne> {
  const meeting = await findOneToOne(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!meeting) throw new HTTPException(404)
  return meeting
}

/** One that is still to come: what was held or called off stays as it is. */
export async function openMeeting(c: Context<AppEnv>): Promise<OneToOne> {
  const meeting = await theMeeting(c)
  if (meeting.heldAt !== null || meeting.cancelledAt !== null) throw new HTTPException(403)
  return meeting
}

/** The page as it was filled, with what is wrong beside the field. */
export async function meetingAgain(c: Context<AppEnv>, meeting: OneToOne, shown: Typed) {
  return c.html(<MeetingPage {...(await meetingProps(c, meeting, shown))} />, 422)
}

async function tellOther(
  c: Context<AppEnv>,
  pair: { readonly id: string; readonly repId: string; readonly managerId: string },
): Promise<void> {
  const { db, viewer, now } = c.var
  const manager = await managerOf(db, pair.repId, pair.managerId)
  const to = viewer.id === pair.repId ? manager?.id : pair.repId
  if (to === undefined) return
  await tell(db, {
    to,
    kind: 'one-to-one',
    about: pair.id,
    repId: pair.repId,
    byId: viewer.id,
    path: paths.oneToOne(pair.id),
    again: true,
    now: now().toISOString(),
  })
}
