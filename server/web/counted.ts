import { createMiddleware } from 'hono/factory'
import { Counter, Histogram, Registry } from 'prom-client'
import type { AppEnv } from './env.ts'

/** What this process tells of itself: how often it answered and how fast, and nothing of what or to whom. */
export const figures = new Registry()

const registers = [figures]
const answers = new Counter({
  name: 'heard_answers_total',
  help: 'Answers since the start, by the first digit of their status.',
  labelNames: ['status'],
  registers,
})
const seconds = new Histogram({
  name: 'heard_answer_seconds',
  help: 'How long answers took.',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
})

export const counted = createMiddleware<AppEnv>(async (c, next) => {
  const stop = seconds.startTimer()
  await next()
  stop()
  answers.inc({ status: `${Math.floor(c.res.status / 100)}xx` })
})
