import type { Kysely } from 'kysely'
import { leavesOf } from '../../db/queries/leaves.ts'
import { findPerson } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { type WorkingDays, workingDayAfter } from '../grading/working-days.ts'
import { instantOfClock } from '../web/frame.ts'
import { holidaysOf } from './holidays.ts'

/** A working week as somebody keeps it: without the organisation's public holidays and the days they are away. */
export interface WorkingWeek extends WorkingDays {
  readonly timeZone: string
}

/** `from` is the first civil date that is asked about. */
export async function workingWeekOf(
  db: Kysely<Database>,
  personId: string,
  from: string,
): Promise<WorkingWeek> {
  const { timeZone, country } = await installation(db)
  const leaves = await leavesOf(db, personId, from)
  const isHoliday = holidaysOf(country)
  const isAway = (date: string) => leaves.some((leave) => leave.from <= date && date <= leave.to)
  const person = await findPerson(db, personId)
  return {
    timeZone: person?.timeZone ?? timeZone,
    isOff: (date) => isAway(date) || isHoliday(date),
  }
}

/** The instant at which so many working days of somebody are over: the same time of day on the last of them. */
export async function afterWorkingDays(
  db: Kysely<Database>,
  { personId, from, days }: { readonly personId: string; readonly from: string; readonly days: number },
): Promise<string> {
  return clockAfter(from, days, await workingWeekOf(db, personId, from.slice(0, 10)))
}

/** The same by the organisation's own week, in which nobody is away. */
export async function afterOurWorkingDays(db: Kysely<Database>, from: string, days: number): Promise<string> {
  const { timeZone, country } = await installation(db)
  return clockAfter(from, days, { timeZone, isOff: holidaysOf(country) })
}

/** The same from a week that is known. */
export function clockAfter(from: string, days: number, week: WorkingWeek): string {
  const [date = '', time = ''] = new Date(from)
    .toLocaleString('sv-SE', { timeZone: week.timeZone })
    .split(' ')
  const over = instantOfClock(workingDayAfter(date, days, week), time.slice(0, 5), week.timeZone)
  return new Date(over).toISOString()
}
