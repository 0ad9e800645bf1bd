import type { Context } from 'hono'
import { Hono } from 'hono'
import { calendarFeedOf, renewCalendarFeed, revokeCalendarFeed } from '../../db/queries/calendar-feeds.ts'
import { civilDay } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { CalendarPage } from '../../views/promises/calendar-page.tsx'
import type { AppEnv } from '../web/env.ts'
import { civilToday, frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** The address at which somebody's own calendar finds what they owe. */
export const promiseCalendars = new Hono<AppEnv>()

promiseCalendars.get('/calendar', onlyFor('rep'), (c) => calendarPage(c, null))

promiseCalendars.post('/calendar', onlyFor('rep'), async (c) => {
  const { db, viewer, now, config } = c.var
  const token = await renewCalendarFeed(db, viewer.id, now().toISOString())
  return calendarPage(c, `${config.baseUrl}${paths.calendarFeed(token)}`)
})

promiseCalendars.post('/calendar/revocation', onlyFor('rep'), async (c) => {
  await revokeCalendarFeed(c.var.db, c.var.viewer.id)
  return c.redirect(paths.promiseCalendar, 303)
})

async function calendarPage(c: Context<AppEnv>, address: string | null) {
  const frame = await frameOf(c)
  const since = await calendarFeedOf(c.var.db, c.var.viewer.id)
  const on = since && civilDay(civilToday(new Date(since), zoneOf(c)), frame.today)
  return c.html(<CalendarPage frame={frame} since={on} address={address} />)
}
