import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../web/env.ts'

/** `GET /heard.js`: what websites of the organisation put into their pages. */
export const visitorScript = new Hono<AppEnv>()

const script = readFileSync(resolve(import.meta.dirname, '../../static/heard.js'), 'utf8')

visitorScript.get('/heard.js', (c) =>
  c.body(script, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  }),
)

/** The one thing here that other sites may load. */
export const forOtherSites = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
})
