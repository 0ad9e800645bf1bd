import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { oneAtATime } from '../../db/dialect.ts'
import {
  findExpected,
  type KeptExpected,
  notHeldReasons,
  saveNotHeld,
} from '../../db/queries/expected-calls.ts'
import { findPersonFor, type Viewer } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { paths } from '../../views/paths.ts'
import { belongsTo } from '../grading/period.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'

/** That an expected call was not held. What the rep says of their own waits for somebody else to agree. */
export const absences = new Hono<AppEnv>()

const absence = z.object({ reason: z.enum(notHeldReasons) })

absences.post('/:id/absence', async (c) => {
  const { viewer, now } = c.var
  const { reason } = await formValues(c, absence)
  return changing(c, async (trx, call) => {
    const agreedBy = viewer.id === call.repId ? null : viewer.id
    await saveNotHeld(trx, call.id, { reason, byId: viewer.id, agreedBy, now: now().toISOString() })
  })
})

absences.post('/:id/absence/agreement', (c) =>
  changing(c, async (trx, { id, repId, notHeld }) => {
    const { viewer } = c.var
    if (!notHeld || notHeld.agreedBy !== null) return
    if (viewer.id === repId || viewer.id === notHeld.byId) throw new HTTPException(403)
    await saveNotHeld(trx, id, { ...notHeld, agreedBy: viewer.id, now: notHeld.at })
  }),
)

absences.post('/:id/absence/removal', (c) =>
  changing(c, async (trx, { id, notHeld }) => {
    const { viewer } = c.var
    if (viewer.role === 'rep' && notHeld?.byId !== viewer.id) throw new HTTPException(403)
    await saveNotHeld(trx, id, null)
  }),
)

/** Two people may say something of a call at once: what one reads of it is what they write over. */
async function changing(
  c: Context<AppEnv>,
  change: (trx: Transaction<Database>, call: KeptExpected) => Promise<void>,
) {
  const id = c.req.param('id') ?? ''
  const call = await c.var.db.transaction().execute(async (trx) => {
    await oneAtATime(trx, `expected call ${id}`)
    const found = await callFor(trx, c.var.viewer, id)
    await change(trx, found)
    return found
  })
  return back(c, call)
}

async function callFor(trx: Transaction<Database>, viewer: Viewer, id: string): Promise<KeptExpected> {
  const call = await findExpected(trx, id)
  const rep = call && (await findPersonFor(trx, viewer, call.repId))
  if (!call || !rep || (viewer.role === 'rep' && rep.id !== viewer.id)) throw new HTTPException(404)
  return call
}

async function back(c: Context<AppEnv>, { repId, startsAt }: KeptExpected) {
  const { db } = c.var
  const { timeZone } = await installation(db)
  const period = (await allPeriods(db)).find(({ from, to }) => belongsTo(startsAt, { from, to, timeZone }))
  return c.redirect(period ? paths.coverageOf(repId, period.id) : paths.coverage, 303)
}
