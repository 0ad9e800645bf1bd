import { Hono } from 'hono'
import { Gauge } from 'prom-client'
import { workBehind } from '../../db/queries/work.ts'
import type { Served } from '../../db/replica.ts'
import { figures } from '../web/counted.ts'
import type { AppEnv } from '../web/env.ts'

export const metrics = new Hono<AppEnv>()

const ready = gauge('heard_ready', 'Whether people can be sent here.')
const work = {
  waiting: gauge('heard_work_waiting', 'Work that waits.', ['work']),
  running: gauge('heard_work_running', 'Work that runs.', ['work']),
  failed: gauge('heard_work_failed', 'Work that has failed for good.', ['work']),
}
const replicas = {
  there: gauge('heard_replica_there', 'Whether the replica answers.'),
  behind: gauge('heard_replica_behind_seconds', 'How far behind it was when it was asked last.'),
  pages: gauge('heard_replica_pages', 'Pages since the start, by which database answered them.', [
    'database',
  ]),
}
const memory = gauge('process_resident_memory_bytes', 'Memory.')
const uptime = gauge('process_uptime_seconds', 'Since the start.')

/** As Prometheus reads it. Numbers alone: no name, no path and no word of anybody is in it. */
metrics.get('/metrics', async (c) => {
  const { config, reader, readiness, replica } = c.var
  if (!config.metrics) return c.notFound()
  ready.set(Number(await readiness.isReady()))
  for (const one of await workBehind(reader))
    for (const name of ['waiting', 'running', 'failed'] as const)
      work[name].set({ work: one.kind }, one[name])
  if (replica) tellOf(replica.served)
  memory.set(process.memoryUsage.rss())
  uptime.set(process.uptime())
  return c.text(await figures.metrics(), 200, { 'Content-Type': figures.contentType })
})

function tellOf({ pages, instead, behindMs, awaySince }: Served): void {
  replicas.there.set(Number(awaySince === null))
  if (behindMs !== null) replicas.behind.set(behindMs / 1000)
  replicas.pages.set({ database: 'replica' }, pages)
  replicas.pages.set({ database: 'first' }, instead)
}

function gauge(name: string, help: string, labelNames: string[] = []) {
  return new Gauge({ name, help, labelNames, registers: [figures] })
}
