import { clockOf } from './clock.ts'
import type { TurnHead } from './headed-turns.ts'
import { spokenText } from './spoken-text.ts'

/** No head is longer. */
const LONGEST = 120
const CLOCK = '((?:\\d{1,3}:)?\\d{1,2}:\\d{2})'
const NAMED = new RegExp(`^\\s*(\\S.{0,79}?)(?:[ \\u00a0]{2,}|\\t)[ \\u00a0]*${CLOCK}\\s*$`, 'u')
const BARE = new RegExp(`^\\s*${CLOCK}\\s*$`)

/**
 * A line that holds a name, at least two spaces and a clock (`Rosa Diaz  0:09`) and nothing else, as the
 * head of a turn; or, with `named` false, a clock alone.
 */
export function nameAndClock(text: string, named: boolean): TurnHead | null {
  if (text.length > LONGEST) return null
  const [, name, clock = ''] = named ? (NAMED.exec(text) ?? []) : ['', null, BARE.exec(text)?.[1]]
  if (name === undefined || (name !== null && !isName(name))) return null
  const time = clockOf(clock)
  return 'ms' in time ? { who: name === null ? null : spokenText(name), startMs: time.ms, rest: '' } : null
}

// A line of a title has a date, another clock or a bullet before its clock.
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[•·:;!?…]|\d{1,2}[:.]\d{2}|,$/u.test(text) && text.split(/\s+/u).length <= 8
}
