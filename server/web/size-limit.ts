import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { ApiProblem } from '../api/problem.ts'
import type { AppEnv } from './env.ts'

/** What is said to whoever sends too much, or breaks off in the middle: theirs to mend, and none of our faults. */
interface SizeProblems {
  readonly tooLarge: () => Error
  readonly brokenOff: () => Error
}

/** Takes in at most so many bytes. What the rest of the program throws is answered before it comes back here. */
export function sizeLimit(maxSize: number, { tooLarge, brokenOff }: SizeProblems): MiddlewareHandler<AppEnv> {
  const limited = bodyLimit({
    maxSize,
    onError: () => {
      throw tooLarge()
    },
  })
  return (c, next) =>
    limited(c, next).catch((error: unknown) => {
      throw error instanceof HTTPException || error instanceof ApiProblem ? error : brokenOff()
    })
}
