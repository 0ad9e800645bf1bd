import type { Context } from 'hono'
import type { ShownBriefing } from '../../views/account/briefings.tsx'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { briefingsFor } from '../actions/briefings.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

/** What tells a rep how they are measured and paid, and when they said that they read it. */
export async function briefingsShown(c: Context<AppEnv>): Promise<readonly ShownBriefing[]> {
  const { reader, viewer, now } = c.var
  const briefings = await briefingsFor(reader, viewer, civilToday(now(), zoneOf(c)))
  return briefings.map(({ plan, readAt }) => ({
    plan: words.plans.named(plan.name, plan.version),
    href: `${paths.planBriefing(plan.id)}#read`,
    readOn: readAt === null ? null : day(readAt, zoneOf(c)),
  }))
}
