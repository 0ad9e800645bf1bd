import { clockOf } from './clock.ts'
import { headedReading, type TurnHead } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { namedLines } from './named-lines.ts'
import type { Reader } from './reading.ts'
import { isSpokenPace } from './spoken-pace.ts'

/**
 * A transcript without names: `00:00:04 text` on every line, with brackets around the clock or without.
 * Only starts.
 *
 * Claims only where the words between the clocks are as many as people speak: chapters, agendas and logs
 * are not talk.
 */
export const timedLines: Reader = {
  format: 'timed-lines',

  claims(content) {
    if (content.json !== undefined || namedLines.claims(content) !== null) return null
    const lines = firstLines(content.text, LINES_ASKED)
    const heads = lines.flatMap((line) => headOf(line) ?? [])
    const [first] = lines
    const enough = heads.length > 1 && heads.length >= lines.length * TIMED_SHARE
    const early = first !== undefined && (headOf(first)?.startMs ?? LATEST_START_MS) < LATEST_START_MS
    const pieces = heads.map(({ startMs, rest }) => ({ startMs, text: rest }))
    return enough && early && isRising(heads) && isSpokenPace(pieces)
      ? 'most lines begin with a clock, and people speak as many words in that time'
      : null
  },

  read({ text }, options) {
    return headedReading('timed-lines', options, linesOf(text), { headOf })
  },
}

/** How many of the first lines are looked at, and the share that must begin with a clock. */
const LINES_ASKED = 200
const TIMED_SHARE = 0.5
/** A recording's first words come before this; a later clock is the time of day. */
const LATEST_START_MS = 3_600_000

const HEAD =
  /^\s*(?:\[(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?)\]|\((\d{1,2}:\d{2}(?::\d{2})?)\)|(\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?))[ \t\u00a0]+(?=\S)(?![-–—>→]+ ?\d{1,2}:\d{2})/

function headOf({ text }: TextLine): TurnHead | null {
  const [whole = '', square, round, bare] = HEAD.exec(text.slice(0, 60)) ?? []
  const clock = clockOf(square ?? round ?? bare ?? '')
  return 'ms' in clock ? { who: null, startMs: clock.ms, rest: text.slice(whole.length) } : null
}

function isRising(heads: readonly TurnHead[]): boolean {
  return heads.every((head, at) => (heads[at - 1]?.startMs ?? 0) <= (head.startMs ?? 0))
}
