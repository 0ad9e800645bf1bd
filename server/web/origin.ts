import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from './env.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Unsafe methods must come from our own pages, whatever their content type. */
export const ownOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (!safe.has(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site')
    const own = site ? site === 'same-origin' : c.req.header('Origin') === c.var.config.baseUrl
    if (!own)
      throw new HTTPException(403, {
        message: `This came from another site than ${c.var.config.baseUrl}, so nothing was changed.`,
      })
  }
  await next()
})
