import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { saveCustomerViews } from '../../db/queries/customer-views.ts'
import { survivorOf } from '../../db/queries/customers.ts'
import { TrailPage } from '../../views/customers/trail-page.tsx'
import { paths } from '../../views/paths.ts'
import { trailKinds } from '../actions/trail/sources.ts'
import { type Subject, subjectOfAccount, subjectOfCustomer } from '../actions/trail/subject.ts'
import { placeIn, placeText, trailOf } from '../actions/trail/trail.ts'
import { whyTheyBuy } from '../actions/trail/why-they-buy.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { channels } from './list-filters.ts'
import { saidOf } from './trail-says.ts'
import { sideOf } from './trail-side.tsx'

/** A customer's page, and a company's: the same over all its people. */
export const trail = new Hono<AppEnv>()

const asked = z.object({
  kind: z.enum(trailKinds).optional(),
  channel: z.enum(channels).optional(),
  before: z
    .string()
    .max(200)
    .refine((text) => placeIn(text) !== undefined)
    .optional(),
})

trail.get('/customers/:id', onlyFor('rep', 'manager'), async (c) => {
  const id = c.req.param('id')
  const survivor = await survivorOf(c.var.reader, id)
  const subject = await subjectOfCustomer(c.var.reader, c.var.viewer, survivor)
  if (!subject) throw new HTTPException(404)
  return survivor === id
    ? trailPage(c, subject, paths.customer(id))
    : c.redirect(paths.customer(survivor), 302)
})

trail.get('/accounts/:account', onlyFor('rep', 'manager'), async (c) => {
  const subject = await subjectOfAccount(c.var.reader, c.var.viewer, c.req.param('account'))
  if (!subject) throw new HTTPException(404)
  return trailPage(c, subject, paths.account(subject.name))
})

async function trailPage(c: Context<AppEnv>, subject: Subject, here: string) {
  const { db, reader, viewer } = c.var
  const { kind, channel, before } = readQuery(c, asked)
  const now = c.var.now().toISOString()
  const after = before === undefined ? undefined : placeIn(before)
  const page = await trailOf(reader, viewer, {
    ...{ customerIds: subject.customerIds, now },
    ...(kind ? { kind } : {}),
    ...(channel ? { channel } : {}),
    ...(after ? { after } : {}),
  })
  await saveCustomerViews(db, { customerIds: subject.customerIds, viewerId: viewer.id, now })
  const names = new Map(subject.people.map((one) => [one.id, one.name]))
  const filters = { kind: kind ?? ('' as const), channel: channel ?? ('' as const) }
  const timeZone = zoneOf(c)
  return c.html(
    <TrailPage
      frame={await frameOf(c)}
      subject={subject}
      says={await saidOf(c, subject)}
      why={await whyTheyBuy(reader, viewer, subject.customerIds, now)}
      trail={page}
      filters={filters}
      links={{
        here,
        earlier: page.next && `${addressOf(here, { ...filters, before: placeText(page.next) })}#trail`,
        newest: after ? `${addressOf(here, filters)}#trail` : null,
      }}
      about={{
        timeZone,
        today: civilToday(c.var.now(), timeZone),
        level: subject.level,
        nameOf: (id) => names.get(id) ?? subject.name,
      }}
      side={await sideOf(c, subject)}
    />,
  )
}

function addressOf(here: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return given.length === 0 ? here : `${here}?${new URLSearchParams(given)}`
}
