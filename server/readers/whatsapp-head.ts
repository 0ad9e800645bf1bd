import type { DateParts } from './day-order.ts'
import { afterNoon, beforeNoon, clockWords } from './whatsapp-words.ts'

/** The head of a message: the phone's date and clock as written, and what stands behind them. */
export interface Head {
  readonly clock: string
  readonly date: DateParts
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly rest: string
}

/** No head is longer. */
const HEAD_LENGTH = 60
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const HALF = `(?:${[...beforeNoon, ...afterNoon]
  .toSorted((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')})`

// "pm" is also written "p.m." and "p. m.".
function spaced(word: string): string {
  return /^[a-z\p{sc=Greek}\p{sc=Cyrillic}]{2}$/u.test(word)
    ? `${word[0]}\\.? ?${word[1]}\\.?`
    : `${word}\\.?`
}

const HEAD = new RegExp(
  [
    '^\\[? ?(\\d{1,4})(?: ?[./\\-] ?|年|년 ?)(\\d{1,2})(?: ?[./\\-] ?|月|월 ?)(\\d{1,4})(?:[.日]|일)?(?: г\\.?)?[,،]?',
    `(?: (?:${clockWords.join('|')})\\.?)?`,
    ` ?(?<=[\\s,،.日일])(${HALF})? ?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: ?(?:uhr|ч\\.?|h))?(?: ?(${HALF}))?`,
    '(?:\\] ?| [-–—] |: )(.*)$',
  ].join(''),
  'isu',
)

/** The head at the start of a line, in any of the ways phones write it; `null` where a message goes on. */
export function headOf(line: string): Head | null {
  const start = plain(line.slice(0, HEAD_LENGTH))
  if (!/^\[? ?\d/.test(start)) return null
  const head = HEAD.exec(start)
  if (!head) return null
  const [whole, first, second, third, early, hour, minute, seconds, late, shown = ''] = head
  const half = (early ?? late ?? '').toLowerCase().replace(/[. ]/g, '')
  return {
    clock: whole.slice(0, whole.length - shown.length).replace(/^\[|[\]\-–—: ]+$/g, ''),
    date: [Number(first), Number(second), Number(third)],
    hour: inDay(Number(hour), half),
    minute: Number(minute),
    second: Number(seconds ?? 0),
    rest: behind(line, shown),
  }
}

function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
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

function inDay(hour: number, half: string): number {
  if (afterNoon.includes(half)) return hour < 12 ? hour + 12 : hour
  return beforeNoon.includes(half) && hour === 12 ? 0 : hour
}
