import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { announceTest, deliveriesOf, resend } from '../../db/queries/deliveries.ts'
import {
  createWebhook,
  events,
  findWebhook,
  removeWebhook,
  rotateSecret,
  turnOff,
  turnOn,
  type Webhook,
} from '../../db/queries/webhooks.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { WebhookPage } from '../../views/webhooks/webhook-page.tsx'
import { resolveName, targetOf } from '../jobs/target.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { mustBeMeant } from '../web/meant.ts'
import { onlyFor } from '../web/session.ts'
import { momentIn, shownDelivery, shownWebhook } from './webhook-shown.ts'
import { webhooksPage } from './webhooks-page.tsx'

export const webhooks = new Hono<AppEnv>()

const SHOWN = 50
const PATIENCE_MS = 3_000
const say = words.webhooks.problems

webhooks.use(onlyFor('admin'))

webhooks.get('/', (c) => webhooksPage(c))

const ticked = z.literal('yes').optional()
const form = z
  .object({
    url: z
      .string()
      .trim()
      .min(1, { error: () => say.unreadable })
      .max(2000, { error: () => say.unreadable }),
    'conversation.imported': ticked,
    'grade.changed': ticked,
    'promise.due': ticked,
  })
  .refine((typed) => events.some((event) => typed[event]), { path: ['events'], error: () => say.events })

webhooks.post('/', async (c) => {
  const { db, viewer, config, now } = c.var
  const filled = await readForm(c, form)
  const typed = filled.ok ? filled.value : filled.typed
  const wanted = { url: typed.url ?? '', events: events.filter((event) => typed[event]) }
  if (!filled.ok) return webhooksPage(c, { webhook: { ...wanted, errors: filled.errors } }, 422)
  const target = await targetOf(wanted.url, { allowed: config.webhookHosts, resolve: resolveName })
  if ('problem' in target)
    return webhooksPage(c, { webhook: { ...wanted, errors: { url: say[target.problem] } } }, 422)
  const given = { url: target.url.href, events: wanted.events }
  const { id } = await createWebhook(db, { ...given, byId: viewer.id, now: now().toISOString() })
  return c.redirect(paths.webhook(id), 303)
})

webhooks.get('/:id', async (c) => {
  const webhook = await webhookIn(c)
  const zone = zoneOf(c)
  const now = c.var.now().toISOString()
  const [current, before] = webhook.secrets
  const deliveries = await deliveriesOf(c.var.db, webhook.id, SHOWN)
  return c.html(
    <WebhookPage
      frame={await frameOf(c)}
      webhook={shownWebhook(webhook, zone)}
      isOff={webhook.off !== null}
      secret={current?.secret ?? ''}
      oldUntil={before?.until && before.until > now ? momentIn(before.until, zone) : null}
      deliveries={deliveries.map((one) => shownDelivery(one, zone))}
    />,
  )
})

webhooks.post('/:id/tests', async (c) => {
  const { db, now, webhooks: sender } = c.var
  const webhook = await workingWebhookIn(c)
  await announceTest(db, webhook, now().toISOString())
  sender.wake()
  await Promise.race([sender.settled(), sleep(PATIENCE_MS, undefined, { ref: false })])
  return c.redirect(`${paths.webhook(webhook.id)}#log`, 303)
})

webhooks.post('/:id/deliveries/:delivery/tries', async (c) => {
  const { db, now } = c.var
  const { id } = await workingWebhookIn(c)
  if (!(await resend(db, id, c.req.param('delivery'), now().toISOString()))) throw new HTTPException(404)
  return c.redirect(`${paths.webhook(id)}#log`, 303)
})

webhooks.post('/:id/secrets', async (c) => {
  const { id } = await webhookIn(c)
  await rotateSecret(c.var.db, id, c.var.now().toISOString())
  return c.redirect(`${paths.webhook(id)}#secret`, 303)
})

webhooks.post('/:id/pause', async (c) => {
  const { id, off } = await webhookIn(c)
  if (off === null) await turnOff(c.var.db, id, 'admin', c.var.now().toISOString())
  return c.redirect(paths.webhook(id), 303)
})

webhooks.post('/:id/activation', async (c) => {
  const { id } = await webhookIn(c)
  await turnOn(c.var.db, id)
  return c.redirect(paths.webhook(id), 303)
})

webhooks.post('/:id/removal', async (c) => {
  const { id } = await webhookIn(c)
  await mustBeMeant(c)
  await removeWebhook(c.var.db, id)
  return c.redirect(paths.webhooks, 303)
})

async function webhookIn(c: Context<AppEnv>): Promise<Webhook> {
  const webhook = await findWebhook(c.var.db, c.req.param('id') ?? '')
  if (!webhook) throw new HTTPException(404)
  return webhook
}

async function workingWebhookIn(c: Context<AppEnv>): Promise<Webhook> {
  const webhook = await webhookIn(c)
  if (webhook.off) throw new HTTPException(422, { message: say.isOff })
  return webhook
}
