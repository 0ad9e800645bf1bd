import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type Passkey, passkeysOf, removePasskey } from '../../db/queries/passkeys.ts'
import { saveProved } from '../../db/queries/sessions.ts'
import { deviceSays } from '../../views/account/device.ts'
import { PasskeysPage, type PasskeysPageProps } from '../../views/account/passkeys-page.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type SecurityNews, sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { again, freshPassword, hasPassword } from '../web/fresh-password.ts'
import { challengeToProve, isProved, keepPasskey, passkeyToMake } from '../web/passkeys.ts'
import { forAll } from '../web/session.ts'

/** The devices somebody comes in with. Everybody has their own, and sees nobody else’s. */
export const passkeys = new Hono<AppEnv>()

passkeys.use(forAll)

/** More devices than this nobody has. */
const MOST = 20

passkeys.get('/', (c) => page(c))

const named = z
  .string()
  .trim()
  .min(1, { error: () => words.account.passkeys.name.problem })
  .max(100, { error: () => words.account.passkeys.name.problem })
const beginning = z.object({ name: named, password: z.string().max(1000).default('') })

passkeys.post('/', again, async (c) => {
  const say = words.account.passkeys
  const filled = await readForm(c, beginning)
  if (!filled.ok) return page(c, { nameError: filled.errors.name ?? say.name.problem }, 422)
  const { name, password } = filled.value
  const refused = await notFresh(c, password, name)
  if (refused) return refused
  if ((await passkeysOf(c.var.db, c.var.viewer.id)).length >= MOST)
    return page(c, { error: say.tooMany(MOST) }, 409)
  return page(c, { begun: { name, options: JSON.stringify(await passkeyToMake(c)) } })
})

passkeys.post('/confirmation', async (c) => {
  const form = z.object({ name: named, passkey: z.string().max(20_000) })
  const { name, passkey } = await formValues(c, form)
  if (!(await keepPasskey(c, name, passkey))) return page(c, { error: words.account.passkeys.notKept }, 422)
  await proved(c)
  tell(c, 'passkeyOn')
  return c.redirect(paths.passkeys, 303)
})

passkeys.post('/challenge', async (c) => {
  const options = await challengeToProve(c)
  return options ? c.json(options) : c.json({}, 409)
})

passkeys.post('/proof', async (c) => {
  const { passkey } = await formValues(c, z.object({ passkey: z.string().max(20_000) }))
  if (!(await isProved(c, passkey))) return page(c, { error: words.account.passkeys.unknown }, 422)
  await proved(c)
  return c.redirect(paths.home, 303)
})

passkeys.post('/:id/removal', again, async (c) => {
  const { db, viewer } = c.var
  const { password } = await formValues(c, z.object({ password: z.string().max(1000).default('') }))
  const id = c.req.param('id')
  if (!(await passkeysOf(db, viewer.id)).some((one) => one.id === id)) throw new HTTPException(404)
  const refused = await notFresh(c, password)
  if (refused) return refused
  await removePasskey(db, viewer.id, id)
  tell(c, 'passkeyOff')
  return c.redirect(paths.passkeys, 303)
})

async function notFresh(c: Context<AppEnv>, password: string, name?: string) {
  const freshness = await freshPassword(c, password)
  if (freshness === 'fresh') return undefined
  const error = words.account.password.problems[freshness]
  return page(c, { error, ...(name === undefined ? {} : { name }) }, freshness === 'too-many' ? 429 : 422)
}

async function proved({ var: { db, session, now } }: Context<AppEnv>): Promise<void> {
  await saveProved(db, session.token, now().toISOString())
}

function tell(c: Context<AppEnv>, news: SecurityNews): void {
  c.var.afterwards.later(() => sendSecurityMail(c.var, c.var.viewer, news, paths.passkeys))
}

type Shown = Partial<Pick<PasskeysPageProps, 'begun' | 'error' | 'nameError' | 'name'>>

async function page(c: Context<AppEnv>, shown: Shown = {}, status: 200 | 409 | 422 | 429 = 200) {
  const { config, db, viewer } = c.var
  return c.html(
    <PasskeysPage
      frame={await frameOf(c)}
      email={viewer.email}
      hasPassword={await hasPassword(c)}
      passkeys={(await passkeysOf(db, viewer.id)).map((one) => shownPasskey(one, zoneOf(c)))}
      signsIn={config.provider?.isOnlyWay !== true || viewer.role === 'admin'}
      name={deviceSays(c.req.header('User-Agent') ?? '')}
      begun={null}
      error={null}
      nameError={null}
      {...shown}
    />,
    status,
  )
}

function shownPasskey({ id, name, createdAt, lastUsedAt }: Passkey, zone: string) {
  return { id, name, made: day(createdAt, zone), used: lastUsedAt && day(lastUsedAt, zone) }
}
