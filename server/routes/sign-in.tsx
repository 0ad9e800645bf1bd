import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { activePeople, findPersonByEmail, findViewer, type Viewer } from '../../db/queries/people.ts'
import { endSessionWith, saveProved } from '../../db/queries/sessions.ts'
import { CodePage } from '../../views/doors/code-page.tsx'
import { LinkPage } from '../../views/doors/link-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { isFromHere } from '../web/address.ts'
import { signInToken } from '../web/auth.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { layDown, readKept } from '../web/kept-words.tsx'
import { forgiven, tooMany } from '../web/limits.ts'
import { answerSecondStep } from '../web/second-step.ts'
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
  if (!filled.ok) return signInAgain(c, filled.typed, words.doors.wrong, 422)
  const { email, password, next, kept } = filled.value
  const wait = await tooMany(c, 'sign-in', email)
  if (wait !== null) {
    c.header('Retry-After', String(wait))
    return signInAgain(c, filled.value, words.doors.tooMany, 429)
  }
  const answer = await c.var.auth.api.signInEmail({
    body: { email: email.toLowerCase(), password },
    headers: new Headers(),
    asResponse: true,
  })
  if (answer.ok && (await asksForCode(c, answer, email))) {
    for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    return codePage(c, filled.value, null)
  }
  const viewer = answer.ok ? await whoIs(c, answer, mayUsePassword) : undefined
  if (!viewer) return signInAgain(c, filled.value, words.doors.wrong, 422)
  await forgiven(c, 'sign-in', email)
  return enter(c, answer, await pathAfter(c, viewer, { next, kept }))
})

const coded = z.object({
  code: z.string().max(100),
  next: z.string().max(2000).optional(),
  kept: z.string().max(200_000).optional(),
})

signIn.post('/sign-in/code', async (c) => {
  const say = words.account.secondStep
  const filled = await readForm(c, coded)
  if (!filled.ok) return codePage(c, filled.typed, say.wrong, 422)
  const came = await answerSecondStep(c, filled.value.code)
  if (came === 'wrong') return codePage(c, filled.value, say.wrong, 422)
  if (came === 'too-many') return codePage(c, filled.value, say.tooMany, 429)
  const viewer = came === 'over' ? undefined : await whoIs(c, came.answer, mayUsePassword)
  if (came === 'over' || !viewer) return signInAgain(c, filled.value, say.over, 422)
  await forgiven(c, 'sign-in', viewer.email)
  return enter(c, came.answer, await pathAfter(c, viewer, filled.value))
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

export interface TakenAlong {
  readonly next?: string | undefined
  readonly kept?: string | undefined
}

/** Where they wanted to go, or where what they were writing lies now. */
async function pathAfter(c: Context<AppEnv>, viewer: Viewer, { next, kept }: TakenAlong): Promise<string> {
  const written = readKept(kept)
  return (written && (await layDown(c.var, viewer, written))) ?? localPath(next)
}

/** Whether the password was right and a code is wanted next; of whoever has left nothing is told. */
async function asksForCode(c: Context<AppEnv>, answer: Response, email: string): Promise<boolean> {
  const { twoFactorRedirect } = (await answer.clone().json()) as { readonly twoFactorRedirect?: boolean }
  if (twoFactorRedirect !== true) return false
  return (await findPersonByEmail(c.var.db, email))?.deactivatedAt === null
}

async function codePage(
  c: Context<AppEnv>,
  { next, kept = '' }: TakenAlong,
  error: string | null,
  status: 200 | 422 | 429 = 200,
) {
  const written = readKept(kept)?.typed.text
  const page = (
    <CodePage
      frame={await frameOf(c)}
      error={error}
      next={localPath(next)}
      {...(written === undefined ? {} : { kept: { kept, text: written } })}
    />
  )
  if (status === 429) c.header('Retry-After', '900')
  return c.html(page, status)
}

/** Where everybody comes in through the organisation’s own sign-in, a password is for the admin alone. */
export function mayUsePassword({ var: { config } }: Context<AppEnv>, { role }: Viewer): boolean {
  return config.provider?.isOnlyWay !== true || role === 'admin'
}

/** Who an answer of the sign-in is for, if they are still here and may come in so; else the session it began is ended at once. */
async function whoIs(
  c: Context<AppEnv>,
  answer: Response,
  may: (c: Context<AppEnv>, viewer: Viewer) => boolean = () => true,
): Promise<Viewer | undefined> {
  const { user, token } = (await answer.clone().json()) as {
    readonly user?: { readonly id: string }
    readonly token?: string
  }
  const viewer = user && (await findViewer(c.var.reader, user.id))
  if (viewer && may(c, viewer)) return viewer
  if (token) await endSessionWith(c.var.db, token)
  return undefined
}

/** Goes on as whoever an answer of the sign-in is for. Whatever session the browser had before is over. */
export async function enter(c: Context<AppEnv>, answer: Response, path: string) {
  const before = await c.var.auth.api.getSession({ headers: c.req.raw.headers })
  if (before) await endSessionWith(c.var.db, before.session.token)
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(path, 303)
}

/** For somebody who has just shown who they are in another way. */
export async function enterAs(c: Context<AppEnv>, email: string) {
  return enter(c, await beginSession(c, email), '/')
}

/** For somebody who did so with a device that asked for their finger, their face or its PIN: nothing more is asked. */
export async function enterProved(c: Context<AppEnv>, viewer: Viewer, taken: TakenAlong) {
  const answer = await beginSession(c, viewer.email)
  const { token } = (await answer.clone().json()) as { readonly token: string }
  await saveProved(c.var.db, token, c.var.now().toISOString())
  return enter(c, answer, await pathAfter(c, viewer, taken))
}

async function beginSession({ var: { auth } }: Context<AppEnv>, email: string): Promise<Response> {
  const token = await signInToken(auth, email)
  return auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true })
}

/** The page once more, with what is wrong and what was typed. */
export async function signInAgain(
  c: Context<AppEnv>,
  typed: TakenAlong & { readonly email?: string | undefined },
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
