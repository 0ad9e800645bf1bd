import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { findViewer, type Role } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import type { AppEnv } from './env.ts'
import { leaveFor } from './htmx.ts'
import { wordsInHand } from './kept-words.tsx'

/** Only somebody who is signed in and still here goes on; everybody else is sent to sign in. What is no page is no secret. */
export const signedIn = createMiddleware<AppEnv>(async (c, next) => {
  if (!matchedRoutes(c).some((route) => route.method !== 'ALL')) throw new HTTPException(404)
  const session = await c.var.auth.api.getSession({ headers: c.req.raw.headers })
  const viewer = session ? await findViewer(c.var.reader, session.user.id) : undefined
  if (!viewer) return (await wordsInHand(c)) ?? leaveFor(c, signInPath(c))
  const { timeZone } = await installation(c.var.reader)
  c.set('viewer', { ...viewer, timeZone: viewer.timeZone ?? timeZone })
  await next()
})

/** What is not for this role is not there. */
export function onlyFor(...roles: readonly Role[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (!roles.includes(c.var.viewer.role)) throw new HTTPException(404)
    await next()
  })
}

/** A path on this site and nothing else, for coming back after signing in. */
export function localPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/'
  return /%(0|1|5c|2f)/i.test(wanted.split('?')[0] ?? '') ? '/' : wanted
}

function signInPath(c: Context<AppEnv>): string {
  const { pathname, search } = new URL(c.req.url)
  const back = c.req.method === 'GET' ? localPath(pathname + search) : '/'
  return back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`
}
