import { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import type { AppEnv } from '../web/env.ts'
import { ApiProblem } from './problem.ts'

/** Routes of the API: what does not fit their schemas is a 422 that names the field. */
export function apiRouter() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw misfit(result.error)
    },
  })
}

function misfit({ issues }: z.ZodError): ApiProblem {
  const [issue] = issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = unknown ?? issue?.path.map(String).join('.') ?? ''
  const why = unknown === undefined ? (issue?.message ?? '') : 'is no parameter of this address'
  return new ApiProblem(422, { message: `${field}: ${why}`, field })
}
