import type { Context } from 'hono'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { allDraws, type KnownDraw } from '../../db/queries/draws.ts'
import { allPeriods, findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import type { ShownDraw } from '../../views/draws/records.ts'
import { SharedDrawsPage } from '../../views/draws/shared-list-page.tsx'
import { SharedDrawPage } from '../../views/draws/shared-page.tsx'
import { day, timeOfDay } from '../../views/format.ts'
import { Allowance } from '../api/allowance.ts'
import { commitmentTo, drawnBy } from '../grading/draw.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { through } from '../web/gates.ts'
import { networkOf } from '../web/network.ts'

const PER_MINUTE = 60

/**
 * The draws for anybody, without an account: what was promised and when, and whether a conversation was drawn. No
 * list of conversations and no name stands here; whoever knows an id can ask for it.
 */
export function createSharedDraws() {
  const shared = new Hono<AppEnv>()
  const allowance = new Allowance(PER_MINUTE)

  const sparing = createMiddleware<AppEnv>(async (c, next) => {
    if (!allowance.take(networkOf(addressOf(c)), c.var.now()).allowed) throw new HTTPException(429)
    await next()
  })
  shared.use(through('anybody', sparing))
  shared.get('/', draws)
  shared.get('/:period', draw)
  return shared
}

async function draws(c: Context<AppEnv>) {
  const known = await allDraws(c.var.reader)
  const all: ShownDraw[] = []
  for (const period of await allPeriods(c.var.reader)) {
    const draw = known.get(period.id)
    if (draw) all.push(await shown(c, period, draw))
  }
  return c.html(<SharedDrawsPage frame={await frameOf(c)} draws={all} />)
}

const query = z.object({ id: z.string().max(200).optional() })

async function draw(c: Context<AppEnv>) {
  const { reader } = c.var
  const { id = '' } = readQuery(c, query)
  const period = await findPeriod(reader, c.req.param('period') ?? '')
  const kept = period && (await allDraws(reader)).get(period.id)
  if (!period || !kept) throw new HTTPException(404)
  const { seed, rate, commitment } = kept
  const wanted = id.trim()
  return c.html(
    <SharedDrawPage
      frame={await frameOf(c)}
      draw={await shown(c, period, kept)}
      fits={seed === null ? null : commitmentTo(seed) === commitment}
      asked={seed === null || wanted === '' ? null : drawnBy({ seed, rate }, wanted)}
    />,
  )
}

async function shown(c: Context<AppEnv>, { id, name }: KeptPeriod, draw: KnownDraw): Promise<ShownDraw> {
  const { timeZone } = await installation(c.var.reader)
  const when = (at: string) => `${day(at, timeZone)}, ${timeOfDay(at, timeZone)} (${timeZone})`
  return {
    period: { id, name },
    perMille: Math.round(draw.rate * 1000),
    commitment: draw.commitment,
    fixed: when(draw.committedAt),
    by: null,
    revealed: draw.revealedAt === null ? null : when(draw.revealedAt),
    seed: draw.seed,
  }
}
