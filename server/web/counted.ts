import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

/** Upper edges of how long an answer took, in seconds. */
export const edges = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** What this process has answered since it started: how often, and how fast, and nothing of what or to whom. */
export interface Answered {
  /** By the first digit of the status. */
  readonly byClass: Map<string, number>
  /** How many took at most as long as each edge. */
  readonly within: number[]
  seconds: number
}

export const answered: Answered = { byClass: new Map(), within: edges.map(() => 0), seconds: 0 }

export const counted = createMiddleware<AppEnv>(async (c, next) => {
  const began = performance.now()
  await next()
  const took = (performance.now() - began) / 1000
  const kind = `${Math.floor(c.res.status / 100)}xx`
  answered.byClass.set(kind, (answered.byClass.get(kind) ?? 0) + 1)
  answered.seconds += took
  edges.forEach((edge, at) => {
    if (took <= edge) answered.within[at] = (answered.within[at] ?? 0) + 1
  })
})
