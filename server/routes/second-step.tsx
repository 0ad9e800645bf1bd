import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { passkeysOf } from '../../db/queries/passkeys.ts'
import { installation } from '../../db/queries/settings.ts'
import { SecondStepPage, type SecondStepPageProps } from '../../views/account/second-step-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type SecurityNews, sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { again, freshPassword, hasPassword } from '../web/fresh-password.ts'
import { beginSecondStep, confirmSecondStep, endSecondStep, newBackupCodes } from '../web/second-step.ts'
import { forAll } from '../web/session.ts'

/** A code of one's phone beside the password. Everybody may, some have to. */
export const secondStep = new Hono<AppEnv>()

secondStep.use(forAll)

secondStep.get('/', (c) => page(c))

const asked = z.object({ password: z.string().max(1000).default('') })

secondStep.post('/', again, async (c) => {
  const { password } = await formValues(c, asked)
  const refused = await notFresh(c, password)
  if (refused) return refused
  const begun = await beginSecondStep(c, password)
  return begun ? page(c, { begun }) : c.redirect(paths.secondStep, 303)
})

const confirmed = z.object({
  code: z.string().max(20),
  key: z.string().regex(/^[A-Z2-7]{16,128}$/),
  codes: z.string().regex(/^[A-Za-z0-9-]{11}( [A-Za-z0-9-]{11}){0,19}$/),
})

secondStep.post('/confirmation', async (c) => {
  const filled = await readForm(c, confirmed)
  const say = words.account.secondStep
  if (!filled.ok) return page(c, { error: say.wrong }, 422)
  const { code, key, codes } = filled.value
  const answer = await confirmSecondStep(c, code)
  if (!answer) return page(c, { begun: { key, codes: codes.split(' ') }, error: say.wrong }, 422)
  tell(c, 'secondOn')
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(paths.secondStep, 303)
})

secondStep.post('/codes', again, async (c) => {
  const { password } = await formValues(c, asked)
  const refused = await notFresh(c, password)
  if (refused) return refused
  const codes = await newBackupCodes(c, password)
  return codes ? page(c, { codes }) : c.redirect(paths.secondStep, 303)
})

secondStep.post('/end', again, async (c) => {
  const { auth, db, viewer } = c.var
  const { password } = await formValues(c, asked)
  if ((await installation(db)).secondStepRoles.includes(viewer.role))
    return page(c, { error: words.account.secondStep.stays }, 409)
  const refused = await notFresh(c, password)
  if (refused) return refused
  await endSecondStep(auth, viewer.id)
  tell(c, 'secondOff')
  return c.redirect(paths.secondStep, 303)
})

async function notFresh(c: Context<AppEnv>, password: string) {
  const freshness = await freshPassword(c, password)
  if (freshness === 'fresh') return undefined
  const error = words.account.password.problems[freshness]
  return page(c, { error }, freshness === 'too-many' ? 429 : 422)
}

function tell(c: Context<AppEnv>, news: SecurityNews): void {
  c.var.afterwards.later(() => sendSecurityMail(c.var, c.var.viewer, news, paths.ownAccount))
}

async function page(
  c: Context<AppEnv>,
  shown: Partial<Pick<SecondStepPageProps, 'begun' | 'codes' | 'error'>> = {},
  status: 200 | 409 | 422 | 429 = 200,
) {
  const { db, session, viewer } = c.var
  return c.html(
    <SecondStepPage
      frame={await frameOf(c)}
      email={viewer.email}
      hasPassword={await hasPassword(c)}
      hasPasskey={(await passkeysOf(db, viewer.id)).length > 0}
      isOn={session.hasSecondStep === true}
      isRequired={(await installation(db)).secondStepRoles.includes(viewer.role)}
      begun={null}
      codes={null}
      error={null}
      {...shown}
    />,
    status,
  )
}
