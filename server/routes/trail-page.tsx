import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { saveCustomerViews } from '../../db/queries/customer-views.ts'
import type { RefusedForm } from '../../views/customers/refused-form.ts'
import { TrailPage } from '../../views/customers/trail-page.tsx'
import { paths } from '../../views/paths.ts'
import { trailKinds } from '../actions/trail/sources.ts'
import { type Subject, subjectOfCustomer } from '../actions/trail/subject.ts'
import { placeIn, placeText, trailOf } from '../actions/trail/trail.ts'
import { whyTheyBuy } from '../actions/trail/why-they-buy.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { channels } from './list-filters.ts'
import { saidOf } from './trail-says.ts'
import { sideOf } from './trail-side.tsx'

const asked = z.object({
  kind: z.enum(trailKinds).optional(),
  channel: z.enum(channels).optional(),
  before: z
    .string()
    .max(200)
    .refine((text) => placeIn(text) !== undefined)
    .optional(),
})

/** The page of a customer once more, with a form of it as it was typed and what is wrong beside its fields. */
export async function refusedOnTrail(c: Context<AppEnv>, refused: RefusedForm) {
  const subject = await subjectOfCustomer(c.var.reader, c.var.viewer, refused.customerId)
  if (!subject) throw new HTTPException(404)
  return trailPage(c, subject, paths.customer(refused.customerId), refused)
}

/** A customer, or a company: why they buy, everything between them and us, and what to know beside it. */
export async function trailPage(c: Context<AppEnv>, subject: Subject, here: string, refused?: RefusedForm) {
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
      why={await whyTheyBuy(reader, viewer, subject.customerIds)}
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
      side={await sideOf(c, subject, refused)}
    />,
    refused ? 422 : 200,
  )
}

function addressOf(here: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return given.length === 0 ? here : `${here}?${new URLSearchParams(given)}`
}
