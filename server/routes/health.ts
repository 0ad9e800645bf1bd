import { Hono } from 'hono'
import type { AppEnv } from '../web/env.ts'

export const health = new Hono<AppEnv>()

health.get('/healthz', (c) => c.text('ok'))

health.get('/readyz', async (c) =>
  (await c.var.readiness.isReady()) ? c.text('ok') : c.text('not ready', 503),
)
