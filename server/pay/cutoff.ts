import { DAYS_TO_DECIDE } from '../grading/appeal.ts'
import { type WorkingDays, workingDayAfter } from '../grading/working-days.ts'
import { isClosed, type PeriodState, PREVIEW_DAYS } from './period-way.ts'

/**
 * The day on which payroll needs what a period comes to: the first such day of a month after the period's last.
 *
 * Civil dates, `YYYY-MM-DD`; the day of the month is 1 to 31, and a month that is shorter has its last day instead.
 */
export function cutoffAfter(to: string, dayOfMonth: number): string {
  const [year = 0, month = 1] = to.split('-').map(Number)
  const here = dayIn(year, month, dayOfMonth)
  return here > to ? here : dayIn(year, month + 1, dayOfMonth)
}

function dayIn(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}

/** What is known of the clocks of a period. Civil dates; `null` for a clock that does not run. */
export interface Clocks {
  readonly state: PeriodState
  /** The last day it counts. */
  readonly to: string
  readonly today: string
  readonly previewUntil: string | null
  /** When the last open appeal has to be answered. */
  readonly answersUntil: string | null
}

/**
 * The first civil date on which a period could be frozen, if nobody waits for anything but its clocks: the preview,
 * and the days in which an appeal of its last day is answered. `null` once it is frozen.
 *
 * Source: pay.md, "Workflow": ten working days of preview, five for a decision.
 */
export function earliestFreeze({ state, to, today, ...clocks }: Clocks, week: WorkingDays): string | null {
  if (isClosed(state)) return null
  if (state === 'approved') return today
  if (state === 'appeals') return later(today, clocks.answersUntil ?? today)
  const begins = later(today, to)
  const previewed = clocks.previewUntil ?? workingDayAfter(begins, PREVIEW_DAYS, week)
  return workingDayAfter(later(today, previewed), DAYS_TO_DECIDE, week)
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
