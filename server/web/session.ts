import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { roles as allRoles, findViewer, type Role } from '../../db/queries/people.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from './env.ts'
import { hasDesk, isNamed, mayAct, naming, through } from './gates.ts'
import { leaveFor } from './htmx.ts'
import { wordsInHand } from './kept-words.tsx'
import { installationFor } from './read-once.ts'
import { lacksSecondStep, runningSession } from './session-clock.ts'

/** Only somebody who is signed in and still here goes on; everybody else is sent to sign in. What is no page is no secret. */
export const signedIn = through(
  'session',
  createMiddleware<AppEnv>(async (c, next) => {
    if (!matchedRoutes(c).some((route) => route.method !== 'ALL')) throw new HTTPException(404)
    const session = await runningSession(c)
    const viewer = session && (await findViewer(c.var.reader, session.userId))
    if (!viewer || !session) return (await wordsInHand(c)) ?? leaveFor(c, signInPath(c))
    const installed = await installationFor(c)
    const { timeZone } = installed
    c.set('session', session)
    c.set('viewer', { ...viewer, timeZone: viewer.timeZone ?? timeZone })
    if (lacksSecondStep(viewer, session, installed) && !beforeSecondStep(c.req.path))
      return leaveFor(c, paths.secondStep)
    holdToDesk(c)
    await next()
  }),
)

/** Where somebody may go whose role asks for a second step they have not set up. */
function beforeSecondStep(path: string): boolean {
  return path === paths.language || path.startsWith(`${paths.ownAccount}/`)
}

/** What is not for this role is not there. */
export function onlyFor(...roles: readonly Role[]) {
  const gate = createMiddleware<AppEnv>(async (c, next) => {
    if (!roles.includes(c.var.viewer.role)) throw new HTTPException(404)
    await next()
  })
  return naming(roles, gate)
}

/** For everybody who is signed in, also those who come for one thing only. */
export const forAll = onlyFor(...allRoles)

/** For whoever works here every day, and the auditor, who reads what they read. */
export const forReading = onlyFor('rep', 'manager', 'hr', 'admin', 'auditor')

/**
 * Who works here every day goes where no page says otherwise. Everybody else has a desk: they go only where a
 * page names them, and the auditor changes nothing but the language they read in and their own account.
 */
function holdToDesk(c: Context<AppEnv>): void {
  const { role } = c.var.viewer
  if (!hasDesk(c.var.viewer)) return
  const acting = matchedRoutes(c).find((route) => route.method !== 'ALL')
  if (!mayAct(role, acting)) throw new HTTPException(403, { message: words.errors.auditor })
  const way = matchedRoutes(c).filter(({ method, path }) => method === 'ALL' || path === acting?.path)
  if (!isNamed(role, way)) throw new HTTPException(404)
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
