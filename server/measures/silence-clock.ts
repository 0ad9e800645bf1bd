import { dateOf, partsOf } from './civil-date.ts'

/** Civil dates from which and until which a customer asked to be left in peace, both included. */
export interface Quiet {
  readonly from: string
  readonly until: string
}

/** What the clock is wound with. Dates are civil dates YYYY-MM-DD in the customer's zone. */
export interface Winding {
  /** The day of the last contact with us that the customer noticed; `null` where there is none to tell it by. */
  readonly lastOn: string | null
  /** When they asked for quiet, the earliest first; none overlaps another. */
  readonly quiets: readonly Quiet[]
  /** After how many days somebody thinks that we lied. */
  readonly days: number
  /** Whether a day is a public holiday where the customer is. */
  readonly isHoliday: (date: string) => boolean
}

/** The silence clock as it stands. */
export interface Clock {
  readonly state: 'running' | 'silent' | 'quiet' | 'unknown'
  /** Whole calendar days since the customer last heard from us, those of quiet left out. */
  readonly days: number
  /** The day on which it has run out; `null` where it is not running. */
  readonly dueOn: string | null
  /** The last working day before that, on which to write. */
  readonly writeOn: string | null
}

const DAY_MS = 86_400_000
const LONGEST_HOLIDAYS = 31

/**
 * The silence clock on a civil date, seen from the customer's side.
 *
 * Its days are calendar days, weekends and holidays included: on those the customer waits, too. On days for which they
 * asked for quiet it stands still. `silent` from the day on which so many whole days have passed; `writeOn` is the
 * last working day before that one, a weekend and the customer's public holidays passed over. Unknown without a
 * contact. Source: measures.md, "open loop"; issue 7, "the silence clock"; product.md.
 */
export function silenceClock({ lastOn, quiets, days, isHoliday }: Winding, today: string): Clock {
  const stopped = { dueOn: null, writeOn: null }
  const waited = lastOn === null ? 0 : daysFrom(lastOn, today) - pausedBetween(quiets, lastOn, today)
  if (quiets.some(({ from, until }) => from <= today && today <= until))
    return { state: 'quiet', days: waited, ...stopped }
  if (lastOn === null) return { state: 'unknown', days: 0, ...stopped }
  const dueOn = runsOutOn(lastOn, quiets, days)
  const state = waited >= days ? 'silent' : 'running'
  return { state, days: waited, dueOn, writeOn: workingDayBefore(dueOn, isHoliday) }
}

/**
 * The civil date on which so many days after this one have passed without those of quiet. Quiets stand in their order
 * and none overlaps another.
 */
export function runsOutOn(lastOn: string, quiets: readonly Quiet[], days: number): string {
  let due = shifted(lastOn, days)
  for (const quiet of quiets)
    if (quiet.from <= due) due = shifted(due, pausedBetween([quiet], lastOn, quiet.until))
  return due
}

/** How many of the days after one date, up to and with another, were of quiet. */
function pausedBetween(quiets: readonly Quiet[], after: string, to: string): number {
  return quiets
    .map(({ from, until }) => {
      const before = from > after ? shifted(from, -1) : after
      return until < to ? daysFrom(before, until) : daysFrom(before, to)
    })
    .reduce((sum, paused) => sum + paused, 0)
}

function workingDayBefore(date: string, isHoliday: Winding['isHoliday']): string {
  let day = shifted(date, -1)
  for (let tries = 0; tries < LONGEST_HOLIDAYS && isOff(day, isHoliday); tries += 1) day = shifted(day, -1)
  return day
}

function isOff(date: string, isHoliday: Winding['isHoliday']): boolean {
  return partsOf(numberOf(date)).weekday > 4 || isHoliday(date)
}

function daysFrom(date: string, to: string): number {
  return Math.max(0, numberOf(to) - numberOf(date))
}

function shifted(date: string, days: number): string {
  return dateOf(numberOf(date) + days)
}

function numberOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}
