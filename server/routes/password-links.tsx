import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { findLink, useLink } from '../../db/queries/one-time-links.ts'
import { findViewer, type Person } from '../../db/queries/people.ts'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { chosenPassword } from '../web/passwords.ts'
import { hasSecondStep } from '../web/second-step.ts'
import { setPassword } from '../web/set-password.ts'
import { enterAs, mayUsePassword } from './sign-in.tsx'

/** Where somebody chooses a password by a link: the invited, who are in at once, and whoever forgot theirs, who sign in with it. */
export function createPasswordLinks(kind: 'invitation' | 'reset') {
  const links = new Hono<AppEnv>()

  links.get('/:token', async (c) => {
    const person = await personOf(c)
    return person ? choosing(c, person) : usedUp(c)
  })

  links.post('/:token', async (c) => {
    const person = await personOf(c)
    if (!person) return usedUp(c)
    const filled = await readForm(c, z.object({ password: chosenPassword }))
    if (!filled.ok) return choosing(c, person, Object.values(filled.errors)[0])
    if ((await useLink(c.var.db, linkOf(c))) === undefined) return usedUp(c)
    await setPassword(c.var, person.id, filled.value.password)
    if (kind === 'invitation' && !(await hasSecondStep(c.var.auth, person.id)))
      return enterAs(c, person.email)
    c.var.afterwards.later(() => sendSecurityMail(c.var, person, 'changed', paths.ownAccount))
    const frame = await frameOf(c)
    return c.html(
      <SignInPage frame={frame} email={person.email} error={null} next="/" told={words.account.reset.done} />,
    )
  })

  async function choosing(c: Context<AppEnv>, { name }: Person, error: string | null = null) {
    const frame = await frameOf(c)
    const page = <PasswordPage frame={frame} kind={kind} name={name} action={c.req.path} error={error} />
    return c.html(page, error === null ? 200 : 422)
  }

  async function usedUp(c: Context<AppEnv>) {
    const error = kind === 'reset' ? words.account.reset.used : words.doors.invitationUsed
    return c.html(<SignInPage frame={await frameOf(c)} email="" error={error} next="/" />, 422)
  }

  return links
}

async function personOf(c: Context<AppEnv>): Promise<Person | undefined> {
  const link = await findLink(c.var.db, linkOf(c))
  const person = link?.personId ? await findViewer(c.var.db, link.personId) : undefined
  return person && mayUsePassword(c, person) ? person : undefined
}

function linkOf(c: Context<AppEnv>) {
  return { kind: 'password', token: c.req.param('token') ?? '', now: c.var.now().toISOString() } as const
}
