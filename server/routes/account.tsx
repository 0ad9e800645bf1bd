import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { passkeysOf } from '../../db/queries/passkeys.ts'
import { endSession, endSessionsOf, type Session, sessionsOf } from '../../db/queries/sessions.ts'
import { deviceSays } from '../../views/account/device.ts'
import { AccountPage, type AccountPageProps } from '../../views/account/page.tsx'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { again, freshPassword, hasPassword } from '../web/fresh-password.ts'
import { chosenPassword } from '../web/passwords.ts'
import { forAll } from '../web/session.ts'
import { runningSince } from '../web/session-clock.ts'
import { setPassword } from '../web/set-password.ts'
import { briefingsShown } from './briefings-shown.ts'

/** How somebody comes in, and where they are. Everybody sees their own and nobody else’s. */
export const account = new Hono<AppEnv>()

account.use(forAll)

account.get('/', (c) => accountPage(c))

const change = z.object({ password: z.string().max(1000).default(''), next: chosenPassword })

account.post('/password', again, async (c) => {
  const { viewer, session } = c.var
  const filled = await readForm(c, change)
  if (!filled.ok) return accountPage(c, { errors: filled.errors }, 422)
  const { password, next } = filled.value
  const freshness = await freshPassword(c, password)
  if (freshness !== 'fresh' || !(await hasPassword(c))) {
    const problem = freshness === 'fresh' ? 'none' : freshness
    const errors = { password: words.account.password.problems[problem] }
    return accountPage(c, { errors }, freshness === 'too-many' ? 429 : 422)
  }
  await setPassword(c.var, viewer.id, next, session.id)
  c.var.afterwards.later(() => sendSecurityMail(c.var, viewer, 'changed', paths.ownAccount))
  return accountPage(c, { told: words.account.password.changed })
})

account.post('/sessions/others/end', async (c) => {
  await endSessionsOf(c.var.db, c.var.viewer.id, c.var.session.id)
  return c.redirect(`${paths.ownAccount}#sessions`, 303)
})

account.post('/sessions/:id/end', async (c) => {
  if (!(await endSession(c.var.db, c.var.viewer.id, c.req.param('id')))) throw new HTTPException(404)
  return c.redirect(`${paths.ownAccount}#sessions`, 303)
})

async function accountPage(
  c: Context<AppEnv>,
  { errors = {}, told = null }: Partial<Pick<AccountPageProps, 'errors' | 'told'>> = {},
  status: 200 | 422 | 429 = 200,
) {
  const { db, viewer } = c.var
  return c.html(
    <AccountPage
      frame={await frameOf(c)}
      email={viewer.email}
      hasPassword={await hasPassword(c)}
      hasSecondStep={c.var.session.hasSecondStep === true}
      passkeys={(await passkeysOf(db, viewer.id)).length}
      briefings={viewer.role === 'rep' ? await briefingsShown(c) : null}
      sessions={(await sessionsOf(db, viewer.id, runningSince(c.var))).map((one) => shown(c, one))}
      errors={errors}
      told={told}
    />,
    status,
  )
}

function shown(c: Context<AppEnv>, { id, beganAt, seenAt, device, network }: Session) {
  const zone = zoneOf(c)
  const at = (instant: string) => `${day(instant, zone)}, ${timeOfDay(instant, zone)}`
  return {
    id,
    device: deviceSays(device),
    network,
    since: at(beganAt),
    seen: at(seenAt),
    isHere: id === c.var.session.id,
  }
}
