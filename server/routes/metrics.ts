import { Hono } from 'hono'
import { workBehind } from '../../db/queries/work.ts'
import { answered, edges } from '../web/counted.ts'
import type { AppEnv } from '../web/env.ts'

export const metrics = new Hono<AppEnv>()

/** As Prometheus reads it. Numbers alone: no name, no path and no word of anybody is in it. */
metrics.get('/metrics', async (c) => {
  const { config, reader, readiness } = c.var
  if (!config.metrics) return c.notFound()
  const work = await workBehind(reader)
  const ofWork = (name: 'waiting' | 'running' | 'failed') =>
    work.map((one) => [`{work="${one.kind}"}`, one[name]] as const)
  const all = [...answered.byClass].reduce((sum, [, count]) => sum + count, 0)
  const lines = [
    ...figure('heard_ready', 'gauge', 'Whether people can be sent here.', [
      ['', Number(await readiness.isReady())],
    ]),
    ...figure('heard_work_waiting', 'gauge', 'Work that waits.', ofWork('waiting')),
    ...figure('heard_work_running', 'gauge', 'Work that runs.', ofWork('running')),
    ...figure('heard_work_failed', 'gauge', 'Work that has failed for good.', ofWork('failed')),
    ...figure(
      'heard_answers_total',
      'counter',
      'Answers since the start.',
      [...answered.byClass].map(([status, count]) => [`{status="${status}"}`, count] as const),
    ),
    ...figure('heard_answer_seconds', 'histogram', 'How long answers took.', [
      ...edges.map((edge, at) => [`_bucket{le="${edge}"}`, answered.within[at] ?? 0] as const),
      ['_bucket{le="+Inf"}', all],
      ['_sum', answered.seconds],
      ['_count', all],
    ]),
    ...figure('process_resident_memory_bytes', 'gauge', 'Memory.', [['', process.memoryUsage.rss()]]),
    ...figure('process_uptime_seconds', 'gauge', 'Since the start.', [['', process.uptime()]]),
  ]
  return c.text(`${lines.join('\n')}\n`, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
})

function figure(
  name: string,
  type: 'gauge' | 'counter' | 'histogram',
  help: string,
  values: readonly (readonly [string, number])[],
): readonly string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([label, value]) => `${name}${label} ${value}`),
  ]
}
