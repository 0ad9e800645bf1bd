import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { activePeople, allPeople, findPersonByEmail } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import { demoFaces } from '../../db/seeds/demo/people.ts'
import { loadDemo } from '../../db/seeds/demo.ts'
import type { FirstAdminProps } from '../../views/doors/first-admin.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { WelcomePage } from '../../views/doors/welcome-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { isNew, leaveDemo, NoDemo } from '../actions/leave-demo.ts'
import type { AppEnv } from '../web/env.ts'
import { formValues, readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { isWelcome } from '../web/one-time.ts'
import { newcomer } from './newcomer.ts'
import { enterAs } from './sign-in.tsx'

/** For whoever holds the link that is printed at the start, as long as nobody works here. */
export const welcome = new Hono<AppEnv>()

welcome.use('/:token/*', async (c, next) => {
  const { reader, now } = c.var
  if ((await isWelcome(reader, c.req.param('token'), now())) && (await isNew(reader))) return next()
  return c.html(<SignInPage frame={await frameOf(c)} email="" error={words.doors.first.used} next="/" />, 422)
})

welcome.get('/:token', (c) => page(c, { typed: {}, errors: {} }))

welcome.post('/:token', async (c) => {
  const filled = await readForm(c, newcomer())
  if (!filled.ok) return page(c, filled, 422)
  const { value } = filled
  if (await findPersonByEmail(c.var.db, value.email))
    return page(c, { typed: value, errors: { email: words.doors.departure.problems.invented } }, 422)
  try {
    await leaveDemo(c.var, value)
  } catch (error) {
    if (!(error instanceof NoDemo)) throw error
    return c.redirect(paths.signIn, 303)
  }
  return enterAs(c, value.email)
})

/** While it loads, whoever asks again waits for the same. */
welcome.post('/:token/demo', async (c) => {
  const { db, leases } = c.var
  await leases.inTurn({ kind: 'demo' }, async () => {
    if ((await allPeople(db)).length === 0) await loadDemo(c.var)
  })
  return c.redirect(`${paths.welcome(c.req.param('token'))}#look`, 303)
})

welcome.post('/:token/face', async (c) => {
  const { email } = await formValues(c, z.object({ email: z.enum(demoFaces) }))
  return enterAs(c, email)
})

async function page(c: Context<AppEnv>, form: FirstAdminProps, status: 200 | 422 = 200) {
  const { reader } = c.var
  const people = (await installation(reader)).demo ? await activePeople(reader) : []
  const faces = people.filter(({ email }) => demoFaces.includes(email))
  const token = c.req.param('token') ?? ''
  return c.html(<WelcomePage frame={await frameOf(c)} token={token} faces={faces} {...form} />, status)
}
