import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { findPerson } from '../../db/queries/people.ts'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { invitedPerson } from '../web/auth.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { chosenPassword } from '../web/passwords.ts'
import { enterAs } from './sign-in.tsx'

/** Where somebody who was invited chooses a password. Making invitations is routes/people.tsx. */
export const invitations = new Hono<AppEnv>()

const choice = z.object({ password: chosenPassword })

invitations.get('/:token', async (c) => {
  const person = await invited(c, c.req.param('token'))
  if (!person) return usedUp(c)
  return c.html(<PasswordPage frame={await frameOf(c)} name={person.name} action={c.req.path} error={null} />)
})

invitations.post('/:token', async (c) => {
  const token = c.req.param('token')
  const person = await invited(c, token)
  if (!person) return usedUp(c)
  const filled = await readForm(c, choice)
  if (!filled.ok) {
    const [error = ''] = Object.values(filled.errors)
    const frame = await frameOf(c)
    return c.html(<PasswordPage frame={frame} name={person.name} action={c.req.path} error={error} />, 422)
  }
  const body = { newPassword: filled.value.password, token }
  const answer = await c.var.auth.api.resetPassword({ body, asResponse: true })
  return answer.ok ? enterAs(c, person.email) : usedUp(c)
})

async function invited(c: Context<AppEnv>, token: string) {
  const { reader, auth, now } = c.var
  const id = await invitedPerson(auth, token, now())
  return id === undefined ? undefined : findPerson(reader, id)
}

async function usedUp(c: Context<AppEnv>) {
  const frame = await frameOf(c)
  return c.html(<SignInPage frame={frame} email="" error={words.doors.invitationUsed} next="/" />, 422)
}
