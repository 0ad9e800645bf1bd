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

/** What customers bought, as somebody notes it on their page. */
export const purchases = new Hono<AppEnv>()

const NOON = '12:00'

const form = z.object({
  once,
  customer: z.string().max(64),
  what: z.string().max(2000),
  on: z.string().max(20),
  value: z.string().max(40).optional(),
  currency: z.string().max(10).optional(),
  channel: z.enum(['', ...purchaseChannels]).optional(),
})

purchases.post('/', onlyFor('rep', 'manager'), async (c) => {
  const { db, viewer, now } = c.var
  const typed = await formValues(c, form)
  if (!(await mayWorkWith(db, viewer, typed.customer))) throw new HTTPException(404)
  const value = costOf(typed)
  const channel = typed.channel || null
  const answer = await recordPurchase(
    db,
    {
      customerId: typed.customer,
      at: dayOf(c, typed.on),
      value,
      what: whatOf(typed.what),
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

function dayOf(c: Context<AppEnv>, on: string): string {
  const zone = zoneOf(c)
  if (!isCivilDate(on) || on > civilToday(c.var.now(), zone)) refuse(words.trail.problems.date)
  return instantOfClock(on, NOON, zone)
}

function whatOf(text: string): string {
  const what = text.replace(/\s+/gu, ' ').trim()
  return what === '' || what.length > 200 ? refuse(words.trail.problems.what) : what
}

function costOf({
  value = '',
  currency = '',
}: {
  value?: string | undefined
  currency?: string | undefined
}) {
  if (value.trim() === '') return null
  const money = writtenMoney(value, currency)
  return 'problem' in money ? refuse(saidOfMoney(money.problem, currency)) : money
}

function saidOfMoney(problem: MoneyProblem, currency: string): string {
  const say = words.trail.problems
  const code = currency.trim().toUpperCase()
  return problem === 'value' ? say.value(code, decimalsOf(code)) : say[problem]
}

function refuse(message: string): never {
  throw new HTTPException(422, { message })
}
