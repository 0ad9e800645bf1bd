import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findViewer, type Viewer } from '../../db/queries/people.ts'
import { endSessionWith, saveProved } from '../../db/queries/sessions.ts'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { providerId } from '../web/auth.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { localPath } from '../web/session.ts'
import { enter } from './sign-in.tsx'

/** Coming in through the organisation’s own provider (OpenID Connect). */
export const organisationSignIn = new Hono<AppEnv>()

for (const path of [paths.organisationSignIn, '/auth/*'])
  organisationSignIn.use(path, async (c, next) => {
    if (c.var.config.provider === null) throw new HTTPException(404)
    await next()
  })

organisationSignIn.get(paths.organisationSignIn, async (c) => {
  const next = localPath(c.req.query('next'))
  const answer = await c.var.auth.api
    .signInSocial({
      body: {
        provider: providerId,
        callbackURL: next,
        errorCallbackURL: paths.signIn,
        disableRedirect: true,
      },
      headers: c.req.raw.headers,
      asResponse: true,
    })
    .catch(() => undefined)
  const { url } = answer?.ok ? ((await answer.json()) as { readonly url?: string }) : {}
  if (!answer || !url) return refused(c, words.doors.organisation.unreachable, 503)
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(url, 303)
})

organisationSignIn.get(`/auth/callback/${providerId}`, async (c) => {
  const { auth, config, db, now } = c.var
  const { pathname, search } = new URL(c.req.url)
  const headers = new Headers({ cookie: c.req.header('cookie') ?? '' })
  const answer = await auth.handler(new Request(new URL(pathname + search, config.baseUrl), { headers }))
  const came = await whoCame(c, answer)
  if (!came?.viewer) {
    if (came) await endSessionWith(db, came.token)
    return refused(c, words.doors.organisation.refused, 422)
  }
  await saveProved(db, came.token, now().toISOString())
  const to = URL.parse(answer.headers.get('location') ?? '/', config.baseUrl)
  return enter(c, answer, localPath(to ? to.pathname + to.search : '/'))
})

/** Whose session the answer begins; `undefined` where it begins none. */
async function whoCame(
  c: Context<AppEnv>,
  answer: Response,
): Promise<{ readonly token: string; readonly viewer: Viewer | undefined } | undefined> {
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ')
  const begun = await c.var.auth.api.getSession({ headers: new Headers({ cookie }) })
  return begun ? { token: begun.session.token, viewer: await findViewer(c.var.db, begun.user.id) } : undefined
}

async function refused(c: Context<AppEnv>, error: string, status: 422 | 503) {
  return c.html(<SignInPage frame={await frameOf(c)} email="" error={error} next="/" />, status)
}
