import { Hono } from 'hono'
import { pingDatabase } from '../../db/queries/health.ts'
import type { AppEnv } from '../web/env.ts'

export const health = new Hono<AppEnv>()

health.get('/healthz', (c) => c.text('ok'))

health.get('/readyz', async (c) => {
  const ready = await pingDatabase(c.var.reader)
  return ready ? c.text('ok') : c.text('not ready', 503)
})
