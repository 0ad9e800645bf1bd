import { clockOf } from './clock.ts'
import { headedReading } from './headed-turns.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import { asideInTranscript } from './meet-transcript.ts'
import { isNamedLikeAPerson, nameBefore, type Prefixed, speakersAmong } from './name-before.ts'
import type { Reader } from './reading.ts'
import { isSoundLabel } from './sound-label.ts'
import { spokenText } from './spoken-text.ts'

/** How many of the first lines are looked at, the share that must begin with a speaker, and the fewest turns. */
const LINES_ASKED = 200
const SPEAKER_SHARE = 0.4
/** A name with a clock is a stronger mark: a turn may go on over several lines. */
const CLOCKED_SHARE = 0.2
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
    const lines = startsIn(shown)
    const starts = lines.filter((line) => line !== null)
    const speakers = speakersIn(lines)
    const turns = starts.filter(({ name }) => speakers.has(name))
    const first = lines.findIndex((line) => line !== null && speakers.has(line.name))
    const comesBack = turns.length > new Set(turns.map(({ name }) => name)).size
    const share = turns.every(({ startMs }) => startMs !== null) ? CLOCKED_SHARE : SPEAKER_SHARE
    const enough = turns.length >= FEWEST_TURNS && turns.length >= (lines.length - first) * share
    const spoken = shown.some((line, at) => /\S\s+\S/.test(lines[at]?.rest ?? line.text))
    return comesBack && enough && spoken
      ? 'most lines begin with a name and a colon, and the names return'
      : null
  },

  read({ text }, options) {
    const lines = [...linesOf(withoutBold(text))].filter((line) => line.text.trim() !== '')
    const all = startsIn(lines)
    const starts = new Map(lines.map((line, at) => [line, all[at]]))
    const speakers = speakersIn(all)
    const isOfDay = isTimeOfDay(lines, all)
    const headOf = (line: TextLine) => {
      const start = starts.get(line)
      if (!start || !speakers.has(start.name)) return null
      return { ...start, who: start.name, startMs: isOfDay ? null : start.startMs }
    }
    const guessed = isOfDay
      ? ['the clocks are times of day without a date: the order is kept, no times are read']
      : []
    const clocked = areClocked(all)
    const aside = (line: TextLine) =>
      clocked && !starts.get(line) && BRACKETED.test(line.text)
        ? `a line with a clock and nobody’s name: "${line.text.trim().slice(0, 80)}"`
        : asideIn(line)
    return headedReading('named-lines', options, lines, { headOf, asideIn: aside }, { guessed })
  },
}

/** The first words of a recording are said before this; a clock of hours and minutes shows more. */
const LATEST_START_MS = 3_600_000
const LATEST_MINUTES_MS = 300_000
const WITH_HOURS = /\d:\d{2}:\d{2}/

function isTimeOfDay(lines: readonly TextLine[], starts: readonly (TurnStart | null)[]): boolean {
  const at = starts.findIndex((start) => start?.startMs != null)
  const latest = WITH_HOURS.test(lines[at]?.text ?? '') ? LATEST_START_MS : LATEST_MINUTES_MS
  return (starts[at]?.startMs ?? 0) > latest
}

/** What a recorder marks beside the words, with a link to the place. */
const MARKED_PLACE = /- WATCH: https?:\/\//

function asideIn({ number, text }: TextLine): string | null {
  if (isSoundLabel(text)) return `a sound, nobody’s words: "${text.trim().slice(0, 80)}"`
  if (MARKED_PLACE.test(text)) return `a mark of the recorder: "${text.trim().slice(0, 80)}"`
  return asideInTranscript({ number, text, heading: false, named: null })
}

// A name beside a clock is a speaker however many lines the turns have.
function speakersIn(lines: readonly (TurnStart | null)[]): ReadonlySet<string> {
  const starts = lines.filter((start) => start !== null)
  return speakersAmong(starts, areClocked(starts) ? starts.length : lines.length)
}

// Where turns begin with a clock, lines above the first one are those of a form: "Agent: Rosa".
function startsIn(lines: readonly TextLine[]): readonly (TurnStart | null)[] {
  const starts = lines.map((line) => (asideIn(line) ? null : turnStart(line)))
  const first = starts.findIndex((start) => start?.startMs != null)
  return first > 0 && areClocked(starts.slice(first))
    ? starts.map((start, at) => (at < first ? null : start))
    : starts
}

function areClocked(starts: readonly (TurnStart | null)[]): boolean {
  const turns = starts.filter((start) => start !== null)
  return turns.filter(({ startMs }) => startMs !== null).length > turns.length / 2
}

// Names in bold, as Markdown writes them, are names; with headings it is a document, perhaps a summary.
function withoutBold(text: string): string {
  return /^#{1,6} /m.test(text) ? text : text.replace(/^\*\*([^*\n]{1,80})\*\*/gm, '$1')
}

interface TurnStart extends Prefixed {
  readonly startMs: number | null
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`
const BRACKETED = new RegExp(String.raw`^\s*[\[(]${CLOCK}[\])]`)
const CLOCK_FIRST = new RegExp(String.raw`^\s*[\[(]?(${CLOCK})[\])]?\s*(?:[-–—|]\s*)?(?=\S)`)
const CLOCK_INSIDE = new RegExp(String.raw`^(?:[\[(](${CLOCK})[\])]|(${CLOCK})(?=\t))\s*`)
const CLOCK_BEHIND = new RegExp(String.raw`^([^:]{1,60}?)\s*[\[(](${CLOCK})[\])]\s*(:?)\s*`)

function turnStart({ text }: TextLine): TurnStart | null {
  const line = text.trim()
  const first = CLOCK_FIRST.exec(line)
  if (first) {
    const rest = line.slice(first[0].length)
    const parted = /[-–—|]\s*$/.test(first[0]) && isNamedLikeAPerson(rest)
    return timed(parted ? { name: spokenText(rest), rest: '', marked: false } : nameBefore(rest), first[1])
  }
  const behind = CLOCK_BEHIND.exec(line)
  if (behind) return timed(nameBefore(`${behind[1]}: ${line.slice(behind[0].length)}`), behind[2])
  const named = nameBefore(line)
  const inside = named && CLOCK_INSIDE.exec(named.rest)
  return inside
    ? timed({ ...named, rest: named.rest.slice(inside[0].length) }, inside[1] ?? inside[2])
    : timed(named, undefined)
}

function timed(prefixed: Prefixed | null, clock: string | undefined): TurnStart | null {
  if (!prefixed) return null
  const read = clock === undefined ? null : clockOf(clock)
  return { ...prefixed, startMs: read && 'ms' in read ? read.ms : null }
}
