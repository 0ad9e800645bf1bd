import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { newId } from '../../db/new-id.ts'
import {
  allSenders,
  createSenderOnce,
  findSender,
  removeSender,
  replaceSecret,
  type Sender,
} from '../../db/queries/senders.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { mustBeMeant } from '../web/meant.ts'
import { onlyFor } from '../web/session.ts'
import { blankSender, webhooksPage } from './webhooks-page.tsx'

export const senders = new Hono<AppEnv>()

const MOST = 50
const say = words.senders.problems
const list = `${paths.webhooks}#senders`

senders.use(onlyFor('admin'))

senders.get('/', (c) => c.redirect(list, 303))

/** Made with the form, so that a form sent twice makes one. */
const onceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .catch(newId)
const form = z.object({
  id: onceId,
  name: z
    .string()
    .trim()
    .min(1, { error: () => say.name })
    .max(100, { error: () => say.name }),
})

senders.post('/', async (c) => {
  const { db, viewer, now } = c.var
  const filled = await readForm(c, form)
  if (!filled.ok) return refused(c, filled.typed.name ?? '', say.name)
  const { id, name } = filled.value
  const all = await allSenders(db)
  const before = all.find((one) => one.id === id)
  if (!before && all.length >= MOST) return refused(c, name, say.tooMany(MOST))
  const secret = await createSenderOnce(db, { id, name, byId: viewer.id, now: now().toISOString() })
  return told(c, { name: before?.name ?? name, secret })
})

senders.post('/:id/secrets', async (c) => {
  const { db, now } = c.var
  const { id, name } = await senderIn(c)
  const { replaces } = await formValues(c, z.object({ replaces: z.string().max(64) }))
  const secret = await replaceSecret(db, { id, madeAt: replaces, now: now().toISOString() })
  return told(c, { name, secret })
})

senders.post('/:id/removal', async (c) => {
  const { id } = await senderIn(c)
  await mustBeMeant(c)
  await removeSender(c.var.db, id)
  return c.redirect(list, 303)
})

function told(c: Context<AppEnv>, made: { readonly name: string; readonly secret: string | null }) {
  return webhooksPage(c, { sender: { ...blankSender, made } }, made.secret === null ? 409 : 200)
}

function refused(c: Context<AppEnv>, name: string, error: string) {
  return webhooksPage(c, { sender: { name, error, made: null } }, 422)
}

async function senderIn(c: Context<AppEnv>): Promise<Sender> {
  const sender = await findSender(c.var.db, c.req.param('id') ?? '')
  if (!sender) throw new HTTPException(404)
  return sender
}
