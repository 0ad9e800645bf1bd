import { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { words } from '../../views/messages/words.ts'

export const problemSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ description: 'A short word for programs.', example: 'invalid' }),
      message: z.string().openapi({
        description: 'A sentence for people: what is wrong, and what to do.',
        example: 'channel: must be one of phone, video, in-person, chat, email',
      }),
      field: z.string().nullable().openapi({
        description: 'The parameter or header it is about, if it is about one.',
        example: 'channel',
      }),
      line: z
        .number()
        .int()
        .optional()
        .openapi({ description: 'The line of a refused file, counting from 1.' }),
    }),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

interface Told {
  readonly code?: string
  readonly message: string
  readonly field?: string
  readonly line?: number | undefined
}

/** What a program did that cannot be done: an error it can tell apart by its code, and a person can act on. */
export class ApiProblem extends HTTPException {
  readonly told: Told

  constructor(status: ContentfulStatusCode, told: Told) {
    super(status, { message: told.message })
    this.told = told
  }
}

/** Whether an answer is for a program, which reads JSON, errors too. */
export function isApi(path: string): boolean {
  return path.startsWith('/api/') || isHook(path)
}

/** Where programs elsewhere send to: they come without a cookie, and are known by their signature. */
export function isHook(path: string): boolean {
  return /^\/hooks\/[^/]+$/.test(path)
}

/** Every error of the API has this one shape. */
export function problemOf(status: number, { code, message, field, line }: Told): Problem {
  const error = { code: code ?? codes[status] ?? 'invalid', message, field: field ?? null }
  return { error: line === undefined ? error : { ...error, line } }
}

/** What to say where whoever stopped had no words for programs. */
export function problemFor(status: number, said: string, requestId: string): Problem {
  if (status === 500) return problemOf(status, { message: words.api.problems.broken(requestId) })
  const usual = words.api.problems[usually[status] ?? 'unreadable']
  return problemOf(status, { message: said !== '' && status !== 404 ? said : usual })
}

const codes: Readonly<Record<number, string>> = {
  400: 'unreadable',
  401: 'no-token',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported',
  429: 'too-many',
  500: 'broken',
  503: 'busy',
}

const usually: Readonly<Record<number, 'forbidden' | 'notFound' | 'busy'>> = {
  403: 'forbidden',
  404: 'notFound',
  429: 'busy',
  503: 'busy',
}
