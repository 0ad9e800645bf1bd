import { en } from 'chrono-node'
import { dayOf, type LocalTime, partsOf, workingDaysAfter } from './civil-date.ts'
import { type DayKind, months, numberWords, ordinalWords, weekdays } from './lexicons/deadline-words.ts'

/** One way of saying a day. `find` is run over the plain words of a clause; `day` is `undefined` when it is none after all, `'past'` when it is no deadline whatever the rest says. */
export interface DeadlineRule {
  /** The kind of word without which it cannot fit. */
  readonly about: DayKind
  readonly find: RegExp
  day(found: RegExpExecArray, now: LocalTime): number | 'past' | undefined
}

const longWeekday = weekdays.map((names) => names[0]).join('|')
const anyWeekday = weekdays.flat().join('|')
const anyMonth = months.flat().join('|')
const number = `${Object.keys(numberWords)
  .toSorted((a, b) => b.length - a.length)
  .join('|')}|\\d{1,3}`
const ordinal = `\\d{1,2}(?:st|nd|rd|th)|${ordinalWords.toSorted((a, b) => b.length - a.length).join('|')}`

const rule = (about: DayKind, find: string, day: DeadlineRule['day']): DeadlineRule => ({
  about,
  find: new RegExp(`\\b(?:${find})(?![\\w'])`, 'g'),
  day,
})

/**
 * The grammar of deadlines, the most telling first; where two overlap the earlier rule wins.
 * House rules: a weekday named on that weekday is a week later, a week is its Friday, a month its
 * last day, "before Monday" the Sunday, and of two readings the later one.
 */
