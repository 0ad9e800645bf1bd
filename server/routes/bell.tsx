import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { digestWish, rhythms, saveDigestWish } from '../../db/queries/digests.ts'
import { alwaysTold, noticeKinds } from '../../db/queries/notice-kinds.ts'
import { countUnread, findNotice, noticesFor, readNotices, switchOff } from '../../db/queries/notices.ts'
import { installation } from '../../db/queries/settings.ts'
import { Bell } from '../../views/bell/bell.tsx'
import { NoticesPage } from '../../views/bell/page.tsx'
import { WishForm } from '../../views/digests/wish-form.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, readForm } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { forAll } from '../web/session.ts'
import { byDay, switchesOf } from './notices-shown.ts'

export const bell = new Hono<AppEnv>()

bell.use(forAll)

bell.get('/', (c) => noticesPage(c))

async function noticesPage(c: Context<AppEnv>, error: string | null = null) {
  const { reader, viewer, now, config } = c.var
  const notices = await noticesFor(reader, viewer)
  return c.html(
    <NoticesPage
      frame={await frameOf(c)}
      days={byDay(notices, viewer.id, zoneOf(c))}
      unread={notices.filter((one) => !one.isRead).length}
      until={notices[0]?.toldAt ?? now().toISOString()}
      {...(await switchesOf(c))}
    >
      <WishForm
        wish={await digestWish(reader, viewer.id)}
        zone={config.mail === null ? null : zoneOf(c)}
        withWords={(await installation(reader)).mailWords}
        error={error}
      />
    </NoticesPage>,
    error === null ? 200 : 422,
  )
}

const time = z.string().regex(/^(?:([01]\d|2[0-3]):[0-5]\d)?$/)
const wishing = z
  .object({ rhythm: z.enum(rhythms), from: time.default(''), to: time.default('') })
  .refine(({ from, to }) => (from === '') === (to === ''))

bell.post('/digest', async (c) => {
  const { db, viewer, now, config } = c.var
  if (config.mail === null) throw new HTTPException(404)
  const filled = await readForm(c, wishing)
  if (!filled.ok) return noticesPage(c, words.digests.problem)
  const { rhythm, from, to } = filled.value
  const wish = { rhythm, quiet: from === '' ? null : { from, to } }
  await saveDigestWish(db, viewer.id, wish, now().toISOString())
  return c.redirect(`${paths.notices}#digest`, 303)
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
