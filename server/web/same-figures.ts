import { createMiddleware } from 'hono/factory'
import { movesOfFigures } from '../../db/queries/remeasurings.ts'
import type { AppEnv } from './env.ts'

/** How often figures had been moved when a page was drawn last, by the connection pages read with. */
const drawnLast = new WeakMap<AppEnv['Variables']['reader'], number>()

/** A page that was drawn while pages went over to other figures is drawn again: it never shows some of both. */
export const sameFigures = createMiddleware<AppEnv>(async (c, next) => {
  const { reader } = c.var
  if (c.req.method !== 'GET') return next()
  const before = drawnLast.get(reader) ?? (await movesOfFigures(reader))
  await next()
  if (c.res.status !== 200 || !c.res.headers.get('content-type')?.startsWith('text/html')) return
  const after = await movesOfFigures(reader)
  drawnLast.set(reader, after)
  if (after === before) return
  const { pathname, search } = new URL(c.req.url)
  c.res = new Response(null, { status: 307, headers: { location: pathname + search } })
})
