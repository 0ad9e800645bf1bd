import { clockOf } from './clock.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { nameBefore, type Prefixed, speakersAmong } from './name-before.ts'
import { type Piece, told } from './pieces.ts'
import { type Reader, reading, refusal } from './reading.ts'
import { isSoundLabel } from './sound-label.ts'
import { spokenText } from './spoken-text.ts'

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
    const shown = firstLines(text, LINES_ASKED)
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
    const starts = [...linesOf(text)].filter((line) => line.text.trim() !== '')
    const turns = turnsIn(starts)
    const pieces = turns.spoken.filter((piece) => !isSoundLabel(piece.text))
    if (pieces.length === 0)
      return [refusal('no-speech', 'Nobody speaks in this transcript: behind the names stand no words.')]
    const sounds = turns.spoken.filter((piece) => isSoundLabel(piece.text))
    const dropped = [
      ...turns.before.map((line) => ({
        line: line.number,
        why: `before the first speaker: "${line.text.trim().slice(0, 80)}"`,
      })),
      ...sounds.map((piece) => ({
        line: piece.line,
        why: piece.text ? `a sound, nobody's words: "${piece.text}"` : 'a name without words',
      })),
    ]
    return [reading('named-lines', options, told(pieces), { dropped, guessed: notes(pieces) })]
  },
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

function turnsIn(lines: readonly TextLine[]): {
  readonly spoken: readonly Piece[]
  readonly before: readonly TextLine[]
} {
  const starts = lines.map(turnStart)
  const speakers = speakersAmong(
    starts.filter((start) => start !== null),
    lines.length,
  )
  const turns: { line: number; start: TurnStart; texts: string[] }[] = []
  const before: TextLine[] = []
  for (const [at, line] of lines.entries()) {
    const start = starts[at]
    if (start && speakers.has(start.name)) turns.push({ line: line.number, start, texts: [start.rest] })
    else if (turns.length === 0) before.push(line)
    else turns.at(-1)?.texts.push(line.text)
  }
  const spoken = turns.map(({ line, start, texts }) => ({
    line,
    who: start.name,
    startMs: start.startMs,
    endMs: null,
    at: null,
    text: spokenText(texts.join('\n')),
  }))
  return { spoken, before }
}

function notes(pieces: readonly Piece[]): readonly string[] {
  const timed = pieces.filter((piece) => piece.startMs !== null).length
  if (timed === 0) return ['no times in the file: shares are counted by words']
  return ['no end times in the file: shares are counted by words']
}
