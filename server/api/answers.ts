import { z } from '@hono/zod-openapi'
import { problemSchema } from './problem.ts'

const problem = { 'application/json': { schema: problemSchema } }
const text = { schema: { type: 'string' } } as const

/** Headers of an answer that may be asked for again. */
export const etagged = {
  ETag: {
    description:
      'Changes when the answer does. Sent back as If-None-Match, an answer that did not change is a 304 without a body.',
    ...text,
  },
} as const

export const paged = {
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

export const gettable = { 304: { description: 'It is as it was when you got that ETag.' } } as const
export const misfitting = {
  422: { description: 'A parameter does not fit; the error names it.', content: problem },
} as const
export const missing = {
  404: { description: 'It is not there, or you may not see it: we say the same.', content: problem },
} as const

export const idParam = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path', description: 'The id of the thing itself.' } }),
})
