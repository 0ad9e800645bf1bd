import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { sayUnpaid } from '../../db/queries/leaves.ts'
import { runningOf } from '../../db/queries/pay-runs.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { savePlanDays } from '../../db/queries/plan-days.ts'
import { allPlans } from '../../db/queries/plans.ts'
import { installation } from '../../db/queries/settings.ts'
import { civilDate } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { Counting } from '../../views/periods/counting.tsx'
import { PeriodsPage } from '../../views/periods/list-page.tsx'
import { approvePeriod } from '../actions/close/approve.ts'
import { nextPeriods, openPeriod } from '../actions/close/create.ts'
import { askForSignatures } from '../actions/close/signatures.ts'
import { takeStep } from '../actions/close/step.ts'
import { checkpointsIn } from '../actions/ledger/checkpoints.ts'
import type { PeriodProblem } from '../pay/next-period.ts'
import { isClosed, periodStates } from '../pay/period-way.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { again } from '../web/fresh-password.ts'
import { isHtmx, leaveFor } from '../web/htmx.ts'
import { onlyFor } from '../web/session.ts'
import { periodCorrections } from './period-corrections.tsx'
import { foundPeriod as found, notFresh, periodPage } from './period-page.tsx'
import { boardOf } from './periods-shown.ts'

/** The close of periods, for HR. */
export const periods = new Hono<AppEnv>()

const hr = onlyFor('hr')
const readers = onlyFor('hr', 'auditor')

type Typed = Readonly<Record<'plan' | 'name' | 'from' | 'to', string>>

periods.get('/', readers, async (c) => {
  const [first] = [...(await nextPeriods(c.var.reader))]
  const [plan = '', days = { from: '', to: '' }] = first ?? []
  return listPage(c, { plan, name: '', ...days }, {})
})

async function listPage(c: Context<AppEnv>, typed: Typed, errors: Readonly<Record<string, string>>) {
  const { reader } = c.var
  const plans = new Map((await allPlans(reader)).map(({ plan }) => [plan.id, plan]))
  const page = (
    <PeriodsPage
      frame={await frameOf(c)}
      periods={(await allPeriods(reader)).map(({ id, name, from, to, state, planId }) => {
        const plan = plans.get(planId)
        return { id, name, from, to, state, plan: plan?.name ?? '', version: plan?.version ?? 0 }
      })}
      plans={[...(await nextPeriods(reader)).keys()]}
      typed={typed}
      errors={errors}
    />
  )
  return c.html(page, Object.keys(errors).length === 0 ? 200 : 422)
}

const civil = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: () => words.periods.create.errors.date,
  })
const wanted = z.object({
  plan: z.string().max(500).default(''),
  name: z
    .string()
    .trim()
    .min(1, { error: () => words.periods.create.errors.name })
    .max(100, { error: () => words.periods.create.errors.name }),
  from: civil,
  to: civil,
})

periods.post('/', hr, async (c) => {
  const filled = await readForm(c, wanted)
  const none = { plan: '', name: '', from: '', to: '' }
  if (!filled.ok) return listPage(c, { ...none, ...filled.typed }, filled.errors)
  const made = await openPeriod(c.var.db, filled.value)
  if ('id' in made) return c.redirect(paths.period(made.id), 303)
  return listPage(c, filled.value, wrongIn(made.problem))
})

function wrongIn(problem: PeriodProblem): Readonly<Record<string, string>> {
  const say = words.periods.create.errors
  if (problem.is === 'overlaps')
    return { from: say.overlaps(civilDate(problem.with.from), civilDate(problem.with.to)) }
  if (problem.is === 'split') return { to: say.split(civilDate(problem.on)) }
  return problem.is === 'no-plan' ? { from: say[problem.is] } : { to: say[problem.is] }
}

