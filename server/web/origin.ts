import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { words } from '../../views/messages/words.ts'
import { isApi, isHook } from '../api/problem.ts'
import { isScim } from '../scim/problem.ts'
import type { AppEnv } from './env.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Unsafe methods must come from our own pages, whatever their content type; a program that brings its token, or signs, is no page. */
export const ownOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (!safe.has(c.req.method) && !isProgram(c)) {
    const site = c.req.header('Sec-Fetch-Site')
    const own = site ? site === 'same-origin' : c.req.header('Origin') === c.var.config.baseUrl
    if (!own) throw new HTTPException(403, { message: words.errors.elsewhere(c.var.config.baseUrl) })
  }
  await next()
})

/** The token a program sends. Whoever sends one is known by it alone, and never by a cookie that came along. */
export function bearerOf(c: Context): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}

/** Programs that show mails stop digests by themselves when somebody asks them to; the address is signed. */
function isMailProgram(path: string): boolean {
  return path.startsWith('/unsubscribe/')
}

/** Websites of the organisation send with their key, and no cookie counts there. */
function isEvents(path: string): boolean {
  return path === '/api/events'
}

function isProgram(c: Context): boolean {
  if (isEvents(c.req.path) || isScim(c.req.path)) return true
  return isHook(c.req.path) || isMailProgram(c.req.path) || (isApi(c.req.path) && bearerOf(c) !== undefined)
}
