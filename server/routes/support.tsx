import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import { type Customer, findCustomer } from '../../db/queries/customers.ts'
import { allMaterials, findMaterial } from '../../db/queries/materials.ts'
import {
  colleaguesBroughtTo,
  consentOf,
  findSending,
  type OpeningConsent,
  revokeSending,
  type Sending,
  saveColleagueBrought,
  saveConsent,
  saveSending,
  sendingsTo,
  withdrawConsent,
} from '../../db/queries/sendings.ts'
import { mayWorkWith } from '../../db/queries/visibility.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { SupportPage } from '../../views/support/support-page.tsx'
import type { ShownSending } from '../../views/support/support-parts.tsx'
import { stillToDecide } from '../actions/still-to-decide.ts'
import { linkToken } from '../mail/signed-links.ts'
import { decisionNeeds } from '../measures/lexicons/buying-stages.ts'
import { secretFor } from '../secret.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { civilToday, frameOf, isCivilDate, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { once } from './clip-page.tsx'

/** Helping a customer who is buying: what they lack, what was sent, who was brought in. */
export const support = new Hono<AppEnv>()

const LINK_DAYS = 30
const DAY_MS = 86_400_000

support.use(onlyFor('rep', 'manager'))

support.get('/:customer', async (c) => supportPage(c, await workedWith(c)))

support.post('/:customer/sendings', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await workedWithByRep(c)
  const filled = await readForm(c, z.object({ once, material: z.string().max(64).optional() }))
  if (!filled.ok) throw new HTTPException(422, { message: Object.values(filled.errors)[0] ?? '' })
  const material = await findMaterial(db, filled.value.material ?? '')
  if (!material)
    return supportPage(c, customer, { typed: {}, errors: { material: words.support.problems.material } })
  const at = now()
  await saveSending(db, {
    ...{ materialId: material.id, customerId: customer.id, repId: viewer.id, once: filled.value.once },
    sentAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + LINK_DAYS * DAY_MS).toISOString(),
  })
  return back(c, customer, 'sent')
})

support.post('/:customer/sendings/:sending/revocation', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await workedWithByRep(c)
  const sending = await findSending(db, c.req.param('sending'))
  if (!sending || sending.customerId !== customer.id) throw new HTTPException(404)
  if (sending.repId !== viewer.id) throw new HTTPException(403)
  await revokeSending(db, sending.id, now().toISOString())
  return back(c, customer, 'sent')
})

support.post('/:customer/consent', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await workedWithByRep(c)
  const { problems } = words.support
  const how = z.string(problems.how).trim().min(1, problems.how).max(500, problems.tooLong)
  const filled = await readForm(c, z.object({ how, givenOn: pastDay(c) }))
  if (!filled.ok) return supportPage(c, customer, filled)
  const { how: said, givenOn } = filled.value
  const consent = { customerId: customer.id, how: said, givenOn, notedBy: viewer.id }
  await saveConsent(db, { ...consent, now: now().toISOString() })
  return back(c, customer, 'consent')
})

support.post('/:customer/consent/withdrawal', async (c) => {
  const customer = await workedWithByRep(c)
  await withdrawConsent(c.var.db, customer.id, c.var.now().toISOString())
  return back(c, customer, 'consent')
})

support.post('/:customer/colleagues', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await workedWithByRep(c)
  const { problems } = words.support
  const name = z.string(problems.name).trim().min(1, problems.name).max(200, problems.tooLong)
  const form = z.object({ name, helps: z.enum(decisionNeeds, problems.helps), on: pastDay(c) })
  const filled = await readForm(c, form)
  if (!filled.ok) return supportPage(c, customer, filled)
  const brought = { ...filled.value, customerId: customer.id, repId: viewer.id }
  await saveColleagueBrought(db, { ...brought, now: now().toISOString() })
  return back(c, customer, 'colleagues')
})

/** Whoever does not work with a customer does not know of them here. */
async function workedWith(c: Context<AppEnv>): Promise<Customer> {
  const { reader, viewer } = c.var
  const customer = await findCustomer(reader, c.req.param('customer') ?? '')
  if (!customer || !(await mayWorkWith(reader, viewer, customer.id))) throw new HTTPException(404)
  return customer
}

async function workedWithByRep(c: Context<AppEnv>): Promise<Customer> {
  const customer = await workedWith(c)
  if (c.var.viewer.role !== 'rep') throw new HTTPException(403)
  return customer
}

function pastDay(c: Context<AppEnv>) {
  const { day: wrong } = words.support.problems
  const today = civilToday(c.var.now(), zoneOf(c))
  return z.string(wrong).refine((text) => isCivilDate(text) && text <= today, wrong)
}

interface Wrong {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

async function supportPage(c: Context<AppEnv>, customer: Customer, wrong?: Wrong) {
  const { reader, viewer } = c.var
  const consent = (await consentOf(reader, customer.id)) ?? null
  const page = (
    <SupportPage
      frame={await frameOf(c)}
      customer={customer}
      deciding={await stillToDecide(reader, viewer, [customer.id], c.var.now().toISOString())}
      materials={await allMaterials(reader)}
      sendings={(await sendingsTo(reader, [customer.id])).map((one) => shownSending(c, one, consent))}
      consent={consent}
      colleagues={await colleaguesBroughtTo(reader, [customer.id])}
      mayAct={viewer.role === 'rep'}
      once={newId()}
      typed={wrong?.typed ?? {}}
      errors={wrong?.errors ?? {}}
    />
  )
  return c.html(page, wrong ? 422 : 200)
}

function shownSending(c: Context<AppEnv>, one: Sending, consent: OpeningConsent | null): ShownSending {
  const { config, viewer, now } = c.var
  const say = words.support.sent
  const zone = zoneOf(c)
  const isOut = one.revokedAt === null && one.expiresAt > now().toISOString()
  const token = linkToken(secretFor(config), 'material sent', one)
  const noted = one.openedAt === null ? say.notOpened : say.opened(day(one.openedAt, zone))
  return {
    id: one.id,
    title: one.title,
    by: say.by(one.repName, day(one.sentAt, zone)),
    until: isOut ? day(one.expiresAt, zone) : null,
    address: isOut && one.repId === viewer.id ? `${config.baseUrl}${paths.materialSent(token)}` : null,
    opened: consent === null ? say.notKnown : noted,
  }
}

function back(c: Context<AppEnv>, { id }: Customer, part: string) {
  return c.redirect(`${paths.support(id)}#${part}`, 303)
}
