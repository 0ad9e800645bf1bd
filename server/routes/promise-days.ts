import type { Context } from 'hono'
import { allPeriods } from '../../db/queries/periods.ts'
import type { LedgerPromise } from '../../db/queries/promises.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

const DAYS_AHEAD = 3
const DAY_MS = 86_400_000

export interface Days {
  readonly today: string
  /** The last day of what is about to break. */
  readonly soon: string
  /** What fell due until then was counted in a frozen period, and no longer breaks. */
  readonly settled: string
}

export async function daysOf(c: Context<AppEnv>): Promise<Days> {
  const { reader, now } = c.var
  const frozen = (await allPeriods(reader)).find((period) => period.frozenAt !== null)
  return {
    settled: frozen?.to ?? '',
    today: civilToday(now(), zoneOf(c)),
    soon: civilToday(new Date(now().getTime() + DAYS_AHEAD * DAY_MS), zoneOf(c)),
  }
}

/** Ours, open, and overdue or due within three days. */
export function isAboutToBreak(promise: LedgerPromise, { soon, settled }: Days): boolean {
  const isOurs = promise.owner !== 'customer' && promise.outcome === null
  return isOurs && promise.dueOn !== null && promise.dueOn > settled && promise.dueOn <= soon
}
