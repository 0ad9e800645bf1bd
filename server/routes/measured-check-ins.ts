import type { Context } from 'hono'
import { allPeriods } from '../../db/queries/periods.ts'
import { civilDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { checkInsMeasured } from '../actions/check-ins-measured.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

const USUAL_DAYS = 84
const DAY_MS = 86_400_000

/** How often these reps asked after their sales, in the period that runs; without one, in twelve weeks. */
export async function measuredCheckIns(c: Context<AppEnv>, repIds: readonly string[]) {
  const { reader, viewer, now } = c.var
  const today = civilToday(now(), zoneOf(c))
  const running = (await allPeriods(reader)).find((period) => period.from <= today && today <= period.to)
  const from = running?.from ?? civilToday(new Date(now().getTime() - USUAL_DAYS * DAY_MS), zoneOf(c))
  const span = { from, to: today, now: now().toISOString() }
  return {
    checkIns: await checkInsMeasured(reader, viewer, repIds, span),
    over: words.purchases.measured.over(civilDay(from, today), civilDay(today, today)),
  }
}
