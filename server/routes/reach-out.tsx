import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { claim, end, findApproach, take } from '../../db/queries/approaches.ts'
import { findCustomerFor } from '../../db/queries/customers.ts'
import { freedoms, saveFreedom } from '../../db/queries/reach-freedoms.ts'
import { reachSettings } from '../../db/queries/reach-settings.ts'
import { saveSnooze } from '../../db/queries/reach-snoozes.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { ReachOutPage } from '../../views/reach-out/page.tsx'
import { proposedQuiets } from '../actions/proposed-quiets.ts'
import { standingOf } from '../actions/reach-out/free-people.ts'
import { reachOutFor } from '../actions/reach-out/list.ts'
import { liveFor } from '../actions/reach-out/live.ts'
import { leftInPeace } from '../actions/reach-out/make-offers.ts'
import { outcomes, reachChannels, reasons, snoozeDays, snoozeReasons } from '../reaching/approach.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { reachOutLive } from './reach-out-live.tsx'
import { reachOutMeasured } from './reach-out-measured.tsx'
import { shownLive, shownPeace, shownRows } from './reach-out-shown.ts'

/** Whom to talk to next, when and how. */
export const reachOut = new Hono<AppEnv>()

reachOut.use('/', onlyFor('rep', 'manager'))
reachOut.use(async (c, next) => {
  await next()
  if (c.req.method === 'POST') c.var.wire.tell('reach')
})
reachOut.route('/', reachOutLive)
reachOut.route('/', reachOutMeasured)

reachOut.get('/', (c) => reachOutPage(c))

const way = z.enum(reachChannels, 'must be a way to reach somebody')
const taking = z.object({
  customer: z.string().max(64),
  group: z.enum(reasons, 'must be a group of the list'),
  channel: way,
})

reachOut.post('/approaches', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const { customer: id, group, channel } = await formValues(c, taking)
  const customer = await findCustomerFor(db, viewer, id)
  if (!customer) throw new HTTPException(404)
  const at = now().toISOString()
  const isQuiet = (await leftInPeace(db, [customer.id], civilToday(now(), zoneOf(c)))).size > 0
  const isTaken =
    !isQuiet &&
    (await take(db, { customerId: customer.id, repId: viewer.id, reason: group, channel, now: at }))
  return isTaken
    ? c.redirect(`${paths.reachOut}#reach-${customer.id}`, 303)
    : reachOutPage(c, words.reachOut.gone, 409)
})

reachOut.post('/approaches/:id/claim', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const one = await theirApproach(c)
  const { channel } = await formValues(c, z.object({ channel: way }))
  const isYours = await claim(db, { id: one.id, repId: viewer.id, channel, now: now().toISOString() })
  return isYours
    ? c.redirect(`${paths.reachOut}#live-${one.id}`, 303)
    : reachOutPage(c, words.reachOut.gone, 409)
})

const ending = z.object({
  outcome: z.enum(outcomes, 'must be one of the choices'),
  minutes: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of minutes')
    .transform(Number)
    .refine((minutes) => minutes <= 480, 'must be 480 at most'),
})

reachOut.post('/approaches/:id/outcome', onlyFor('rep'), async (c) => {
  const { db, now, reaching } = c.var
  const one = await theirApproach(c)
  const { outcome, minutes } = await formValues(c, ending)
  if (one.claimedAt === null) return reachOutPage(c, words.reachOut.gone, 409)
  const isOver = await end(db, { id: one.id, outcome, minutes, now: now().toISOString() })
  reaching.wake()
  return isOver ? c.redirect(paths.reachOut, 303) : reachOutPage(c, words.reachOut.gone, 409)
})

const snoozing = z.object({
  customer: z.string().max(64),
  reason: z.enum(snoozeReasons, 'must be one of the reasons'),
  days: z.enum(snoozeDays, 'must be one of the choices'),
})

reachOut.post('/snoozes', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const { customer: id, reason, days } = await formValues(c, snoozing)
  const customer = await findCustomerFor(db, viewer, id)
  if (!customer) throw new HTTPException(404)
  const until = civilToday(new Date(now().getTime() + Number(days) * DAY_MS), zoneOf(c))
  await saveSnooze(
    db,
    { subject: `customer:${customer.id}`, repId: viewer.id, reason, until },
    now().toISOString(),
  )
  return c.redirect(paths.reachOut, 303)
})

const freedom = z.object({ state: z.enum(['free', 'busy'], 'must be free or busy') })

reachOut.post('/freedom', onlyFor('rep'), async (c) => {
  const { db, viewer, now, reaching } = c.var
  const { state } = await formValues(c, freedom)
  await saveFreedom(db, { personId: viewer.id, state, at: now().toISOString() })
  reaching.wake()
  return c.redirect(paths.reachOut, 303)
})

const DAY_MS = 86_400_000
const NOON = 12

async function theirApproach(c: Context<AppEnv>) {
  const one = await findApproach(c.var.db, c.req.param('id') ?? '')
  if (one?.repId !== c.var.viewer.id) throw new HTTPException(404)
  return one
}

async function reachOutPage(c: Context<AppEnv>, problem: string | null = null, status: 200 | 409 = 200) {
  const { reader, viewer, now } = c.var
  const at = now().toISOString()
  const zone = zoneOf(c)
  const found = await reachOutFor(reader, viewer, { now: at, today: civilToday(now(), zone) })
  const said = (await freedoms(reader)).get(viewer.id)
  const settings = await reachSettings(reader)
  const hour = Number(now().toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' }))
  return c.html(
    <ReachOutPage
      frame={await frameOf(c)}
      live={await shownLive(c, await liveFor(reader, viewer))}
      isTeam={viewer.role === 'manager'}
      isAfternoon={hour >= NOON}
      rows={await shownRows(c, found.rows)}
      later={found.later}
      askedQuiet={await proposedQuiets(reader, viewer, { now: at, today: civilToday(now(), zone) })}
      timeZone={zone}
      inPeace={shownPeace(c, found.inPeace)}
      standing={viewer.role === 'rep' ? await standingOf(reader, viewer, { now: at, settings, said }) : null}
      problem={problem}
    />,
    status,
  )
}
