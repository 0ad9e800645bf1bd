import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { allPeople } from '../../db/queries/people.ts'
import { type ComeAndGo, comeAndGo, examplesOfChange } from '../../db/queries/remeasured-changes.ts'
import { openRemeasuring, type Remeasuring } from '../../db/queries/remeasurings.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { RemeasuringPage } from '../../views/remeasuring/page.tsx'
import type { Comparison } from '../actions/remeasure/compare.ts'
import { restOf, speedOf } from '../actions/remeasure/pace.ts'
import { askToMove, beginAgain, compareAgain, drop, goOn, pause } from '../actions/remeasure/remeasure.ts'
import type { InsightKind } from '../conversation/findings.ts'
import { version } from '../measures/version.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** Measuring everything again: who runs it, what it would change, and who decides. */
export const remeasuring = new Hono<AppEnv>()

const OF_A_KIND = 2
const forAdmin = onlyFor('admin')
const forDecision = onlyFor('hr', 'admin')

remeasuring.get('/', onlyFor('manager', 'hr', 'admin'), async (c) => {
  const open = await openRemeasuring(c.var.reader)
  return c.html(
    <RemeasuringPage
      frame={await frameOf(c)}
      standing={open ? standingOf(c, open) : null}
      change={open && open.comparison !== null ? await changeOf(c, open, open.comparison) : null}
      role={c.var.viewer.role}
      version={version.measures}
    />,
  )
})

const named = z.object({ run: z.string() })
const sided = named.extend({ to: z.enum(['before', 'after']) })

remeasuring.post('/', forAdmin, async (c) => {
  const { db, viewer, now } = c.var
  const { by } = await formValues(c, z.object({ by: z.string() }))
  const act = { byId: viewer.id, now: now().toISOString() }
  return answered(c, by === version.measures && (await beginAgain(db, by, act)))
})
remeasuring.post('/pauses', forAdmin, async (c) =>
  answered(c, await pause(c.var.db, (await formValues(c, named)).run)),
)
remeasuring.post('/continuations', forAdmin, async (c) =>
  answered(c, await goOn(c.var.db, (await formValues(c, named)).run)),
)
remeasuring.post('/comparisons', forDecision, async (c) =>
  answered(c, await compareAgain(c.var.db, (await formValues(c, named)).run)),
)
remeasuring.post('/moves', forDecision, async (c) => {
  const { run, to } = await formValues(c, sided)
  return answered(c, await askToMove(c.var.db, run, to, c.var.viewer.id))
})
remeasuring.post('/endings', forDecision, async (c) => {
  const { db, viewer, now } = c.var
  const { run } = await formValues(c, named)
  return answered(c, await drop(db, run, { byId: viewer.id, now: now().toISOString() }))
})

/** What somebody decided of what has gone on since was not what they saw. */
function answered(c: Context<AppEnv>, isDone: boolean) {
  if (!isDone) throw new HTTPException(409, { message: words.remeasuring.stale })
  c.var.remeasuring.wake()
  return c.redirect(paths.remeasuring, 303)
}

function standingOf(c: Context<AppEnv>, open: Remeasuring) {
  return {
    ...open,
    of: Math.max(open.of, open.done),
    perSecond: speedOf(open),
    restMs: restOf(open),
    began: whenOf(c, open.beganAt),
    moved: open.moved && { by: open.moved.by, when: whenOf(c, open.moved.at) },
  }
}

async function changeOf(c: Context<AppEnv>, { run, side }: Remeasuring, text: string) {
  const { reader, viewer } = c.var
  const comparison = JSON.parse(text) as Comparison
  const isForward = side === 'before'
  const findings = await comeAndGo(reader, run)
  const mayOpen = viewer.role === 'manager'
  const examples = mayOpen ? await examplesOfChange(reader, viewer, run, OF_A_KIND) : []
  const names = new Map((await allPeople(reader)).map(({ id, name }) => [id, name]))
  return {
    at: whenOf(c, comparison.at),
    frozen: comparison.frozen,
    findings: findings.map((one) => ({
      name: findingName(one),
      comes: isForward ? one.comes : one.goes,
      goes: isForward ? one.goes : one.comes,
    })),
    examples: examples.map((one) => ({
      ...one,
      name: findingName(one),
      comes: one.comes === isForward,
    })),
    periods: comparison.periods.map((period) => ({
      ...period,
      money:
        viewer.role === 'hr'
          ? period.money.map((one) => ({ ...one, name: names.get(one.repId) ?? one.repId }))
          : null,
    })),
  }
}

function whenOf(c: Context<AppEnv>, at: string): string {
  return `${day(at, zoneOf(c))}, ${timeOfDay(at, zoneOf(c))}`
}

function findingName({ is, kind }: Pick<ComeAndGo, 'is' | 'kind'>): string {
  const { kinds, insightKinds } = words.moments
  if (is === 'insight') return words.remeasuring.insight(insightKinds[kind as InsightKind])
  return kinds[kind as keyof typeof kinds].one
}
