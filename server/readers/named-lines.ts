import { clockOf } from './clock.ts'
import { headedReading } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { nameBefore, type Prefixed, speakersAmong } from './name-before.ts'
import type { Reader } from './reading.ts'

/** How many of the first lines are looked at, the share that must begin with a speaker, and the fewest turns. */
const LINES_ASKED = 200
const SPEAKER_SHARE = 0.4
const FEWEST_TURNS = 3

/**
 * A plain transcript: `Name: text`, a line or paragraph for each turn, perhaps with a clock before or
 * behind the name (`[00:01:12] Ann: ...`, `Ann (1:12): ...`). Only starts, and none where no clock stands.
 *
 * Claims only where speakers come back: a form, a letter, a page of prose has no such lines.
 */
export const namedLines: Reader = {
  format: 'named-lines',

  claims({ text, json }) {
    if (json !== undefined) return null
    const shown = firstLines(withoutBold(text), LINES_ASKED)
    const lines = shown.map(turnStart)
    const starts = lines.filter((line) => line !== null)
    const speakers = speakersAmong(starts, lines.length)
    const turns = starts.filter(({ name }) => speakers.has(name))
    const first = lines.findIndex((line) => line !== null && speakers.has(line.name))
    const comesBack = turns.length > new Set(turns.map(({ name }) => name)).size
    const enough = turns.length >= FEWEST_TURNS && turns.length >= (lines.length - first) * SPEAKER_SHARE
    const spoken = shown.some((line, at) => /\S\s+\S/.test(lines[at]?.rest ?? line.text))
    return comesBack && enough && spoken
      ? 'most lines begin with a name and a colon, and the names return'
      : null
  },

  read({ text }, options) {
    const lines = [...linesOf(withoutBold(text))].filter((line) => line.text.trim() !== '')
    const starts = new Map(lines.map((line) => [line, turnStart(line)]))
    const found = [...starts.values()].filter((start) => start !== null)
    const speakers = speakersAmong(found, lines.length)
    const headOf = (line: TextLine) => {
      const start = starts.get(line)
      return start && speakers.has(start.name) ? { ...start, who: start.name } : null
    }
    return headedReading('named-lines', options, lines, { headOf })
  },
}

// Names in bold, as Markdown writes them, are names; with headings it is a document, perhaps a summary.
function withoutBold(text: string): string {
  return /^#{1,6} /m.test(text) ? text : text.replace(/^\*\*([^*\n]{1,80})\*\*/gm, '$1')
}

interface TurnStart extends Prefixed {
  readonly startMs: number | null
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`
const CLOCK_FIRST = new RegExp(String.raw`^\s*[\[(]?(${CLOCK})[\])]?\s*(?:[-–—|]\s*)?(?=\S)`)
const CLOCK_BEHIND = new RegExp(String.raw`^([^:]{1,60}?)\s*[\[(](${CLOCK})[\])]\s*(:?)\s*`)

function turnStart({ text }: TextLine): TurnStart | null {
  const line = text.trim()
  const first = CLOCK_FIRST.exec(line)
  if (first) return timed(nameBefore(line.slice(first[0].length)), first[1])
  const behind = CLOCK_BEHIND.exec(line)
  if (behind) return timed(nameBefore(`${behind[1]}: ${line.slice(behind[0].length)}`), behind[2])
  return timed(nameBefore(line), undefined)
}

function timed(prefixed: Prefixed | null, clock: string | undefined): TurnStart | null {
  if (!prefixed) return null
  const read = clock === undefined ? null : clockOf(clock)
  return { ...prefixed, startMs: read && 'ms' in read ? read.ms : null }
}
