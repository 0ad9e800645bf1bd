import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { allDraws, drawnList, type KnownDraw } from '../../db/queries/draws.ts'
import { allPeriods, findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { DrawPage } from '../../views/draws/draw-page.tsx'
import { DrawsPage } from '../../views/draws/page.tsx'
import type { CheckedDraw, DrawRow, ShownDraw } from '../../views/draws/records.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { commitDraw } from '../actions/commit-draw.ts'
import { commitmentTo, drawnBy } from '../grading/draw.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { forAll } from '../web/session.ts'
import { settlingOf } from './settling.ts'

/** Every period’s draw, open to everybody who is signed in: a draw that only its keepers can check proves nothing. */
export const draws = new Hono<AppEnv>()

draws.get('/', forAll, (c) => drawsPage(c, null, 200))

const fixing = z.object({
  rate: z
    .string()
    .regex(/^\d{1,3}([.,]\d)?$/, { error: () => words.draws.badRate })
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 10))
    .refine((perMille) => perMille >= 1 && perMille <= 1000, { error: () => words.draws.badRate }),
})

draws.post('/:period', async (c) => {
  const { db, viewer, now } = c.var
  if (viewer.role !== 'hr') throw new HTTPException(404)
  const filled = await readForm(c, fixing)
  if (!filled.ok) return drawsPage(c, filled.errors.rate ?? words.draws.badRate, 422)
  const asked = { periodId: c.req.param('period'), perMille: filled.value.rate, byId: viewer.id, now: now() }
  const answer = await commitDraw(db, asked)
  if (!('problem' in answer)) return c.redirect(paths.draw(asked.periodId), 303)
  if (answer.problem === 'missing') throw new HTTPException(404)
  return drawsPage(c, words.draws.problems[answer.problem], 409)
})

draws.get('/:period', forAll, async (c) => {
  const { period, draw } = await found(c)
  return c.html(
    <DrawPage
      frame={await frameOf(c)}
      draw={shown(c, period, draw)}
      checked={await checkedOf(c, draw)}
      settling={await settlingOf(c, period)}
    />,
  )
})

draws.get('/:period/draw.json', forAll, async (c) => {
  const { period, draw } = await found(c)
  const checked = await checkedOf(c, draw)
  return c.json({
    period: { id: period.id, name: period.name, from: period.from, to: period.to },
    rate: draw.rate,
    commitment: draw.commitment,
    committedAt: draw.committedAt,
    revealedAt: draw.revealedAt,
    seed: draw.seed,
    fits: checked?.fits ?? null,
    conversations: checked?.ids ?? null,
  })
})

async function found(c: Context<AppEnv>) {
  const { reader } = c.var
  const period = await findPeriod(reader, c.req.param('period') ?? '')
  const draw = period && (await allDraws(reader)).get(period.id)
  if (!period || !draw) throw new HTTPException(404)
  return { period, draw }
}

async function drawsPage(c: Context<AppEnv>, problem: string | null, status: 200 | 409 | 422) {
  const { reader, viewer, now } = c.var
  const known = await allDraws(reader)
  const { timeZone } = await installation(reader)
  const today = civilToday(now(), timeZone)
  const rows = (await allPeriods(reader)).map((period): DrawRow => {
    const draw = known.get(period.id)
    return {
      period: { id: period.id, name: period.name },
      draw: draw ? shown(c, period, draw) : null,
      mayStillBeFixed: period.from > today,
    }
  })
  const mayFix = viewer.role === 'hr'
  return c.html(<DrawsPage frame={await frameOf(c)} rows={rows} mayFix={mayFix} problem={problem} />, status)
}

function shown(c: Context<AppEnv>, period: KeptPeriod, draw: KnownDraw): ShownDraw {
  const zone = zoneOf(c)
  const when = (at: string) => `${day(at, zone)}, ${timeOfDay(at, zone)}`
  return {
    period: { id: period.id, name: period.name },
    perMille: Math.round(draw.rate * 1000),
    commitment: draw.commitment,
    fixed: when(draw.committedAt),
    by: draw.committedBy,
    revealed: draw.revealedAt === null ? null : when(draw.revealedAt),
    seed: draw.seed,
  }
}

/** Worked out again from the seed, not read from what was kept. */
async function checkedOf(
  c: Context<AppEnv>,
  { periodId, seed, commitment, rate }: KnownDraw,
): Promise<CheckedDraw | null> {
  if (seed === null) return null
  const ids = await drawnList(c.var.reader, periodId)
  return {
    fits: commitmentTo(seed) === commitment,
    ids: ids.map(({ id, isGone }) => ({ ...drawnBy({ seed, rate }, id), isGone })),
  }
}
