import { z } from '@hono/zod-openapi'
import { nextSchema } from './paging.ts'
import { problemSchema } from './problem.ts'

const problem = { 'application/json': { schema: problemSchema } }
const text = { schema: { type: 'string' } } as const

/** Headers of an answer that may be asked for again. */
const etagged = {
  ETag: {
    description:
      'Changes when the answer does. Sent back as If-None-Match, an answer that did not change is a 304 without a body.',
    ...text,
  },
} as const

const paged = {
  ...etagged,
  Link: {
    description: 'The address of the next page, with rel="next". Not there on the last page.',
    ...text,
  },
} as const

/** What every address may answer instead of what was asked for. */
export const refusals = {
  401: { description: 'Nobody can tell who asks.', content: problem },
  403: { description: 'The token, or its person, may not do this.', content: problem },
  429: {
    description: 'Too many questions in this minute; Retry-After says when to go on.',
    content: problem,
  },
} as const

const gettable = { 304: { description: 'It is as it was when you got that ETag.' } } as const
const misfitting = {
  422: { description: 'A parameter does not fit; the error names it.', content: problem },
} as const
export const missing = {
  404: { description: 'It is not there, or you may not see it: we say the same.', content: problem },
} as const

/** The answers of an address with a list: a page of it under its name, and where the next one is. */
export function aPageOf<Shape extends z.ZodRawShape>(list: Shape, example?: object) {
  const schema = z.object({ ...list, next: nextSchema })
  return {
    200: {
      description: 'A page of them.',
      headers: paged,
      content: { 'application/json': { schema, ...(example ? { example } : {}) } },
    },
    ...gettable,
    ...misfitting,
    ...refusals,
  }
}

/** The answers of an address with an id in it: that thing, or that it is not there. */
export function theOne<Content extends object>(description: string, content: Content) {
  return { 200: { description, headers: etagged, content }, ...gettable, ...missing, ...refusals }
}

export const idParam = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path', description: 'The id of the thing itself.' } }),
})
