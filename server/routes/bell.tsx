import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { alwaysTold, noticeKinds } from '../../db/queries/notice-kinds.ts'
import { countUnread, findNotice, noticesFor, readNotices, switchOff } from '../../db/queries/notices.ts'
import { Bell } from '../../views/bell/bell.tsx'
import { NoticesPage } from '../../views/bell/page.tsx'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { byDay, switchesOf } from './notices-shown.ts'

export const bell = new Hono<AppEnv>()

bell.get('/', async (c) => {
  const { reader, viewer, now } = c.var
  const notices = await noticesFor(reader, viewer)
  return c.html(
    <NoticesPage
      frame={await frameOf(c)}
      days={byDay(notices, viewer.id, zoneOf(c))}
      unread={notices.filter((one) => !one.isRead).length}
      until={notices[0]?.toldAt ?? now().toISOString()}
      {...(await switchesOf(c))}
    />,
  )
})

bell.get('/unread', async (c) => c.html(<Bell unread={await countUnread(c.var.reader, c.var.viewer)} />))

const untilForm = z.object({ until: z.iso.datetime('must be an instant') })

bell.post('/readings', async (c) => {
  const { db, viewer, now } = c.var
  const { until } = await formValues(c, untilForm)
  await readNotices(db, viewer.id, { until }, now().toISOString())
  return c.redirect(paths.notices, 303)
})

bell.post('/switches', async (c) => {
  const wanted = new Set((await formData(c)).keys())
  const off = noticeKinds.filter((kind) => !wanted.has(kind) && !alwaysTold.includes(kind))
  await switchOff(c.var.db, c.var.viewer.id, off)
  return c.redirect(`${paths.notices}#switches`, 303)
})

const reading = z.object({ open: z.literal('yes').optional() })

bell.post('/:id/reading', async (c) => {
  const { db, viewer, now } = c.var
  const notice = await findNotice(db, viewer, c.req.param('id'))
  if (!notice) throw new HTTPException(404)
  const { open } = await formValues(c, reading)
  await readNotices(db, viewer.id, { id: c.req.param('id') }, now().toISOString())
  return c.redirect(open ? notice.path : paths.notices, 303)
})
