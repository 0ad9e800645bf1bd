import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { findPersonByEmail } from '../../db/queries/people.ts'
import { ForgottenPage, type ForgottenPageProps } from '../../views/doors/forgotten-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { tooMany } from '../web/limits.ts'
import { resetToken } from '../web/one-time.ts'

/** For whoever forgot their password. The answer is the same whether somebody here has the address or not. */
export const forgotten = new Hono<AppEnv>()

forgotten.get('/', (c) => page(c, {}))

const form = z.object({ email: z.string().trim().max(320) })

forgotten.post('/', async (c) => {
  const filled = await readForm(c, form)
  if (!filled.ok || c.var.config.mail === null) return page(c, {}, 422)
  const { email } = filled.value
  const wait = await tooMany(c, 'reset', email)
  if (wait !== null) {
    c.header('Retry-After', String(wait))
    return page(c, { error: words.account.forgotten.tooMany }, 429)
  }
  c.var.afterwards.later(() => sendLink(c, email))
  return page(c, { isSent: true })
})

async function sendLink(c: Context<AppEnv>, email: string): Promise<void> {
  const { db, now } = c.var
  const person = await findPersonByEmail(db, email)
  if (person?.deactivatedAt !== null) return
  const token = await resetToken(db, person.id, now())
  await sendSecurityMail(c.var, person, 'reset', paths.reset(token))
}

async function page(
  c: Context<AppEnv>,
  props: Partial<Pick<ForgottenPageProps, 'error' | 'isSent'>>,
  status: 200 | 422 | 429 = 200,
) {
  const frame = await frameOf(c)
  return c.html(<ForgottenPage frame={frame} sendsMail={c.var.config.mail !== null} {...props} />, status)
}
