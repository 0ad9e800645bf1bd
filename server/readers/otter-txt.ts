import { headedReading } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { mailHead } from './mail-head.ts'
import { nameAndClock } from './name-clock.ts'
import type { Reader } from './reading.ts'
import { isSpokenPace } from './spoken-pace.ts'

/**
 * Otter's transcript as text: `Name  0:09` on a line of its own, what was said below it. Exported without
 * names it has the clock alone, and nobody has a name. Only starts.
 *
 * Title, date and key words above the first turn and the footer of the service are nobody's words.
 */
export const otterTxt: Reader = {
  format: 'otter-txt',

  claims({ text, json }) {
    if (json !== undefined) return null
    const named = layoutOf(text)
    if (named === null) return null
    return named
      ? 'has lines of a name and a clock with words below'
      : 'has lines of a clock with words below'
  },

  read({ text }, options) {
    const named = layoutOf(text) ?? true
    const headOf = (line: TextLine) => nameAndClock(line.text, named)
    return headedReading('otter-txt', options, linesOf(text), { headOf, asideIn })
  },
}

/** How many of the first lines are looked at, and how many of those may stand before the first turn. */
const LINES_ASKED = 200
const MOST_BEFORE = 40
/** A recording's first words come before this. */
const LATEST_START_MS = 3_600_000

/** Whether the heads of turns have names, or `null` where the text is not laid out in such turns. */
function layoutOf(text: string): boolean | null {
  const lines = firstLines(text, LINES_ASKED)
  if (lines.some((line) => line.text.includes('-->'))) return null
  const named = [true, false].find((names) => isLaidOut(lines, names))
  return named === undefined || mailHead(text) ? null : named
}

function isLaidOut(lines: readonly TextLine[], named: boolean): boolean {
  const spoken = lines.filter((line) => asideIn(line) === null)
  const starts = spoken.flatMap(({ text }, at) => {
    const head = nameAndClock(text, named)
    return head ? [{ at, startMs: head.startMs }] : []
  })
  const first = starts[0]
  if (!first || first.at > (named ? MOST_BEFORE : 0) || (first.startMs ?? 0) > LATEST_START_MS) return false
  const turns = starts.map(({ at, startMs }, index) => {
    const below = spoken.slice(at + 1, starts[index + 1]?.at)
    return { startMs, text: below.map((line) => line.text).join(' ') }
  })
  const worded = turns.filter(({ text }) => /\p{L}/u.test(text))
  const alone = turns.length === 1 && worded.length === 1 && lines.some((line) => FOOTER.test(line.text))
  return alone || (worded.length > turns.length / 2 && isSpokenPace(worded))
}

const FOOTER = /^\s*(?:\[)?Transcribed by (?:\[)?(?:Otter|https?:\/\/(?:www\.)?otter\.ai)/i

function asideIn({ text }: TextLine): string | null {
  return FOOTER.test(text) ? 'the footer of the service' : null
}