export const deadlineRules: readonly DeadlineRule[] = [
  rule('near', 'day after tomorrow', (_, now) => now.day + 2),
  rule('week', `(?:a|one) week (?:from|on|after) (?:next )?(${anyWeekday}|tomorrow|today)`, ([, name], now) =>
    plus(namedDay(name, now), 7),
  ),
  rule('week', `(two|three) weeks (?:from|on|after) (${anyWeekday}|tomorrow|today)`, ([, count, name], now) =>
    plus(namedDay(name, now), 7 * countOf(count)),
  ),
  rule('week', `(${longWeekday}|tomorrow) (week|fortnight)`, ([, name, far], now) =>
    plus(namedDay(name, now), far === 'week' ? 7 : 14),
  ),
  rule(
    'close',
    `(?:end|close) of (?:the |this )?(?:day|business|play)(?: on)?(?: (tomorrow|today|next week|(?:this |next )?(?:${longWeekday})))?|(?:eod|cob)(?: on)?(?: (tomorrow|today|(?:this |next )?(?:${anyWeekday})))?`,
    ([, spoken, short], now) => dayNamed(spoken ?? short ?? 'today', now),
  ),
  rule(
    'week',
    `(?:(early|beginning of|start of|mid|middle of|late|end of|later|sometime) )?(?:the )?(?:week after next|following week)`,
    (found, now) => fridayOf(now.day + (found[0].includes('after') ? 14 : 7)),
  ),
  rule(
    'week',
    `(?:the )?week (?:of|commencing|beginning|starting) (?:the )?(${ordinal}|${longWeekday})`,
    ([, name], now) => plus(fridayOf(ordinalDay(name, now) ?? namedDay(name, now) ?? Number.NaN), 0),
  ),
  rule(
    'week',
    `(${anyWeekday})(?: of)? next week|next week(?: on)? (${longWeekday})`,
    ([, before, after], now) => now.day - partsOf(now.day).weekday + 7 + weekdayIndex(before ?? after),
  ),
  rule(
    'week',
    '(early|beginning of|start of|mid|middle of) next week',
    (_, now) => fridayOf(now.day + 7) - 2,
  ),
  rule('week', '(?:the )?(?:end of |late )?next week', (_, now) => fridayOf(now.day + 7)),
  rule(
    'week',
    `(?:end of |later |late |some time |sometime )?(?:the|this) week(?! of| after)|end of week|eow|within the week`,
    (found, now) =>
      /this|end|later|eow|within/.test(found[0]) ? Math.max(fridayOf(now.day), now.day) : undefined,
  ),
  rule(
    'week',
    '(?:by|before|over|at|this|on|for|during|the|next|come)(?: the| this)?( next)? weekend|(next) weekend',
    ([, after, next], now) => sundayOf(now.day + (after || next ? 7 : 0)),
  ),
  rule(
    'month',
    `(?:(?:${longWeekday}) )?(?:the )?(?:(?:${ordinal}|\\d{1,2}) (?:of )?(?:${anyMonth})|(?:${anyMonth}) (?:the )?(?:${ordinal}|\\d{1,2}))(?: \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?`,
    (found, now) => calendarDay(found[0], now),
  ),
  rule(
    'ordinal',
    `(before |by |on |until |till |from )?the (${ordinal})(?= of this month| latest| at | if | and | or | so | then | please|$)|(?:${longWeekday}) (?:the )?(\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}th)`,
    ([, how, name, dated], now) => plus(ordinalDay(dated ?? name, now), how === 'before ' ? -1 : 0),
  ),
  rule('weekday', `before (?:next )?(${anyWeekday})`, ([, name], now) => plus(namedDay(name, now), -1)),
  rule(
    'weekday',
    `(next|this coming|this|last|every|each|since|on|by|til|till|until|for|or|to|of|and|from|through) (${anyWeekday})`,
    ([, which, name], now) => weekdayAfter(which, name, now),
  ),
  rule('weekday', `(${longWeekday}|tues|weds|thurs|thur|fri)`, ([, name], now) => namedDay(name, now)),
  rule(
    'year',
    '(?:end of |by |late )?(?:the |this )?(quarter|year)(?: end)?|end of (?:the )?(month|quarter|year)|this (month)|(eom|eoq|eoy)',
    (found, now) => endOf(found[0], now),
  ),
  rule('year', '(early |mid |end of |late )?next (month|quarter|year)', ([, part, unit], now) =>
    endOfNext(part ?? '', unit ?? '', now),
  ),
  rule('year', '(?:mid|middle) (?:of )?(?:the |this )?(month|year)', ([, unit], now) => {
    const { year, month } = partsOf(now.day)
    return unit === 'year'
      ? dayOf(year + (month > 6 ? 1 : 0), 6, 30)
      : later(dayOf(year, month, 15), dayOf(year, month + 1, 15), now)
  }),
  rule(
    'year',
    `(?:in |by |end of |early )*(?:the )?(q[1-4]|(?:first|second|third|fourth|last) quarter)`,
    ([, name], now) => quarterDay(name ?? '', now),
  ),
  rule('year', '(in|early in|by|before) the new year', ([, how], now) =>
    how?.endsWith('in') ? dayOf(partsOf(now.day).year + 1, 1, 31) : dayOf(partsOf(now.day).year, 12, 31),
  ),
  rule('close', '(before|by) (christmas|xmas)', ([, how], now) => {
    const { year } = partsOf(now.day)
    return later(dayOf(year, 12, 25), dayOf(year + 1, 12, 25), now) - (how === 'before' ? 1 : 0)
  }),
  rule(
    'month',
    `(?:in|by|during|end of|mid|early|late|until|before|next) (?:early |late |mid |the end of )?(${anyMonth})`,
    ([, name], now) => monthEnd(name ?? '', now),
  ),
  rule(
    'span',
    `(?:in|within|inside|under|over|takes? me|takes? us|takes?|give me|give us|give it|next|max)(?: the next| about| around| roughly| less than| under| another| just| maybe| say| probably)* (?:(${number})(?: ?(?:to|or|-|–) ?(${number}))?|(\\d+)-(\\d+))(?: of)?(?: more)?(?: (business|working))? (minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|fortnights?)(?: or (so|two|three))?|(${number})(?: (business|working))? (hours?|days?|weeks?|months?|weeks'|days') (?:time|from now|from today|or so)`,
    (found, now) => spanAfter(found, now),
  ),
  rule(
    'span',
    '(?:next|coming|following) (days?)|(?:in|within) a fortnight|a fortnight (?:from|today)|fortnight from (?:now|today)',
    (found, now) => (found[0].includes('fortnight') ? now.day + 14 : undefined),
  ),
  rule(
    'span',
    '(?:in |within )?(?:half an hour|an hour and a half|half hour|the hour|the next half hour|the next hour|the next minute)',
    (found, now) => now.day + Math.floor((now.minute + (found[0].includes('and a') ? 90 : 45)) / 1440),
  ),
  rule(
    'near',
    '(?:when|once|after|as soon as|right after|straight after)(?: we| i)? (?:hang up|are off the phone|are off the call|finish up here|are done here|this call|the call|this meeting)',
    (_, now) => now.day,
  ),
  rule(
    'near',
    'tomorrow|in the morning|overnight|first thing(?! (?:today|this|on|monday|tuesday|wednesday|thursday|friday))',
    (_, now) => now.day + 1,
  ),
  rule('near', 'today|tonight|this (?:afternoon|evening|morning|arvo|lunchtime)', (_, now) => now.day),
  rule(
    'clock',
    `(?:at|by|before|around|till|until) (?:about )?(?:half )?(noon|midday|lunch|lunchtime|midnight|\\d{1,2}(?: ?\\d\\d)? ?(?:am|pm)|(?:\\d{1,2}(?: \\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: thirty| fifteen| o'clock)?)(?= and | sharp| then| latest| at the| your time| my time| so | but | or |$)`,
    ([, clock], now) => clockDay(clock ?? '', now),
  ),
]

