import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { outcomesOfAppeals } from '../../db/queries/appeals.ts'
import { overrulesInUse } from '../../db/queries/overruled.ts'
import { payrollCutoffs, saveCutoffDay, saveCutoffOf } from '../../db/queries/payroll-cutoffs.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import type { CutoffForm } from '../../views/desks/cutoff-forms.tsx'
import { HrHomePage } from '../../views/home/hr-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { periodBoard } from '../actions/desk/period-board.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf, isCivilDate } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { payableOf } from './payable.ts'
import { statementsOfAll, summaryOf } from './statements.tsx'

type Typed = Partial<Pick<CutoffForm, 'typed' | 'errors'>>

/** HR's page; `typed` is what a form on it said that could not be done. */
export async function hrHome(
  c: Context<AppEnv>,
  { typed = {}, errors = {} }: Typed = {},
  status: 200 | 422 = 200,
) {
  const { reader, viewer, now } = c.var
  const periods = await allPeriods(reader)
  const open = periods.filter((one) => one.frozenAt === null)
  const waiting = await statementsOfAll(c, open)
  const cutoffs = await payrollCutoffs(reader)
  return c.html(
    <HrHomePage
      frame={await frameOf(c)}
      board={await periodBoard(reader, viewer, periods, now())}
      cutoff={{
        dayOfMonth: cutoffs.dayOfMonth,
        periods: open.map(({ id, name }) => ({ id, name })),
        typed,
        errors,
      }}
      appeals={await outcomesOfAppeals(reader)}
      overrules={await overrulesInUse(reader)}
      waiting={waiting.map((one) => summaryOf(one, periods))}
      payable={await payableOf(c, periods)}
    />,
    status,
  )
}

/** The day on which payroll needs what a period comes to. */
export const payrollDay = new Hono<AppEnv>()

payrollDay.use(onlyFor('hr'))

const dayForm = z.object({
  day: z
    .string()
    .trim()
    .regex(/^(|[1-9]|[12]\d|3[01])$/, { error: () => words.board.cutoff.problems.day }),
})

payrollDay.post('/', async (c) => {
  const filled = await readForm(c, dayForm)
  if (!filled.ok) return hrHome(c, filled, 422)
  const { day } = filled.value
  await saveCutoffDay(c.var.db, day === '' ? null : Number(day))
  return c.redirect(`${paths.home}#payroll`, 303)
})

const periodForm = z.object({
  period: z.string().max(64),
  on: z
    .string()
    .trim()
    .refine((on) => on === '' || isCivilDate(on), { error: () => words.board.cutoff.problems.on }),
})

payrollDay.post('/periods', async (c) => {
  const filled = await readForm(c, periodForm)
  if (!filled.ok) return hrHome(c, filled, 422)
  const { period, on } = filled.value
  const say = words.board.cutoff.problems
  const known = (await allPeriods(c.var.reader)).find((one) => one.id === period && one.frozenAt === null)
  if (!known) return hrHome(c, { typed: filled.value, errors: { period: say.period } }, 422)
  if (on !== '' && on <= known.to) return hrHome(c, { typed: filled.value, errors: { on: say.on } }, 422)
  await saveCutoffOf(c.var.db, period, on === '' ? null : on)
  return c.redirect(`${paths.home}#payroll`, 303)
})
