import type { Kysely } from 'kysely'
import { leavesOfAll } from '../../db/queries/leaves.ts'
import { peopleById } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { type WorkingDays, workingDayAfter } from '../grading/working-days.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
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
  return (await workingWeeksOf(db, [personId], from))(personId)
}

/** The same of several people. */
export async function workingWeeksOf(
  db: Kysely<Database>,
  personIds: readonly string[],
  from: string,
): Promise<(personId: string) => WorkingWeek> {
  const { timeZone, country } = await installation(db)
  const leaves = Map.groupBy(await leavesOfAll(db, personIds, from), (one) => one.personId)
  const isHoliday = holidaysOf(country)
  const people = await peopleById(db, personIds)
  return (personId) => {
    const own = leaves.get(personId) ?? []
    const isAway = (date: string) => own.some((leave) => leave.from <= date && date <= leave.to)
    return {
      timeZone: people.get(personId)?.timeZone ?? timeZone,
      isOff: (date) => isAway(date) || isHoliday(date),
    }
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
  const { day, minute } = localTime(from, week.timeZone) ?? { day: 0, minute: 0 }
  const over = instantOfClock(workingDayAfter(dateOf(day), days, week), clockOf(minute), week.timeZone)
  return new Date(over).toISOString()
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
