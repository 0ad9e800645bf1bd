import { headedReading } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { isLaidOut, nameAndClock } from './name-clock.ts'
import { otterMd } from './otter-md.ts'
import type { Reader } from './reading.ts'
import { titleDate } from './title-date.ts'

/**
 * Otter's transcript as text: `Name  0:09` on a line of its own, what was said below it. Exported without
 * names it has the clock alone, and nobody has a name. Only starts.
 *
 * Title, date and key words above the first turn and the footer of the service are nobody's words.
 */
export const otterTxt: Reader = {
  format: 'otter-txt',

  claims(content) {
    if (content.json !== undefined || otterMd.claims(content) !== null) return null
    const named = layoutOf(content.text)
    if (named === null) return null
    return named
      ? 'has lines of a name and a clock with words below'
      : 'has lines of a clock with words below'
  },

  read({ text }, options) {
    const named = layoutOf(text) ?? true
    const headOf = (line: TextLine) => nameAndClock(line.text, named)
    const lines = firstLines(text, LINES_ASKED)
    const title = lines.slice(0, Math.max(0, lines.findIndex(headOf))).map((line) => line.text)
    const known = titleDate(title, options)
    return headedReading('otter-txt', options, linesOf(text), { headOf, asideIn }, known)
  },
}

/** How many of the first lines are looked at. */
const LINES_ASKED = 200

/** Whether the heads of turns have names, or `null` where the text is not laid out in such turns. */
function layoutOf(text: string): boolean | null {
  const lines = firstLines(text, LINES_ASKED)
  if (lines.some((line) => line.text.includes('-->'))) return null
  const spoken = lines.filter((line) => asideIn(line) === null)
  const named = [true, false].find((names) => isLaidOut(spoken, names, spoken.length < lines.length))
  return named ?? null
}

const FOOTER = /^\s*(?:\[)?Transcribed by (?:\[)?(?:Otter|https?:\/\/(?:www\.)?otter\.ai)/i

function asideIn({ text }: TextLine): string | null {
  return FOOTER.test(text) ? 'the footer of the service' : null
}
