import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import {
  findExpected,
  type KeptExpected,
  notHeldReasons,
  saveNotHeld,
} from '../../db/queries/expected-calls.ts'
import { findPersonFor } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { paths } from '../../views/paths.ts'
import { belongsTo } from '../grading/period.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'

/** That an expected call was not held. What the rep says of their own waits for somebody else to agree. */
export const absences = new Hono<AppEnv>()

const absence = z.object({ reason: z.enum(notHeldReasons) })

absences.post('/:id/absence', async (c) => {
  const { db, viewer, now } = c.var
  const call = await callOf(c)
  const { reason } = await formValues(c, absence)
  const agreedBy = viewer.id === call.repId ? null : viewer.id
  await saveNotHeld(db, call.id, { reason, byId: viewer.id, agreedBy, now: now().toISOString() })
  return back(c, call)
})

absences.post('/:id/absence/agreement', async (c) => {
  const { db, viewer } = c.var
  const call = await callOf(c)
  const { notHeld } = call
  if (!notHeld || notHeld.agreedBy !== null) return back(c, call)
  if (viewer.id === call.repId || viewer.id === notHeld.byId) throw new HTTPException(403)
  await saveNotHeld(db, call.id, { ...notHeld, agreedBy: viewer.id, now: notHeld.at })
  return back(c, call)
})

absences.post('/:id/absence/removal', async (c) => {
  const { db, viewer } = c.var
  const call = await callOf(c)
  if (viewer.role === 'rep' && call.notHeld?.byId !== viewer.id) throw new HTTPException(403)
  await saveNotHeld(db, call.id, null)
  return back(c, call)
})

async function callOf(c: Context<AppEnv>): Promise<KeptExpected> {
  const { db, viewer } = c.var
  const call = await findExpected(db, c.req.param('id') ?? '')
  const rep = call && (await findPersonFor(db, viewer, call.repId))
  if (!call || !rep || (viewer.role === 'rep' && rep.id !== viewer.id)) throw new HTTPException(404)
  return call
}

async function back(c: Context<AppEnv>, { repId, startsAt }: KeptExpected) {
  const { db } = c.var
  const { timeZone } = await installation(db)
  const period = (await allPeriods(db)).find(({ from, to }) => belongsTo(startsAt, { from, to, timeZone }))
  return c.redirect(period ? paths.coverageOf(repId, period.id) : paths.coverage, 303)
}
