import { clockOf } from './clock.ts'
import { headedReading, type TurnHead } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { textOfMarkdown } from './markdown-text.ts'
import type { Reader } from './reading.ts'
import { spokenText } from './spoken-text.ts'

/**
 * A transcript as Markdown: `**Name** [0:09] text`, a paragraph for each turn. Only starts.
 *
 * Headings and whatever else stands above the first turn are nobody's words.
 */
export const otterMd: Reader = {
  format: 'otter-md',

  claims({ text, json }) {
    if (json !== undefined) return null
    const lines = firstLines(text, LINES_ASKED)
    const first = lines.findIndex((line) => headOf(line) !== null)
    const heads = lines.filter((line) => headOf(line) !== null).length
    const enough = heads > 1 && heads >= (lines.length - first) * TURN_SHARE
    return enough ? 'has paragraphs of a name in bold and a clock in brackets' : null
  },

  read({ text }, options) {
    return headedReading('otter-md', options, linesOf(text), { headOf, wordsIn })
  },
}

/** How many of the first lines are looked at, and the share that must begin a turn. */
const LINES_ASKED = 200
const TURN_SHARE = 0.2

const CLOCK = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}'
const HEAD = new RegExp(
  `^\\s*\\*\\*([^*]{1,80})\\*\\*:?\\s{0,4}(?:\\[(${CLOCK})\\]|\\((${CLOCK})\\)):?(?=\\s|$)`,
)

function headOf({ text }: TextLine): TurnHead | null {
  const [whole = '', name = '', square, round] = HEAD.exec(text.slice(0, 160)) ?? []
  const who = spokenText(name).replace(/\s?:$/, '')
  const clock = clockOf(square ?? round ?? '')
  return who !== '' && 'ms' in clock ? { who, startMs: clock.ms, rest: text.slice(whole.length) } : null
}

function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.map(textOfMarkdown)
}
