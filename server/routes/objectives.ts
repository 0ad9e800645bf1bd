import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Customer, findCustomer } from '../../db/queries/customers.ts'
import { closeObjective, findObjective, outcomes, setObjective } from '../../db/queries/objectives.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import type { RefusedForm } from '../../views/customers/refused-form.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { objectiveNow } from '../actions/objectives.ts'
import { insightKinds } from '../conversation/findings.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, wholeNumber } from '../web/forms.ts'
import { localPath, onlyFor } from '../web/session.ts'
import { refusedOnTrail } from './trail-page.tsx'
import { visitAsLeft } from './visit-draft.ts'
import { visitPage } from './visit-page.tsx'

/** What a rep wants to learn of a customer, and what became of it. */
export const objectives = new Hono<AppEnv>()

const setting = z.object({
  once: z.string().min(1).max(64),
  kind: z.enum(insightKinds, 'is none of the kinds on the page').optional(),
  wants: z.string().trim().max(500, 'can have 500 characters at most').default(''),
  back: z.string().max(500).optional(),
})

objectives.post('/customers/:id/objectives', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const customer = await findCustomer(db, c.req.param('id'))
  if (!customer || !(await mayWorkWith(db, viewer, customer.id))) throw new HTTPException(404)
  const { once, kind = null, wants, back } = await formValues(c, setting)
  const wanted = wants === '' && kind ? words.objectives.gaps[kind] : wants
  if (wanted === '')
    return refused(c, customer, back, {
      form: 'objective',
      customerId: customer.id,
      typed: { wants },
      errors: { wants: words.objectives.wantsMissing },
    })
  const about = { customerId: customer.id, repId: viewer.id, wants: wanted, kind, once }
  await setObjective(db, { ...about, now: now().toISOString() })
  return c.redirect(`${backTo(back, customer.id)}#objective`, 303)
})

const outcome = z.object({
  version: wholeNumber,
  outcome: z.enum(outcomes, 'is none of the answers on the page'),
  learnt: z.string().trim().max(500, 'can have 500 characters at most').default(''),
  back: z.string().max(500).optional(),
})

objectives.post('/objectives/:id/outcome', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const objective = await findObjective(db, viewer.id, c.req.param('id'))
  if (!objective) throw new HTTPException(404)
  const typed = await formValues(c, outcome)
  const isWhole = typed.outcome !== 'something-else' || typed.learnt !== ''
  if (!isWhole) {
    const customer = await findCustomer(db, objective.customerId)
    if (!customer) throw new HTTPException(404)
    return refused(c, customer, typed.back, {
      form: 'outcome',
      customerId: customer.id,
      typed: { outcome: typed.outcome },
      errors: { learnt: words.objectives.learntMissing },
    })
  }
  const at = now().toISOString()
  const standing = await objectiveNow(db, viewer, objective.customerId)
  const insight = typed.outcome === 'met' ? standing?.looksMet?.insight : undefined
  const isKept = await closeObjective(
    db,
    { id: objective.id, version: typed.version },
    {
      at,
      outcome: typed.outcome,
      conversationId: standing?.conversationId ?? null,
      insightId: insight?.id ?? null,
      learnt: typed.learnt === '' ? null : typed.learnt,
    },
  )
  if (!isKept) throw new HTTPException(409, { message: words.objectives.stale })
  return c.redirect(`${backTo(typed.back, objective.customerId)}#objective`, 303)
})

/** The page the form stood on, with the form as it was typed. */
async function refused(c: Context<AppEnv>, customer: Customer, back: string | undefined, form: RefusedForm) {
  if (backTo(back, customer.id) !== paths.visit(customer.id)) return refusedOnTrail(c, form)
  return visitPage(c, customer, await visitAsLeft(c, customer.id), 422, form)
}

function backTo(back: string | undefined, customerId: string): string {
  const page = localPath(back)
  return page === '/' ? paths.visit(customerId) : page
}