periods.get('/:id', readers, async (c) => {
  const period = await found(c)
  if (!isHtmx(c)) return periodPage(c, period)
  const counting = await runningOf(c.var.reader, period.id)
  c.header('Vary', 'HX-Request', { append: true })
  return counting
    ? c.html(<Counting id={period.id} progress={counting} />)
    : leaveFor(c, paths.period(period.id))
})

periods.post('/:id/steps', hr, async (c) => {
  const { db, viewer, now, config } = c.var
  const period = await found(c)
  const { from } = await formValues(c, z.object({ from: z.enum(periodStates, 'is no state of a period') }))
  const { timeZone } = await installation(c.var.reader)
  const answer = await takeStep(
    db,
    viewer,
    { periodId: period.id, from },
    { now: now().toISOString(), timeZone, checkpoints: checkpointsIn(config.dataDir) },
  )
  if ('state' in answer) return c.redirect(paths.period(period.id), 303)
  const say = words.periods.told
  if ('wanting' in answer) return periodPage(c, await found(c), { told: say.wanting }, 409)
  if (answer.problem === 'missing') throw new HTTPException(404)
  if (answer.problem === 'forbidden') throw new HTTPException(403)
  return periodPage(c, await found(c), { told: say[answer.problem] }, 409)
})

const approving = z.object({
  hash: z.string().max(100).default(''),
  password: z.string().max(1000).default(''),
})

periods.post('/:id/approvals', hr, again, async (c) => {
  const { db, viewer, now } = c.var
  const period = await found(c)
  const { hash, password } = await formValues(c, approving)
  const refused = await notFresh(c, password)
  if (refused) return periodPage(c, period, { told: null, passwordError: refused.says }, refused.status)
  const { timeZone } = await installation(c.var.reader)
  const around = { now: now().toISOString(), timeZone }
  const answer = await approvePeriod(db, viewer, { periodId: period.id, hash }, around)
  if ('approvals' in answer) return c.redirect(`${paths.period(period.id)}#approval`, 303)
  if ('cannot' in answer)
    throw new HTTPException(403, { message: words.periods.approval.cannot[answer.cannot] })
  if (answer.problem === 'missing') throw new HTTPException(404)
  return periodPage(c, await found(c), { told: words.periods.told[answer.problem] }, 409)
})

periods.post('/:id/reminders', hr, async (c) => {
  const { id, planId } = await found(c)
  await askForSignatures(c.var.db, planId, c.var.now().toISOString())
  return c.redirect(`${paths.period(id)}#people`, 303)
})

const day = z.union([z.literal(''), civil]).default('')

periods.post('/:id/days', hr, async (c) => {
  const { db, viewer, now, grades } = c.var
  const period = await found(c)
  const form = z.object({ person: z.string().max(100), first: day, last: day })
  const { person, first, last } = await formValues(c, form)
  const say = words.periods.people
  if (isClosed(period.state)) return periodPage(c, period, { told: say.closed }, 409)
  const board = await boardOf(c, period)
  if (!board.people.some(({ id }) => id === person)) throw new HTTPException(404)
  if (first !== '' && last !== '' && last < first)
    return periodPage(c, period, { told: null, daysError: say.error }, 422)
  await savePlanDays(db, {
    personId: person,
    firstOn: first || null,
    lastOn: last || null,
    byId: viewer.id,
    now: now().toISOString(),
  })
  grades.wake()
  return c.redirect(`${paths.period(period.id)}#people`, 303)
})

periods.post('/:id/unpaid', hr, async (c) => {
  const { db, grades } = c.var
  const period = await found(c)
  if (isClosed(period.state)) return periodPage(c, period, { told: words.periods.people.closed }, 409)
  const chosen = new Set((await formData(c)).getAll('leave'))
  for (const { id, isUnpaid } of (await boardOf(c, period)).leaves)
    if (chosen.has(id) !== isUnpaid) await sayUnpaid(db, id, !isUnpaid)
  grades.wake()
  return c.redirect(`${paths.period(period.id)}#people`, 303)
})

periods.route('/', periodCorrections)
