import { createMiddleware } from 'hono/factory'
import { pino } from 'pino'
import type { AppEnv } from './env.ts'

/** One line of JSON per event, on standard error; control characters are escaped by the format itself. */
export function createLog(level: string) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

/** An address without the secret in it: whoever reads the log is not to come in by it. */
export function withoutToken(path: string): string {
  return path.replace(
    /^(\/sign-in\/link|\/(?:invitations|resets|welcome|shared|unsubscribe|calendar|answers|sent))\/.*/,
    '$1/…',
  )
}

export const logged = createMiddleware<AppEnv>(async (c, next) => {
  const started = performance.now()
  await next()
  const { log, requestId } = c.var
  // Thousands a second, and the log of events knows each.
  if (c.req.path === '/api/events' && c.res.status < 500) return
  const path = withoutToken(c.req.path)
  const took = Math.round(performance.now() - started)
  log.info({ requestId, method: c.req.method, path, status: c.res.status, ms: took })
})
