import { type Language, languageNow } from './messages/language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A place in a recording: 12:34, or 1:02:03 past the hour. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, minutes, rest] = parts as [number, number, number]
  if (hours > 0) return `${hours}:${pad(minutes)}:${pad(rest)}`
  return `${minutes}:${pad(rest)}`
}

/** A share of one as whole percent: 62%, in German 62 %. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}${habits().percent}`
}

/** A share of one as percent with one decimal: 1.2%, in German 1,2 %. */
export function percentToTenth(share: number): string {
  return `${fixed(share * 100, 1)}${habits().percent}`
}

/** A share of one as a whole number on the scale of 0 to 100. */
export function outOf100(share: number): string {
  return String(Math.round(share * 100))
}

export function fixed(value: number, places: number): string {
  return value.toFixed(places).replace('.', habits().point)
}

/** Milliseconds as seconds with one decimal: 1.1. */
export function seconds(ms: number): string {
  return fixed(ms / 1000, 1)
}

/** How far through something: a percentage for an SVG attribute. */
export function along(part: number, whole: number): string {
  if (whole <= 0) return '0%'
  return `${Number(((part / whole) * 100).toFixed(3))}%`
}

/** Whole minor units and an ISO currency: € 6,048.90, in German 6.048,90 €. Integer arithmetic only. */
export function money(amountMinor: number, currency: string): string {
  const size = amount(Math.abs(amountMinor), currency)
  const symbol = symbolOf(currency)
  const sign = amountMinor < 0 ? '−' : ''
  return habits().symbolFirst ? `${sign}${symbol}\u00a0${size}` : `${sign}${size}\u00a0${symbol}`
}

/** The amount alone: 6,048.90, in German 6.048,90. */
export function amount(amountMinor: number, currency: string): string {
  const places = placesOf(currency)
  const digits = String(Math.abs(amountMinor)).padStart(places + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - places))
  const sign = amountMinor < 0 ? '−' : ''
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}${habits().point}${digits.slice(-places)}`
}

/** 12,400, in German 12.400 */
export function grouped(digits: string | number): string {
  return String(digits).replace(/\B(?=(?:\d{3})+$)/g, habits().group)
}

export function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat(habits().locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  return parts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
}

function placesOf(currency: string): number {
  const options = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}

/** An instant as a day in a zone: Thu 19 Nov 2026, in German Do., 19. Nov. 2026. */
export function day(instant: string, timeZone: string): string {
  const { weekday, date, year } = dayIn(new Date(instant), timeZone)
  return `${weekday} ${date} ${year}`
}

/** An instant as a time of day in a zone: 15:02. */
export function timeOfDay(instant: string, timeZone: string): string {
  const parts = partsOf(new Date(instant), timeZone)
  return `${parts.hour}:${parts.minute}`
}

/** A civil date, `2026-11-24`, as Tue 24 Nov; with its year when that is not `today`'s. */
export function civilDay(date: string, today?: string): string {
  const said = dayIn(noonOf(date), 'UTC')
  const year = today !== undefined && !date.startsWith(today.slice(0, 4)) ? ` ${said.year}` : ''
  return `${said.weekday} ${said.date}${year}`
}

/** A civil date in full: 24 November 2026, in German 24. November 2026. */
export function civilDate(date: string): string {
  const said = dayIn(noonOf(date), 'UTC', 'long')
  return `${said.date} ${said.year}`
}

/** A civil date without its year and weekday: 24 Nov, in German 24. Nov. */
export function shortDate(date: string): string {
  return dayIn(noonOf(date), 'UTC').date
}

/** The civil date of an instant in a zone, `YYYY-MM-DD`. */
export function dateIn(instant: string, timeZone: string): string {
  const parts = partsOf(new Date(instant), timeZone, 'numeric')
  return `${parts.year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`
}

/** Hours and minutes of a length of time, apart, so that words can be put to them. */
export function hoursAndMinutes(ms: number): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.round(ms / MINUTE)
  return ms < HOUR && minutes < 60
    ? { hours: 0, minutes }
    : { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

/** What people call somebody: the first name, or the whole label when it is not a person's name yet. */
export function firstName(name: string): string {
  const [first = name] = name.trim().split(/\s+/)
  return /\d|[.,@]/.test(name) ? name.trim() : first
}

/** How a language writes numbers and days. */
interface Habits {
  readonly locale: string
  readonly point: string
  readonly group: string
  readonly percent: string
  readonly symbolFirst: boolean
  /** What stands behind a weekday and behind a day of the month. */
  readonly afterWeekday: string
  readonly afterDay: string
}

const habitsOf: Readonly<Record<Language, Habits>> = {
  en: {
    locale: 'en-US',
    point: '.',
    group: ',',
    percent: '%',
    symbolFirst: true,
    afterWeekday: '',
    afterDay: '',
  },
  de: {
    locale: 'de-DE',
    point: ',',
    group: '.',
    percent: '\u00a0%',
    symbolFirst: false,
    afterWeekday: ',',
    afterDay: '.',
  },
}

function habits(): Habits {
  return habitsOf[languageNow()]
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}

function dayIn(instant: Date, timeZone: string, month: Month = 'short') {
  const parts = partsOf(instant, timeZone, month)
  const { afterWeekday, afterDay } = habits()
  return {
    weekday: `${bare(parts.weekday)}${afterWeekday}`,
    date: `${parts.day}${afterDay} ${bare(parts.month)}`,
    year: parts.year,
  }
}

/** A short name without its full stop, which would stand twice at the end of a sentence. */
function bare(name = ''): string {
  return name.replace(/\.$/, '')
}

function partsOf(instant: Date, timeZone: string, month: Month = 'short') {
  const parts = formatFor(timeZone, month).formatToParts(instant)
  return Object.fromEntries(parts.map((part) => [part.type, part.value]))
}

type Month = 'short' | 'long' | 'numeric'
const formats = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATS = 500

/** A format is dear to make: a page of a thousand dates would wait for them. */
function formatFor(timeZone: string, month: Month): Intl.DateTimeFormat {
  const { locale } = habits()
  const name = `${locale} ${month} ${timeZone}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  if (formats.size >= MOST_FORMATS) formats.clear()
  formats.set(name, made)
  return made
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