function countOf(word: string | undefined): number {
  if (word === undefined) return 1
  return Object.hasOwn(numberWords, word) ? (numberWords[word] ?? 1) : Number(word)
}

function plus(day: number | undefined, days: number): number | undefined {
  return day === undefined || Number.isNaN(day) ? undefined : day + days
}

function later(this_: number, next: number, now: LocalTime): number {
  return this_ > now.day ? this_ : next
}

const fridayOf = (day: number): number => day - partsOf(day).weekday + 4
const sundayOf = (day: number): number => day - partsOf(day).weekday + 6
const places = new Map(weekdays.flatMap((names, at) => names.map((name) => [name, at] as const)))
const weekdayIndex = (name: string | undefined): number => places.get(name ?? '') ?? -1

function namedDay(name: string | undefined, now: LocalTime): number | undefined {
  if (name === 'today') return now.day
  if (name === 'tomorrow') return now.day + 1
  const index = weekdayIndex(name)
  if (index < 0) return undefined
  return now.day + ((index - partsOf(now.day).weekday + 6) % 7) + 1
}

function dayNamed(name: string, now: LocalTime): number | 'past' | undefined {
  if (name === 'next week') return fridayOf(now.day + 7)
  const [which, rest] = name.split(' ')
  return rest === undefined ? namedDay(name, now) : weekdayAfter(which, rest, now)
}

function weekdayAfter(
  which: string | undefined,
  name: string | undefined,
  now: LocalTime,
): number | 'past' | undefined {
  if (which === 'last' || which === 'every' || which === 'each' || which === 'since') return 'past'
  const index = weekdayIndex(name)
  if (which === 'next') return now.day - partsOf(now.day).weekday + 7 + index
  if (which === 'this' && partsOf(now.day).weekday === index) return now.day
  return namedDay(name, now)
}

function endOf(words: string, now: LocalTime): number | undefined {
  const { year, month } = partsOf(now.day)
  if (/month|eom/.test(words)) return dayOf(year, month + 1, 0)
  if (!/end|this|eoq|eoy|late/.test(words)) return undefined
  if (/quarter|eoq/.test(words)) return dayOf(year, Math.ceil(month / 3) * 3 + 1, 0)
  return dayOf(year, 12, 31)
}

function endOfNext(part: string, unit: string, now: LocalTime): number {
  const { year, month } = partsOf(now.day)
  if (unit === 'year') return dayOf(year + 1, 12, 31)
  if (unit === 'quarter') return dayOf(year, Math.ceil(month / 3) * 3 + 4, 0)
  if (part === 'early ') return dayOf(year, month + 1, 10)
  return part === 'mid ' ? dayOf(year, month + 1, 20) : dayOf(year, month + 2, 0)
}

