import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { forgetCallLogColumns, keptCallLogColumns } from '../../db/queries/call-log-columns.ts'
import { forgetMapping, keptMappings } from '../../db/queries/mappings.ts'
import { paths } from '../../views/paths.ts'
import { MappingsPage } from '../../views/uploads/mappings-page.tsx'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'

/** What people here said of tables and of logs of calls, for everybody who brings files in; who said it, and the admin, may remove it. */
export const mappings = new Hono<AppEnv>()

mappings.get('/', async (c) => {
  const { reader, viewer } = c.var
  const mayRemove = (by: string) => by === viewer.id || viewer.role === 'admin'
  return c.html(
    <MappingsPage
      frame={await frameOf(c)}
      tables={await keptMappings(reader)}
      callLogs={await keptCallLogColumns(reader)}
      mayRemove={mayRemove}
    />,
  )
})

mappings.post('/:fingerprint/removal', async (c) => {
  const { db, viewer } = c.var
  const fingerprint = c.req.param('fingerprint')
  const table = (await keptMappings(db)).find((kept) => kept.mapping.fingerprint === fingerprint)
  const callLog = (await keptCallLogColumns(db)).find((kept) => kept.said.fingerprint === fingerprint)
  const one = table ?? callLog
  if (!one) throw new HTTPException(404)
  if (one.by.id !== viewer.id && viewer.role !== 'admin') throw new HTTPException(403)
  await (table ? forgetMapping : forgetCallLogColumns)(db, fingerprint)
  return c.redirect(paths.mappings, 303)
})
