import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

/** Whatever somebody changed may move a grade, and be news elsewhere: both happen behind the answer. */
export const regrading = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  if (c.req.method !== 'POST' || c.res.status >= 400 || /\/drafts(?:\/deletion)?$/.test(c.req.path)) return
  c.var.grades.wake()
  c.var.webhooks.wake()
})
