import { Hono } from 'hono'
import { shedSince } from '../../db/queries/events.ts'
import { reachSettings } from '../../db/queries/reach-settings.ts'
import { MeasuredPage } from '../../views/reach-out/measured-page.tsx'
import { BOUGHT_WITHIN_DAYS, measuredFor } from '../actions/reach-out/measured.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

export const reachOutMeasured = new Hono<AppEnv>()

const DAYS = 90
const DAY_MS = 86_400_000

reachOutMeasured.get('/measured', onlyFor('rep', 'manager'), async (c) => {
  const { reader, viewer, now } = c.var
  const from = new Date(now().getTime() - DAYS * DAY_MS).toISOString()
  return c.html(
    <MeasuredPage
      frame={await frameOf(c)}
      measured={await measuredFor(reader, viewer, { from, now: now().toISOString() })}
      days={DAYS}
      boughtWithin={BOUGHT_WITHIN_DAYS}
      heldOutPercent={(await reachSettings(reader)).heldOutPercent}
      shed={await shedSince(reader, from)}
    />,
  )
})
