import { createHash } from 'node:crypto'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import { heardDocument } from '../readers/heard-schema.ts'
import type { AppEnv } from '../web/env.ts'
import { refusals } from './answers.ts'
import { needs } from './caller.ts'
import { type Answer, Idempotency } from './idempotency.ts'
import { heardExample, importExample, refusalExample, vttExample } from './import-examples.ts'
import { importHeaders, importQuery, importSchema, refusalSchema } from './import-schema.ts'
import { problemSchema } from './problem.ts'
import { apiRouter } from './router.ts'
import { fileIn, takeFile } from './taken-file.ts'

const problem = { 'application/json': { schema: problemSchema } }

const bring = createRoute({
  method: 'post',
  path: '/',
  operationId: 'importConversations',
  summary: 'Bring in conversations',
  description:
    'The body is the file itself: Heard’s own JSON, or any file the upload page takes, found out by what is in it. The same content is taken in once, under whatever name and way it comes.',
  ...needs('import'),
  request: { query: importQuery, headers: importHeaders },
  responses: {
    201: {
      description: 'Something new came in.',
      content: { 'application/json': { schema: importSchema, example: importExample } },
    },
    200: {
      description: 'All of it is here already; each with its link.',
      content: { 'application/json': { schema: importSchema } },
    },
    409: { description: 'A conversation of somebody else goes by the same id.', content: problem },
    413: { description: 'It is larger than this installation takes.', content: problem },
    415: { description: 'It was sent as a form.', content: problem },
    422: {
      description: 'Nothing of it could be read, or a parameter does not fit.',
      content: { 'application/json': { schema: refusalSchema, example: refusalExample } },
    },
    ...refusals,
  },
})

/** The body stands in the document and is read by the readers: what is wrong with it is theirs to say. */
const body = {
  required: true,
  description: 'The file.',
  content: {
    'application/json': { schema: heardDocument, example: heardExample },
    'text/vtt': { schema: { type: 'string' as const }, example: vttExample },
    'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } },
  },
}

/** `POST /api/conversations`. */
export function importRoutes() {
  const imports = apiRouter()
  const idempotency = new Idempotency()
  imports.openAPIRegistry.registerPath({ ...bring, path: '', request: { ...bring.request, body } })
  imports.openapi({ ...bring, hide: true }, async (c) => {
    const query = c.req.valid('query')
    const key = c.req.valid('header')['Idempotency-Key']
    const bytes = await fileIn(c)
    const { viewer, config } = c.var
    const { name = words.api.unnamed, rep, zone = config.timeZone } = query
    const repId = rep ?? (viewer.role === 'rep' ? viewer.id : null)
    const act = () => takeFile(c, { name, bytes }, { viewer, repId, zone })
    if (key === undefined) return told(c, await act())

    const asked = createHash('sha256').update(JSON.stringify(query)).update(bytes).digest('hex')
    const asking = { personId: c.var.viewer.id, key, asked }
    const answer = await idempotency.once(c.var, asking, act)
    if (answer.isRepeat) c.header('Idempotency-Replayed', 'true')
    return told(c, answer)
  })
  return imports
}

function told(c: Context<AppEnv>, { status, body }: Answer) {
  return c.json(body as never, status)
}
