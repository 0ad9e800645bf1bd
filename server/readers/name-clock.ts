import { clockOf } from './clock.ts'
import type { TurnHead } from './headed-turns.ts'
import type { TextLine } from './lines.ts'
import { isSpokenPace } from './spoken-pace.ts'
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

/** How many lines of a title may stand before the first turn. */
const MOST_BEFORE = 40
/** A recording's first words come before this. */
const LATEST_START_MS = 3_600_000

/**
 * Whether these lines are laid out in turns of a name and a clock with words below, spoken as fast as
 * people speak. `alone` says that another mark proves it where there is but one turn.
 */
export function isLaidOut(lines: readonly TextLine[], named: boolean, alone: boolean): boolean {
  const starts = lines.flatMap(({ text }, at) => {
    const head = nameAndClock(text, named)
    return head ? [{ at, startMs: head.startMs }] : []
  })
  const first = starts[0]
  if (!first || first.at > (named ? MOST_BEFORE : 0) || (first.startMs ?? 0) > LATEST_START_MS) return false
  const turns = starts.map(({ at, startMs }, index) => {
    const below = lines.slice(at + 1, starts[index + 1]?.at)
    return { startMs, text: below.map((line) => line.text).join(' ') }
  })
  const worded = turns.filter(({ text }) => /\p{L}/u.test(text))
  if (turns.length === 1) return alone && worded.length === 1
  return worded.length > turns.length / 2 && isSpokenPace(worded)
}

// A line of a title has another clock or a bullet before its clock.
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[•·]|\d{1,2}[:.]\d{2}/u.test(text) && text.split(/\s+/u).length <= 12
}
