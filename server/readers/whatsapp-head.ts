import type { DateParts } from './day-order.ts'
import { afterNoon, aroundNoon, beforeNoon, clockWords, koreanHalves } from './lexicons/whatsapp-clock.ts'

/** The head of a message: the phone's date and clock as written, and what stands behind them. */
export interface Head {
  readonly clock: string
  readonly date: DateParts
  /** What stands between the parts of the date. */
  readonly separator: string
  /** The date is of a kind that always begins with its year, be it of two digits. */
  readonly yearFirst: boolean
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Brackets or dash, date or clock first: alike for all messages one phone exports. */
  readonly shape: string
  readonly rest: string
}

/** No head is longer. */
const HEAD_LENGTH = 60
/** A head begins with a digit of any script, or with a bracket. */
const BEGINS = /^[\s\p{Cf}]{0,8}[[\p{Nd}]/u
const PLAIN = /^[ -~]*$/
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The zeros of the scripts in which phones write digits; the nine others follow each. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
]

const halves = [...beforeNoon, ...afterNoon, ...aroundNoon]
const HALF = `(?:${halves
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')})`

// "pm" is also written "p.m." and "p. m.".
function spaced(word: string): string {
  return word.length <= 3 && !word.includes(' ') ? `${[...word].join('\\.? ?')}\\.?` : `${word}\\.?`
}

const DATE =
  '(?<first>\\d{1,4}|r\\d{1,2})(?<separator> ?[./\\-] ?|年 ?|년 ?)(?<second>\\d{1,2})(?: ?[./\\-] ?|月 ?|월 ?)(?<third>\\d{1,4}|r\\d{1,2})(?:[.日]|일)?(?: ?(?:г|р|ж)\\.?)?(?: be)?'
const CLOCK = `(?:(?<early>${HALF}) ?)?(?<hour>\\d{1,2})(?:[:.]| ?h ?)(?<minute>\\d{2})(?:(?:[:.]| min )(?<seconds>\\d{2}))?(?: ?(?:uhr|ч\\.?|h|s))?(?: ?(?<late>${HALF}))?`
const BETWEEN = `[,،]?(?: (?:${clockWords.join('|')})\\.?)? ?(?<=[\\s,،.日일])`
const END = '(?<end>\\] ?| [-–—] |: )(?<shown>.*)$'

const DATE_FIRST = new RegExp(`^\\[? ?${DATE}${BETWEEN}\\(?${CLOCK}\\)?${END}`, 'isu')
const CLOCK_FIRST = new RegExp(`^\\[? ?${CLOCK}${BETWEEN}${DATE}${END}`, 'isu')

/** The head at the start of a line, in any of the ways phones write it; `null` where a message goes on. */
export function headOf(line: string): Head | null {
  if (!BEGINS.test(line)) return null
  const start = plain(line.slice(0, HEAD_LENGTH))
  const dateFirst = DATE_FIRST.exec(start)
  const parts = (dateFirst ?? CLOCK_FIRST.exec(start))?.groups
  if (!parts) return null
  const { first, separator = '', second, third, hour, minute, seconds, end = '', shown = '' } = parts
  const half = bare(parts.early ?? parts.late ?? '')
  const clock = start.slice(0, start.length - shown.length)
  return {
    clock: clock.replace(/^\[|[\]\-–—: ]+$/g, ''),
    date: [numberIn(first), Number(second), numberIn(third)],
    separator: separator.trim(),
    yearFirst: koreanHalves.includes(half) || /[年년]/.test(separator) || clock.includes('('),
    hour: inDay(Number(hour), half),
    minute: Number(minute),
    second: Number(seconds ?? 0),
    shape: `${start[0] === '[' ? '[' : ''}${dateFirst ? 'date' : 'clock'}${end.trim()}`,
    rest: behind(line, shown),
  }
}

function plain(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(INVISIBLE, '')
    .replace(/\s/gu, ' ')
    .replace(/\p{Nd}/gu, latinDigit)
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  const zero = ZEROS.find((one) => code >= one && code < one + 10)
  return zero === undefined ? digit : String(code - zero)
}

// The rest keeps the marks and digits that only the head is read without.
function behind(line: string, shown: string): string {
  const start = plain(line.slice(0, HEAD_LENGTH))
  let wanted = start.length - shown.length
  if (start.length === Math.min(line.length, HEAD_LENGTH)) return line.slice(wanted)
  let at = 0
  for (; at < line.length && wanted > 0; at += 1) if (plain(line[at] as string) !== '') wanted -= 1
  return line.slice(at)
}

/** The years of the Japanese era Reiwa begin after this one. */
const BEFORE_REIWA = 2018

function numberIn(part = ''): number {
  return /^r/i.test(part) ? BEFORE_REIWA + Number(part.slice(1)) : Number(part)
}

function bare(half: string): string {
  return half.toLowerCase().replace(/[. ]/g, '')
}

const early = new Set(beforeNoon.map(bare))
const late = new Set(afterNoon.map(bare))
const noon = new Set(aroundNoon.map(bare))

function inDay(hour: number, half: string): number {
  if (late.has(half)) return hour < 12 ? hour + 12 : hour
  if (noon.has(half)) return hour < 6 ? hour + 12 : hour
  return early.has(half) && hour === 12 ? 0 : hour
}
