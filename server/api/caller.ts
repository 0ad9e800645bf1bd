import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { findViewer, type Viewer } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import { findToken, type Scope, saveTokenUse, scopes, type Token } from '../../db/queries/tokens.ts'
import { words } from '../../views/messages/words.ts'
import { addressOf } from '../web/address.ts'
import type { AppEnv, Services } from '../web/env.ts'
import { asking, hasDesk, through } from '../web/gates.ts'
import { bearerOf } from '../web/origin.ts'
import { lacksSecondStep, runningSession } from '../web/session-clock.ts'
import { Allowance, count } from './allowance.ts'
import { ApiProblem } from './problem.ts'

/** Who asks. A program acts for one person: it sees what they see, and of that what its token was made for. */
export interface Caller {
  readonly viewer: Viewer
  readonly scopes: readonly Scope[]
  /** `null` for somebody who is signed in and asks out of their browser. */
  readonly tokenId: string | null
}

/** Finds out who asks, and counts how often. */
export function identified(perMinute: number) {
  const allowance = new Allowance(perMinute)
  const gate = createMiddleware<AppEnv>(async (c, next) => {
    const secret = bearerOf(c)
    const caller = secret === undefined ? await bySession(c) : await byToken(c.var, secret)
    const who = caller?.tokenId ?? caller?.viewer.id ?? addressOf(c)
    count(c, allowance, { who, now: c.var.now() })
    if (!caller) throw refused(c, secret)
    if (hasDesk(caller.viewer)) throw new ApiProblem(403, { message: words.api.problems.desk })
    const { timeZone } = await installation(c.var.reader)
    c.set('caller', caller)
    c.set('viewer', { ...caller.viewer, timeZone: caller.viewer.timeZone ?? timeZone })
    await next()
  })
  return through('token', gate)
}

/** Which scope an address asks for: it stands in the document, and is held to. */
export function needs(scope: Scope) {
  return {
    security: [{ token: [scope] }, { session: [] }],
    middleware: asking(
      scope,
      createMiddleware<AppEnv>(async (c, next) => {
        if (!c.var.caller.scopes.includes(scope))
          throw new ApiProblem(403, { code: 'scope', message: words.api.problems.scope(scope) })
        await next()
      }),
    ),
  }
}

async function bySession(c: Context<AppEnv>): Promise<Caller | undefined> {
  const session = await runningSession(c)
  const viewer = session && (await findViewer(c.var.reader, session.userId))
  if (viewer && lacksSecondStep(viewer, session, await installation(c.var.reader))) return undefined
  return viewer && { viewer, scopes, tokenId: null }
}

/** Whoever this token acts for, while it works; that it was used is remembered. */
export async function byToken(services: Services, secret: string): Promise<Caller | undefined> {
  const token = await findToken(services.reader, secret)
  const viewer = token && (await findViewer(services.reader, token.personId))
  if (!token || !viewer) return undefined
  await rememberUse(services, token)
  return { viewer, scopes: token.scopes, tokenId: token.id }
}

const REMEMBERED_MS = 60_000

/** To the minute: a program that asks a hundred times a second does not write as often. */
async function rememberUse({ db, now }: Services, { id, lastUsedAt }: Token): Promise<void> {
  const at = now()
  if (lastUsedAt !== null && at.getTime() - Date.parse(lastUsedAt) < REMEMBERED_MS) return
  await saveTokenUse(db, id, at.toISOString())
}

function refused(c: { header(name: string, value: string): void }, secret: string | undefined): ApiProblem {
  c.header('WWW-Authenticate', 'Bearer realm="Heard"')
  const { noToken, badToken } = words.api.problems
  return new ApiProblem(
    401,
    secret === undefined ? { message: noToken } : { code: 'bad-token', message: badToken },
  )
}
