import type { Context } from 'hono'
import { day, timeOfDay } from '../../views/format.ts'
import type { AppEnv } from './env.ts'
import { zoneOf } from './frame.ts'

/** An instant in the viewer’s clock, with its day where that is not today: "14:02". */
export function sinceWhen(c: Context<AppEnv>, instant: string): string {
  const zone = zoneOf(c)
  const time = timeOfDay(instant, zone)
  const on = day(instant, zone)
  return on === day(c.var.now().toISOString(), zone) ? time : `${on}, ${time}`
}
