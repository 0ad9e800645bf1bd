import { createRoute } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { outgoingConversation } from '../../db/queries/exports.ts'
import { vconOf } from '../writers/vcon.ts'
import { idParam, theOne } from './answers.ts'
import { needs } from './caller.ts'
import { readBy } from './conversations.ts'
import { apiRouter } from './router.ts'

export const vcons = apiRouter()

const read = createRoute({
  method: 'get',
  path: '/{id}/vcon',
  operationId: 'readVcon',
  summary: 'One conversation as a vCon, to take elsewhere',
  description: 'Brought in again, here or elsewhere, it is the same conversation to the letter.',
  ...needs('read'),
  request: { params: idParam },
  responses: theOne('The vCon.', { 'application/vcon': { schema: { type: 'object' as const } } }),
})

vcons.openapi(read, async (c) => {
  const { reader, viewer } = c.var
  const { id } = c.req.valid('param')
  const out = await outgoingConversation(reader, viewer, id)
  if (!out) throw new HTTPException(404)
  if (out.repId !== viewer.id) await readBy(c, id)
  const { conversation, source, importedAt } = out
  c.header('Content-Type', 'application/vcon; charset=utf-8')
  return c.body(JSON.stringify(vconOf(conversation, { source, createdAt: importedAt })))
})
