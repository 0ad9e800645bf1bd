import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { AnswerPage } from '../../views/payroll/answer-page.tsx'
import {
  type AnswerForeseen,
  foreseeAnswer,
  keepAnswer,
  takeAnswerBack,
} from '../actions/payroll/reconcile-period.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { confirmedIn, fileIn } from '../web/table-form.ts'
import { namesOf, verdictsShown } from './pay-export-shown.ts'
import { exportPage, foundPeriod } from './pay-exports.tsx'

/** What payroll says it paid. */
export const payAnswers = new Hono<AppEnv>()

payAnswers.use('/:id/answers', onlyFor('hr', 'payroll'))
payAnswers.use('/:id/answers/*', onlyFor('hr', 'payroll'))

payAnswers.post('/:id/answers', async (c) => {
  const period = await foundPeriod(c)
  const bytes = await fileIn(c)
  if (!bytes) return exportPage(c, period, { error: words.payroll.answers.noFile }, 422)
  return shown(c, period, await foreseeAnswer(c.var.reader, { periodId: period.id, bytes }))
})

payAnswers.post('/:id/answers/confirmation', async (c) => {
  const { db, viewer, now } = c.var
  const period = await foundPeriod(c)
  const confirmed = await confirmedIn(c)
  const given = { ...confirmed, periodId: period.id, byId: viewer.id, now: now().toISOString() }
  const answer = await keepAnswer(db, given)
  if ('kept' in answer) return c.redirect(`${paths.payExports(period.id)}#answers`, 303)
  return shown(c, period, answer)
})

payAnswers.post('/:id/answers/:answer/withdrawal', async (c) => {
  const { db, viewer, now } = c.var
  const { id: periodId } = await foundPeriod(c)
  const which = { periodId, id: c.req.param('answer'), byId: viewer.id, now: now().toISOString() }
  if (!(await takeAnswerBack(db, which))) throw new HTTPException(404)
  return c.redirect(`${paths.payExports(periodId)}#answers`, 303)
})

async function shown(c: Context<AppEnv>, period: KeptPeriod, answer: AnswerForeseen) {
  const say = words.payroll.answers
  if ('refused' in answer) {
    const { message, line } = answer.refused
    return exportPage(c, period, { error: say.unreadable(message, line) }, 422)
  }
  if (!('plan' in answer)) return exportPage(c, period, { told: say.problems[answer.problem] }, 409)
  const { plan, problem } = answer
  if (problem === 'not-sent') return exportPage(c, period, { told: say.problems[problem] }, 409)
  return c.html(
    <AnswerPage
      frame={await frameOf(c)}
      period={period.id}
      name={period.name}
      problem={problem}
      payments={plan.payments.length}
      rows={plan.problems}
      guessed={plan.guessed}
      unread={plan.unread}
      verdicts={verdictsShown(plan.verdicts, await namesOf(c))}
      text={plan.text}
      seal={plan.seal}
    />,
    problem === null ? 200 : problem === 'wrong-rows' ? 422 : 409,
  )
}
