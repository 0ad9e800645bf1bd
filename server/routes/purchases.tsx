import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { cancelPurchase, findPurchase, purchaseChannels } from '../../db/queries/purchases.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { recordPurchase } from '../actions/record-purchase.ts'
import { decimalsOf } from '../pay/money.ts'
import { type MoneyProblem, writtenMoney } from '../pay/written-money.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues } from '../web/forms.ts'
import { civilToday, instantOfClock, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { once } from './clip-page.tsx'
import { refusedOnTrail } from './trail-page.tsx'

/** What customers bought, as somebody notes it on their page. */
export const purchases = new Hono<AppEnv>()

const NOON = '12:00'
const LONGEST = 200

const form = z.object({
  once,
  customer: z.string().max(64),
  what: z.string().max(2000),
  on: z.string().max(200),
  value: z.string().max(500).optional(),
  currency: z.string().max(500).optional(),
  channel: z.enum(['', ...purchaseChannels]).optional(),
})

purchases.post('/', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, form)
  if (!(await mayWorkWith(db, viewer, typed.customer))) throw new HTTPException(404)
  const read = purchaseIn(c, typed)
  if ('errors' in read)
    return refusedOnTrail(c, {
      form: 'purchase',
      customerId: typed.customer,
      typed: writtenIn(typed),
      errors: read.errors,
    })
  const channel = typed.channel || null
  const answer = await recordPurchase(
    db,
    {
      customerId: typed.customer,
      ...read.purchase,
      source: 'person',
      channel,
      repId: viewer.role === 'rep' && channel !== 'self-service' ? viewer.id : null,
      externalId: `noted:${typed.once}`,
    },
    { byId: viewer.id, now: now().toISOString() },
  )
  if (answer.outcome === 'other') throw new HTTPException(409, { message: words.trail.problems.gone })
  return c.redirect(paths.customer(typed.customer), 303)
})

purchases.post('/:id/cancellation', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const purchase = await findPurchase(db, c.req.param('id'))
  if (!purchase || !(await mayWorkWith(db, viewer, purchase.customerId))) throw new HTTPException(404)
  if (!(await cancelPurchase(db, purchase.id, now().toISOString())))
    throw new HTTPException(409, { message: words.trail.problems.gone })
  return c.redirect(paths.customer(purchase.customerId), 303)
})

/** What a form says somebody bought, or what is wrong with it, by field. */
function purchaseIn(c: Context<AppEnv>, typed: z.infer<typeof form>) {
  const zone = zoneOf(c)
  const what = typed.what.replace(/\s+/gu, ' ').trim()
  const cost = costOf(typed)
  const isDay = isCivilDate(typed.on) && typed.on <= civilToday(c.var.now(), zone)
  const errors: Record<string, string> = {}
  if (what === '' || what.length > LONGEST) errors.what = words.trail.problems.what
  if (!isDay) errors.on = words.trail.problems.date
  if (cost && 'problem' in cost)
    errors[cost.problem === 'currency' ? 'currency' : 'value'] = saidOfMoney(
      cost.problem,
      typed.currency ?? '',
    )
  if (Object.keys(errors).length > 0 || (cost && 'problem' in cost)) return { errors }
  return { purchase: { what, value: cost, at: instantOfClock(typed.on, NOON, zone) } }
}

function writtenIn(typed: z.infer<typeof form>): Readonly<Record<string, string>> {
  const { what, on, value = '', currency = '', channel = '' } = typed
  return { what, on, value, currency, channel }
}

function costOf({ value = '', currency = '' }: Pick<z.infer<typeof form>, 'value' | 'currency'>) {
  return value.trim() === '' ? null : writtenMoney(value, currency)
}

function saidOfMoney(problem: MoneyProblem, currency: string): string {
  const say = words.trail.problems
  const code = currency.trim().toUpperCase()
  return problem === 'value' ? say.value(code, decimalsOf(code)) : say[problem]
}
