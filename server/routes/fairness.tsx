import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fairnessOf, readersOfGroups, readersOfVerdicts } from '../../db/queries/fairness-reports.ts'
import { allPeriods, findPeriod, type KeptPeriod } from '../../db/queries/periods.ts'
import { FairnessListPage } from '../../views/fairness/list-page.tsx'
import type { ObjectedRow } from '../../views/fairness/objected.tsx'
import { FairnessPage } from '../../views/fairness/page.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { judgeClose } from '../actions/fairness/judge-close.ts'
import { type Objections, objectionsIn } from '../actions/fairness/objections.ts'
import { gravestOf } from '../pay/fairness/verdict.ts'
import { isClosed } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** The fairness report of a period, under the period's own address. */
export const fairness = new Hono<AppEnv>()

fairness.get('/:id/fairness', onlyFor(...readersOfVerdicts), async (c) => {
  const { reader, viewer } = c.var
  const period = await wanted(c)
  const kept = await fairnessOf(reader, viewer, period.id)
  return c.html(
    <FairnessPage
      frame={await frameOf(c)}
      period={{ ...period, isClosed: isClosed(period.state) }}
      kept={kept ? { ...kept, on: day(kept.madeAt, zoneOf(c)) } : null}
      showsGroups={readersOfGroups.some((role) => role === viewer.role)}
      mayMake={makers.some((role) => role === viewer.role)}
      objected={await objectedIn(c, period)}
    />,
  )
})

const makers = ['hr', 'fairness'] as const

fairness.post('/:id/fairness', onlyFor(...makers), async (c) => {
  const { db, viewer, now } = c.var
  const period = await wanted(c)
  const answer = await judgeClose(db, { periodId: period.id, byId: viewer.id, now: now().toISOString() })
  if (answer === 'open') throw new HTTPException(409, { message: words.fairness.open })
  return c.redirect(paths.fairness(period.id), 303)
})

/** Every period's report, for whoever comes for them. */
export const fairnessReports = new Hono<AppEnv>()

fairnessReports.get('/', onlyFor(...readersOfVerdicts), async (c) => {
  const periods = await allPeriods(c.var.reader)
  const listed = await Promise.all(
    periods.map(async ({ id, name, state }) => ({
      id,
      name,
      stands: await standsOf(c, id, isClosed(state)),
    })),
  )
  return c.html(<FairnessListPage frame={await frameOf(c)} periods={listed} />)
})

async function standsOf(c: Context<AppEnv>, periodId: string, closed: boolean): Promise<string> {
  const say = words.fairness
  if (!closed) return say.list.open
  const kept = await fairnessOf(c.var.reader, c.var.viewer, periodId)
  if (!kept) return say.list.missing
  return say.list.stands(say.verdicts[gravestOf(kept.report.subjects.map(({ verdict }) => verdict))])
}

async function wanted(c: Context<AppEnv>): Promise<KeptPeriod> {
  const period = await findPeriod(c.var.reader, c.req.param('id') ?? '')
  if (!period) throw new HTTPException(404)
  return period
}

async function objectedIn(c: Context<AppEnv>, period: KeptPeriod) {
  const { upheld, overruled } = await objectionsIn(c.var.reader, period)
  return { upheld: rowsOf(upheld), overruled: rowsOf(overruled) }
}

function rowsOf({ byBehaviour, byTeam }: Objections): readonly ObjectedRow[] {
  return [
    ...byBehaviour.map(({ about, rate }) => ({ name: words.behaviours.title(about), rate })),
    ...byTeam.map(({ about, rate }) => ({ name: words.fairness.objections.team(about), rate })),
  ]
}
