import type { Context } from 'hono'
import type { LedgerAsked } from '../../db/queries/ledger-page.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, dayAfter, zoneOf } from '../web/frame.ts'

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

export const states = ['about-to-break', 'overdue', 'today', 'open', 'kept', 'theirs'] as const

/** Which promises of the ledger one of its states means. */
export function askedFor(
  state: (typeof states)[number] | undefined,
  { today, soon, settled }: Days,
): Omit<LedgerAsked, 'now'> {
  if (state === 'theirs') return { owner: 'theirs' }
  if (state === undefined) return { owner: 'ours' }
  if (state === 'kept') return { owner: 'ours', only: 'kept' }
  const open = { owner: 'ours', only: 'open' } as const
  if (state === 'overdue') return { ...open, to: dayBefore(today) }
  if (state === 'today') return { ...open, from: today, to: today }
  if (state === 'about-to-break')
    return { ...open, to: soon, ...(settled === '' ? {} : { from: dayAfter(settled) }) }
  return open
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10)
}