function quarterDay(name: string, now: LocalTime): number {
  const { year } = partsOf(now.day)
  const spoken = ['first', 'second', 'third', 'fourth'].findIndex((word) => name.startsWith(word)) + 1
  const quarter = name.startsWith('q') ? Number(name[1]) : spoken || 4
  return later(dayOf(year, quarter * 3 + 1, 0), dayOf(year + 1, quarter * 3 + 1, 0), now)
}

function monthEnd(name: string, now: LocalTime): number {
  const month = months.findIndex((names) => names.includes(name)) + 1
  const { year } = partsOf(now.day)
  return later(dayOf(year, month + 1, 0), dayOf(year + 1, month + 1, 0), now)
}

function ordinalDay(name: string | undefined, now: LocalTime): number | undefined {
  if (name === undefined) return undefined
  const spoken = ordinalWords.indexOf(name)
  const date = spoken >= 0 ? spoken + 1 : Number.parseInt(name, 10)
  if (!(date >= 1 && date <= 31)) return undefined
  const { year, month } = partsOf(now.day)
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const day = dayOf(year, month + ahead, date)
    if (day > now.day && partsOf(day).date === date) return day
  }
  return undefined
}

/** Explicit calendar dates are chrono's: it knows every order and spelling of them. */
function calendarDay(words: string, now: LocalTime): number | undefined {
  const { year, month, date } = partsOf(now.day)
  const instant = new Date(Date.UTC(year, month - 1, date, 12))
  const dayFirst = /^(?:1[3-9]|2\d|3[01])[/.]|^\d{1,2}\./.test(words)
  const reader = dayFirst ? en.GB : en.casual
  const start = reader.parse(
    words.replace(/ the | of /g, ' '),
    { instant, timezone: 0 },
    { forwardDate: true },
  )[0]?.start
  if (!start?.isCertain('day') || !start.isCertain('month')) return undefined
  const found = dayOf(start.get('year') ?? year, start.get('month') ?? month, start.get('day') ?? date)
  return found < now.day && !start.isCertain('year')
    ? dayOf(year + 1, start.get('month') ?? month, start.get('day') ?? date)
    : found
}

function spanAfter(found: RegExpExecArray, now: LocalTime): number | undefined {
  const [, few, more, low, high, business, unit, orSo, lone, loneBusiness, loneUnit] = found
  const count = Math.max(
    countOf(more ?? few ?? high ?? lone),
    countOf(few ?? low ?? lone),
    orSo && orSo !== 'so' ? countOf(orSo) : 0,
  )
  const of = unit ?? loneUnit ?? ''
  if (business ?? loneBusiness) return workingDaysAfter(now.day, count)
  if (of.startsWith('m') && !of.startsWith('mo')) return now.day + Math.floor((now.minute + count) / 1440)
  if (of.startsWith('h')) return now.day + Math.floor((now.minute + count * 60) / 1440)
  if (of.startsWith('d')) return now.day + count
  if (of.startsWith('w')) return now.day + count * 7
  if (of.startsWith('f')) return now.day + count * 14
  const { year, month, date } = partsOf(now.day)
  const ahead = of.startsWith('y') ? count * 12 : count
  return Math.min(dayOf(year, month + ahead, date), dayOf(year, month + ahead + 1, 0))
}

/** The day of an hour: today, or tomorrow once it has passed; without am or pm the later of the two counts. */
function clockDay(clock: string, now: LocalTime): number {
  return now.day + (minuteOf(clock) <= now.minute ? 1 : 0)
}

function minuteOf(clock: string): number {
  if (clock === 'midnight') return 1440
  if (clock === 'noon' || clock === 'midday' || clock.startsWith('lunch')) return 14 * 60
  const [, said = '', figures, half] =
    /^(\d{1,2}|[a-z]+)(?: ?(\d\d))?(?: (thirty|fifteen))?/.exec(clock) ?? []
  const hour = countOf(said)
  const minutes = Number(figures ?? (half === 'thirty' ? 30 : half ? 15 : 0))
  if (hour > 12) return hour * 60 + minutes
  return ((hour % 12) + (clock.endsWith('am') ? 0 : 12)) * 60 + minutes
}
