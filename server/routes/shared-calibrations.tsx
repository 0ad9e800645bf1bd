import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { reviewerByLink } from '../../db/queries/calibration-reviewers.ts'
import { calibrationOf } from '../../db/queries/calibrations.ts'
import { OutsidePage } from '../../views/calibrations/outside-page.tsx'
import { ClosedLinkPage } from '../../views/clips/shared-page.tsx'
import { day } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { Allowance } from '../api/allowance.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { networkOf } from '../web/network.ts'
import {
  type Calibrating,
  calibrationMarkingPage,
  casesFor,
  finishCalibrationMarks,
  keepCalibrationDraft,
} from './calibration-marking.tsx'
import { toMark } from './calibrations-shown.ts'

const PER_MINUTE = 120

/** The only pages without signing in on which somebody marks: the conversations of one session, while their link works. */
export function createSharedCalibrations() {
  const shared = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  shared.use(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })

  shared.get('/:token', async (c) => {
    const frame = { ...(await frameOf(c)), demo: false, viewer: null }
    const calibrating = await outside(c)
    if (!calibrating) return c.html(<ClosedLinkPage frame={frame} />, 404)
    const cases = (await casesFor(c, calibrating)).map((one) => toMark(one, calibrating.pathOf))
    const until = day(calibrating.reviewer.expiresAt ?? '', c.var.config.timeZone ?? 'UTC')
    return c.html(<OutsidePage frame={frame} cases={cases} until={until} />)
  })

  shared.get('/:token/:place', async (c) => calibrationMarkingPage(c, await foundOutside(c), placeIn(c)))
  shared.post('/:token/:place', async (c) => finishCalibrationMarks(c, await foundOutside(c), placeIn(c)))
  shared.post('/:token/:place/draft', async (c) => keepCalibrationDraft(c, await foundOutside(c), placeIn(c)))

  return shared
}

async function foundOutside(c: Context<AppEnv>): Promise<Calibrating> {
  const calibrating = await outside(c)
  if (!calibrating) throw new HTTPException(404)
  return calibrating
}

async function outside(c: Context<AppEnv>): Promise<Calibrating | undefined> {
  const token = c.req.param('token') ?? ''
  const reviewer = await reviewerByLink(c.var.db, token, c.var.now().toISOString())
  const session = reviewer && (await calibrationOf(c.var.db, reviewer.calibrationId))
  if (!reviewer || !session) return undefined
  return {
    session,
    reviewer,
    home: paths.sharedCalibration(token),
    pathOf: ({ place }) => paths.sharedCalibrated(token, place),
    isOutside: true,
  }
}

export function placeIn(c: Context<AppEnv>): number {
  return Number(/^\d{1,4}$/.exec(c.req.param('place') ?? '')?.[0] ?? 0)
}
