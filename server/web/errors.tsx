import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isBusy, isUnwritable } from '../../db/dialect.ts'
import { type ErrorKind, ErrorNotice, ErrorPage } from '../../views/errors/error-page.tsx'
import { words } from '../../views/messages/words.ts'
import { ApiProblem, isApi, problemFor, problemOf } from '../api/problem.ts'
import { isScim, ScimProblem, type ScimType, scimJson, scimProblem } from '../scim/problem.ts'
import type { AppEnv } from './env.ts'
import { frameAlone, frameOf } from './frame.ts'
import { isHtmx } from './htmx.ts'
import { withoutToken } from './log.ts'

const kinds: Readonly<Record<number, ErrorKind>> = {
  403: 'forbidden',
  404: 'notFound',
  429: 'busy',
  500: 'broken',
  503: 'busy',
}

export function answerNotFound(c: Context<AppEnv>) {
  return answer(c, 404)
}

/** The one place that catches everything: what a person can mend is said, what only we can is logged. */
export function answerError(error: Error, c: Context<AppEnv>) {
  if (error instanceof ApiProblem)
    return c.json(problemOf(error.status, error.told), error.status as ContentfulStatusCode)
  if (error instanceof ScimProblem) return answerDirectory(c, error.status, error.message, error.scimType)
  if (error instanceof HTTPException) return answer(c, error.status, error.message)
  if (isBusy(error)) return answer(c, 503)
  if (isUnwritable(error)) {
    c.var.log?.error({ unwritable: error.message, requestId: c.var.requestId })
    return answer(c, 503, words.errors.unwritable)
  }
  c.var.log?.error({ err: error, requestId: c.var.requestId, path: withoutToken(c.req.path) })
  return answer(c, 500)
}

async function answer(c: Context<AppEnv>, status: number, message = '') {
  if (status === 503 || status === 429) c.header('Retry-After', '10')
  if (isScim(c.req.path)) return answerDirectory(c, status, message)
  if (isApi(c.req.path))
    return c.json(problemFor(status, message, c.var.requestId), status as ContentfulStatusCode)
  const kind = kinds[status] ?? (c.req.method === 'GET' ? 'unreadable' : 'invalid')
  const says = message !== '' && status !== 404 ? { says: message } : {}
  const props = { kind, requestId: c.var.requestId, ...says }
  const page = isHtmx(c) ? (
    <ErrorNotice {...props} />
  ) : (
    <ErrorPage frame={await frameOf(c).catch(() => frameAlone(c))} {...props} />
  )
  return c.html(page, status as ContentfulStatusCode)
}

function answerDirectory(c: Context<AppEnv>, status: number, message: string, scimType?: ScimType) {
  const body = scimProblem(status, message, c.var.requestId, scimType)
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, { 'Content-Type': scimJson })
}
