import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { adjustmentsFor, withdrawAdjustment } from '../../db/queries/adjustments.ts'
import { findPlan } from '../../db/queries/plans.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { letStand, takeBack } from '../actions/close/take-back.ts'
import { writtenMoney } from '../pay/written-money.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { again } from '../web/fresh-password.ts'
import { onlyFor } from '../web/session.ts'
import { foundPeriod, notFresh, periodPage } from './period-page.tsx'

export const periodCorrections = new Hono<AppEnv>()

const hr = onlyFor('hr')

const wanted = z.object({
  line: z.string().max(100).default(''),
  amount: z.string().max(40).default(''),
  why: z.string().max(500).default(''),
})

periodCorrections.post('/:id/adjustments', hr, async (c) => {
  const { db, reader, viewer, now } = c.var
  const period = await foundPeriod(c)
  const typed = await formValues(c, wanted)
  const [statementId = '', line = ''] = typed.line.split('.')
  const currency = (await findPlan(reader, period.planId))?.plan.currency ?? ''
  const amount = writtenMoney(typed.amount, currency)
  const minor = 'minor' in amount ? amount.minor : 0
  const answer = await takeBack(
    db,
    viewer,
    { periodId: period.id, statementId, line: Number(line), minor, why: typed.why },
    now().toISOString(),
  )
  if ('id' in answer) return c.redirect(`${paths.period(period.id)}#corrections`, 303)
  const correctionError = words.periods.corrections.errors[answer.problem]
  return periodPage(c, period, { told: null, correctionError, typed }, 422)
})

periodCorrections.post('/:id/adjustments/:adjustment/approvals', hr, again, async (c) => {
  const { db, viewer, now } = c.var
  const period = await foundPeriod(c)
  const id = c.req.param('adjustment')
  const found = (await adjustmentsFor(db, viewer)).find((one) => one.id === id)
  if (!found || found.fromPeriodId !== period.id) throw new HTTPException(404)
  const { password } = await formValues(c, z.object({ password: z.string().max(1000).default('') }))
  const refused = await notFresh(c, password)
  if (refused)
    return periodPage(
      c,
      period,
      { told: null, passwordError: refused.says, typed: { adjustment: id } },
      refused.status,
    )
  if (!(await letStand(db, viewer, { statementId: found.statement, id }, now().toISOString())))
    return periodPage(c, period, { told: words.periods.corrections.refused }, 409)
  return c.redirect(`${paths.period(period.id)}#corrections`, 303)
})

periodCorrections.post('/:id/adjustments/:adjustment/withdrawal', hr, async (c) => {
  const { db, viewer, now } = c.var
  const period = await foundPeriod(c)
  const id = c.req.param('adjustment')
  const found = (await adjustmentsFor(db, viewer)).find((one) => one.id === id)
  if (!found || found.fromPeriodId !== period.id) throw new HTTPException(404)
  if (!(await withdrawAdjustment(db, { id, personId: viewer.id, now: now().toISOString() })))
    return periodPage(c, period, { told: words.periods.corrections.cannotWithdraw }, 409)
  return c.redirect(`${paths.period(period.id)}#corrections`, 303)
})
