import { Hono } from 'hono'
import { z } from 'zod'
import { findPerson } from '../../db/queries/people.ts'
import { LinkPage } from '../../views/doors/link-page.tsx'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { invitedPerson } from '../web/auth.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'

/** Where somebody who was invited chooses a password. Making invitations is routes/people.tsx. */
export const invitations = new Hono<AppEnv>()

const choice = z.object({
  password: z.string().min(8, words.doors.tooShort).max(128, words.doors.tooLong),
})

invitations.get('/:token', async (c) => {
  const { reader, auth, now } = c.var
  const id = await invitedPerson(auth, c.req.param('token'), now())
  const person = id === undefined ? undefined : await findPerson(reader, id)
  const frame = await frameOf(c)
  if (!person)
    return c.html(<SignInPage frame={frame} email="" error={words.doors.invitationUsed} next="/" />, 422)
  return c.html(<PasswordPage frame={frame} name={person.name} action={c.req.path} error={null} />)
})

invitations.post('/:token', async (c) => {
  const { reader, auth, now } = c.var
  const token = c.req.param('token')
  const id = await invitedPerson(auth, token, now())
  const person = id === undefined ? undefined : await findPerson(reader, id)
  const frame = await frameOf(c)
  if (!person) return c.html(<LinkPage frame={frame} action={c.req.path} used />, 422)
  const filled = await readForm(c, choice)
  if (!filled.ok) {
    const [error = ''] = Object.values(filled.errors)
    return c.html(<PasswordPage frame={frame} name={person.name} action={c.req.path} error={error} />, 422)
  }
  await auth.api.resetPassword({ body: { newPassword: filled.value.password, token } })
  return c.redirect(paths.signIn, 303)
})
