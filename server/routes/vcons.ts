import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { outgoingConversation } from '../../db/queries/exports.ts'
import { saveView } from '../../db/queries/views.ts'
import type { AppEnv } from '../web/env.ts'
import { forReading } from '../web/session.ts'
import { vconOf } from '../writers/vcon.ts'

export const vcons = new Hono<AppEnv>()

vcons.get('/:id/vcon.json', forReading, async (c) => {
  const { db, reader, viewer, now } = c.var
  const id = c.req.param('id')
  const out = await outgoingConversation(reader, viewer, id)
  if (!out) throw new HTTPException(404)
  if (out.repId !== viewer.id)
    await saveView(db, { conversationId: id, viewerId: viewer.id, how: 'read', now: now().toISOString() })

  const { conversation, source, importedAt } = out
  c.header('Content-Type', 'application/vcon; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${id.replace(/[^\w-]/g, '')}.vcon.json"`)
  return c.body(JSON.stringify(vconOf(conversation, { source, createdAt: importedAt }), null, 2))
})
