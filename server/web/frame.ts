import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { countUnread } from '../../db/queries/notices.ts'
import { usualPreferences } from '../../db/queries/preferences.ts'
import type { Frame, Theme, Viewer } from '../../views/frame.ts'
import { words } from '../../views/messages/words.ts'
import { instantIn } from '../readers/instant.ts'
import type { AppEnv } from './env.ts'
import { installationFor, preferencesFor } from './read-once.ts'

export { isCivilDate } from '../measures/civil-date.ts'

/** What stands around every page: who looks, in which zone, on which day. */
export async function frameOf(c: Context<AppEnv>): Promise<Frame> {
  const { reader, viewer } = c.var
  const own = viewer ? { listening: await preferencesFor(c), unread: await countUnread(reader, viewer) } : {}
  return { ...frameAlone(c), ...(await installationFor(c)), ...own }
}

/** The same without asking the database, for the page that says that something broke. */
export function frameAlone(c: Context<AppEnv>): Frame {
  const { viewer, config, now, secureHeadersNonce } = c.var
  const timeZone = viewer?.timeZone ?? config.timeZone ?? 'UTC'
  const { pathname, search } = new URL(c.req.url)
  return {
    viewer: viewer ? shown(viewer, timeZone) : null,
    path: pathname + search,
    theme: themeOf(getCookie(c, 'theme')),
    organisation: words.frame.product,
    provider: config.provider && (config.provider.isOnlyWay ? 'only' : 'also'),
    demo: false,
    listening: usualPreferences,
    today: civilToday(now(), timeZone),
    nonce: secureHeadersNonce,
  }
}

interface CivilDay {
  readonly format: Intl.DateTimeFormat
  readonly minute: number
  readonly date: string
}

const civilDays = new Map<string, CivilDay>()

/** The day it is in a zone, `YYYY-MM-DD`; asked for all the time, and the same for the rest of a minute. */
export function civilToday(now: Date, timeZone: string): string {
  const known = civilDays.get(timeZone)
  const minute = Math.floor(now.getTime() / 60_000)
  if (known?.minute === minute) return known.date
  const format = known?.format ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  const date = format.format(now)
  civilDays.set(timeZone, { format, minute, date })
  return date
}

/** The instant at which a civil date begins in a zone. */
export function startOfDay(date: string, timeZone: string): string {
  return instantOfClock(date, '00:00', timeZone)
}

/** The instant at which the clocks of a zone show this day and time. */
export function instantOfClock(date: string, time: string, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instantIn({ year, month, day, hour, minute, second: 0 }, timeZone)
}

/** The civil date after this one. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

export function zoneOf(c: Context<AppEnv>): string {
  return c.var.viewer.timeZone ?? c.var.config.timeZone ?? 'UTC'
}

function shown(viewer: AppEnv['Variables']['viewer'], timeZone: string): Viewer {
  return { id: viewer.id, name: viewer.name, role: viewer.role, timeZone }
}

export function themeOf(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'auto'
}
