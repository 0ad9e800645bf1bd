import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { activePeople, findViewer, type Viewer } from '../../db/queries/people.ts'
import { LinkPage } from '../../views/doors/link-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { addressOf, isFromHere } from '../web/address.ts'
import { signInToken } from '../web/auth.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { layDown, readKept } from '../web/kept-words.tsx'
import { localPath } from '../web/session.ts'

export const signIn = new Hono<AppEnv>()

const credentials = z.object({
  email: z.string().trim().max(320),
  password: z.string().max(1000),
  next: z.string().max(2000).optional(),
  kept: z.string().max(200_000).optional(),
})

signIn.get('/sign-in', async (c) => {
  const next = localPath(c.req.query('next'))
  return c.html(
    <SignInPage
      frame={await frameOf(c)}
      email=""
      error={null}
      next={next}
      isEmpty={(await activePeople(c.var.reader)).length === 0}
    />,
  )
})

signIn.post('/sign-in', async (c) => {
  const filled = await readForm(c, credentials)
  if (!filled.ok) return again(c, filled.typed, words.doors.wrong, 422)
  const { email, password, next, kept } = filled.value
  const answer = await ask(c, '/auth/sign-in/email', { email: email.toLowerCase(), password })
  if (answer.status === 429) {
    c.header('Retry-After', answer.headers.get('X-Retry-After') ?? '180')
    return again(c, filled.value, words.doors.tooMany, 429)
  }
  const viewer = answer.ok ? await whoIs(c, answer) : undefined
  if (!viewer) return again(c, filled.value, words.doors.wrong, 422)
  const written = readKept(kept)
  return enter(c, answer, (written && (await layDown(c.var, viewer, written))) ?? localPath(next))
})

signIn.get('/sign-in/link/:token', async (c) => {
  onlyFromHere(c)
  return c.html(<LinkPage frame={await frameOf(c)} action={c.req.path} used={false} />)
})

signIn.post('/sign-in/link/:token', async (c) => {
  onlyFromHere(c)
  const answer = await c.var.auth.api
    .magicLinkVerify({ query: { token: c.req.param('token') }, headers: new Headers(), asResponse: true })
    .catch(() => undefined)
  if (!answer?.ok || !(await whoIs(c, answer)))
    return c.html(<LinkPage frame={await frameOf(c)} action={c.req.path} used />, 422)
  return enter(c, answer, '/')
})

signIn.post('/sign-out', async (c) => {
  const session = await c.var.auth.api.getSession({ headers: c.req.raw.headers })
  const answer = await c.var.auth.api.signOut({ headers: c.req.raw.headers, asResponse: true })
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  if (session) c.var.streams.endOf(session.user.id)
  c.header('Clear-Site-Data', '"cache", "storage"')
  return c.redirect(paths.signIn, 303)
})

/** Through the handler and not the api, because only the handler counts how often somebody tries. */
async function ask(
  c: Context<AppEnv>,
  path: string,
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const { auth, config } = c.var
  const headers = {
    'Content-Type': 'application/json',
    Origin: config.baseUrl,
    'x-heard-address': addressOf(c),
  }
  return auth.handler(
    new Request(new URL(path, config.baseUrl), { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

async function whoIs(c: Context<AppEnv>, answer: Response): Promise<Viewer | undefined> {
  const { user } = (await answer.clone().json()) as { readonly user?: { readonly id: string } }
  return user && findViewer(c.var.reader, user.id)
}

/** Goes on as whoever an answer of the sign-in is for. */
export function enter(c: Context<AppEnv>, answer: Response, path: string) {
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(path, 303)
}

/** For somebody who has just shown who they are in another way. */
export async function enterAs(c: Context<AppEnv>, email: string) {
  const { auth } = c.var
  const token = await signInToken(auth, email)
  const answer = await auth.api.magicLinkVerify({
    query: { token },
    headers: new Headers(),
    asResponse: true,
  })
  return enter(c, answer, '/')
}

async function again(
  c: Context<AppEnv>,
  typed: {
    readonly email?: string | undefined
    readonly next?: string | undefined
    readonly kept?: string | undefined
  },
  error: string,
  status: 422 | 429,
) {
  const next = localPath(typed.next)
  const { kept = '' } = typed
  const written = readKept(kept)?.typed.text
  const page = (
    <SignInPage
      frame={await frameOf(c)}
      email={typed.email ?? ''}
      error={error}
      next={next}
      {...(written === undefined ? {} : { kept: { kept, text: written } })}
    />
  )
  return c.html(page, status)
}

function onlyFromHere(c: Context<AppEnv>): void {
  if (!isFromHere(c)) throw new HTTPException(404)
}
