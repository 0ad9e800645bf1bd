import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Alarm, alarmsOf, liftAlarm } from '../../db/queries/alarms.ts'
import { AlarmsPage, type ShownAlarm } from '../../views/alarms/page.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** Weights that alarms froze: everybody who is paid by them reads why. */
export const alarms = new Hono<AppEnv>()

const readers = onlyFor('rep', 'manager', 'hr', 'fairness', 'workers-rep', 'auditor', 'admin')
/** Those whom no grade pays. */
const lifters = ['hr', 'fairness', 'admin'] as const
const longest = 500

alarms.get('/', readers, async (c) => alarmsPage(c, null))

alarms.post('/:id/lifts', onlyFor(...lifters), async (c) => {
  const { db, viewer, now } = c.var
  const id = c.req.param('id')
  const alarm = (await alarmsOf(db)).find((one) => one.id === id)
  if (!alarm) throw new HTTPException(404)
  const { why: written } = await formValues(c, z.object({ why: z.string() }))
  const why = written.trim()
  const error = why === '' ? words.alarms.whyError : why.length > longest ? words.alarms.whyLong : null
  if (error !== null) return alarmsPage(c, { id, why: written, error }, 422)
  await liftAlarm(db, { id, personId: viewer.id, why, now: now().toISOString() })
  return c.redirect(paths.alarms, 303)
})

async function alarmsPage(
  c: Context<AppEnv>,
  refused: { readonly id: string; readonly why: string; readonly error: string } | null,
  status: 200 | 422 = 200,
) {
  const shown = (await alarmsOf(c.var.reader)).map((alarm) => shownTo(c, alarm))
  return c.html(<AlarmsPage frame={await frameOf(c)} alarms={shown} refused={refused} />, status)
}

function shownTo(c: Context<AppEnv>, alarm: Alarm): ShownAlarm {
  const { viewer } = c.var
  const on = (at: string) => day(at, zoneOf(c))
  const mayLift = alarm.liftedAt === null && lifters.some((role) => role === viewer.role)
  const hasSaid = alarm.lifts.some(({ personId }) => personId === viewer.id)
  return {
    ...alarm,
    raisedOn: on(alarm.raisedAt),
    liftedOn: alarm.liftedAt === null ? null : on(alarm.liftedAt),
    saidOn: alarm.lifts.map(({ at }) => on(at)),
    may: mayLift ? (hasSaid ? 'said' : 'say') : null,
  }
}
