import { words } from '../../views/messages/words.ts'
import type { Days } from '../grading/coverage.ts'
import { readCalendar } from '../readers/calendar.ts'
import { readCallLog } from '../readers/call-log.ts'
import {
  type CallLogAsked,
  type CallLogColumns,
  type CallLogMeaning,
  callLogMeanings,
  mistakeInCallLog,
} from '../readers/call-log-columns.ts'
import type { DayOrder } from '../readers/day-order.ts'
import type { ExpectedCall, ExpectedKind, ExpectedReading } from '../readers/expected.ts'
import { idOfBytes } from '../readers/ids.ts'
import { civilToday, dayAfter, isCivilDate, startOfDay } from '../web/frame.ts'

/** A calendar or a log of calls that somebody is asked about. */
export interface ExpectedSourceFile {
  readonly kind: ExpectedKind
  readonly text: string
  readonly log: CallLogAsked | null
  /** Of clocks that name none. */
  readonly zone: string
  /** The organisation's, in which days begin and end. */
  readonly timeZone: string
}

export interface ExpectedAnswer {
  readonly days: Days
  readonly said: CallLogColumns | null
}

interface Usual {
  /** What somebody said of a log with the same columns. */
  readonly kept: CallLogColumns | null
  readonly usual: Days
}

const MOST_DAYS = 2 * 366
const DAY_MS = 24 * 60 * 60 * 1000
const orders: readonly DayOrder[] = ['day-month-year', 'month-day-year', 'year-month-day']

/** What a form, or an address, answers about a source; what it does not say is as kept, as guessed, or as usual. */
export function answerAbout(
  source: ExpectedSourceFile,
  typed: Readonly<Record<string, string | undefined>>,
  { kept, usual }: Usual,
): ExpectedAnswer {
  const { log } = source
  const said = log && {
    fingerprint: log.fingerprint,
    columns: log.fields.map(({ guess }, at) => meaningIn(typed[`m${at}`]) ?? kept?.columns[at] ?? guess),
    dayOrder:
      orders.find((one) => one === typed.order) ?? (typed.order === '' ? null : (kept?.dayOrder ?? null)),
  }
  const own = (log && said && daysOfLog(source, said)) || usual
  return { days: { from: typed.from ?? own.from, to: typed.to ?? own.to }, said }
}

/** What a source says of these days, or what the answer still lacks. */
export function readExpected(
  { kind, text, log, zone, timeZone }: ExpectedSourceFile,
  { days, said }: ExpectedAnswer,
):
  | { readonly reading: ExpectedReading; readonly window: { readonly from: string; readonly before: string } }
  | { readonly problem: string } {
  const say = words.expected.page
  const mistake = log && said ? mistakeInCallLog(log, said) : null
  if (mistake) return { problem: say.mistakes[mistake] }
  if (!isStretch(days)) return { problem: say.badDays }
  const window = { from: startOfDay(days.from, timeZone), before: startOfDay(dayAfter(days.to), timeZone) }
  const reading =
    kind === 'calendar'
      ? readCalendar(text, { zone, ...window })
      : said
        ? readCallLog(text, said, { zone, id: idOfBytes(text) })
        : null
  if (!reading || 'refused' in reading)
    return { problem: reading?.refused.message ?? say.mistakes['other-fields'] }
  const isInside = ({ startsAt }: ExpectedCall) => window.from <= startsAt && startsAt < window.before
  const inside = reading.calls.filter(isInside)
  const outside = reading.calls.filter((one) => !isInside(one))
  const leftOut = outside.map(({ line, customers, startsAt }) => ({
    why: 'outside' as const,
    what: `${customers[0] ?? ''}, ${startsAt.slice(0, 10)}`,
    ...(line === undefined ? {} : { line }),
  }))
  return { reading: { ...reading, calls: inside, leftOut: [...reading.leftOut, ...leftOut] }, window }
}

/** The civil date so many days from this one. */
export function daysIn(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** From its first call to its last, a log tells. */
function daysOfLog({ text, zone, timeZone }: ExpectedSourceFile, said: CallLogColumns): Days | null {
  const reading = readCallLog(text, said, { zone, id: idOfBytes(text) })
  const days =
    'refused' in reading
      ? []
      : reading.calls.map((one) => civilToday(new Date(one.startsAt), timeZone)).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

function isStretch({ from, to }: Days): boolean {
  if (!isCivilDate(from) || !isCivilDate(to) || from > to) return false
  return (Date.parse(to) - Date.parse(from)) / DAY_MS <= MOST_DAYS
}

function meaningIn(typed: string | undefined): CallLogMeaning | undefined {
  return callLogMeanings.find((one) => one === typed)
}
