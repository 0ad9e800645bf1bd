import { clockOf } from './clock.ts'
import type { TextLine } from './lines.ts'
import { voicesIn } from './markup.ts'
import type { Report } from './reading.ts'

/** One cue of a caption file: where it stands, its times and its lines with tags still in. */
export interface Cue {
  readonly line: number
  readonly id: string | null
  readonly settings: string
  /** `null` only in formats that may leave times out altogether. */
  readonly startMs: number | null
  readonly endMs: number | null
  readonly lines: readonly string[]
  /** How sure the recogniser was, 0 to 1, where a note above the cue says so. */
  readonly confidence?: number
}

export type Dropped = Report['dropped'][number]

/** Every cue of a file, and every piece that was left out with its line. */
export interface Cues {
  readonly cues: readonly Cue[]
  readonly dropped: readonly Dropped[]
}

/** Where two families of caption files differ. */
export interface CueStyle {
  /** Lines before the first blank one are a header. */
  readonly header: boolean
  /** Blocks that begin with NOTE, STYLE or REGION are not captions. */
  readonly comments: boolean
  /** A line of times and its parts: from, to and the rest. Without it any line with `-->` is one. */
  readonly times?: RegExp
}

/**
 * The cues of a caption file in one pass over its lines.
 *
 * A line with `-->` always ends the cue before it. A text without a time, a time that is none and a
 * time without a text are each dropped with their line; only the end being wrong drops the end.
 */
export function readCues(lines: Iterable<TextLine>, style: CueStyle): Cues {
  const page = newPage(style.header)
  for (const line of lines) take(page, line, style)
  closeBlock(page)
  return { cues: page.cues, dropped: page.dropped.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

interface OpenCue extends Omit<Cue, 'lines'> {
  readonly wrong: string | null
  readonly lines: TextLine[]
}

interface Page {
  readonly cues: Cue[]
  readonly dropped: Dropped[]
  open: OpenCue | null
  before: TextLine[]
  skipping: 'header' | 'comment' | null
  lastId: string | null
  confidence: number | null
}

function newPage(header: boolean): Page {
  const skipping = header ? 'header' : null
  return { cues: [], dropped: [], open: null, before: [], skipping, lastId: null, confidence: null }
}

function take(page: Page, line: TextLine, style: CueStyle): void {
  const blank = style.header && page.open ? line.text === '' : line.text.trim() === ''
  if (page.skipping && blank) page.skipping = null
  else if (page.skipping === 'comment') return
  else if (style.times?.test(line.text) ?? line.text.includes('-->')) openCue(page, line, style)
  else if (page.skipping || (blank && !page.open && page.before.length === 0)) return
  else if (blank) closeBlock(page)
  else if (page.open) page.open.lines.push(line)
  else if (style.comments && page.before.length === 0 && COMMENT.test(line.text)) openComment(page, line)
  else page.before.push(line)
}

const COMMENT = /^(?:NOTE(?:\s|$)|STYLE\s*$|REGION\s*$)/

const CONFIDENCE = /^NOTE\s+Confidence:\s*((?:0|1)(?:\.\d{1,20})?)\s*$/i

function openComment(page: Page, line: TextLine): void {
  page.skipping = 'comment'
  const [, confidence] = CONFIDENCE.exec(line.text) ?? []
  if (confidence !== undefined && Number(confidence) <= 1) page.confidence = Number(confidence)
}

function openCue(page: Page, line: TextLine, { times = ARROW, header }: CueStyle): void {
  const inside = page.open ? idLeftIn(page.open, page.lastId) : null
  if (page.open) closeBlock(page)
  const id = inside ?? page.before.pop()?.text.trim() ?? null
  closeBlock(page)
  page.skipping = null
  page.lastId = id
  const sure = page.confidence === null ? {} : { confidence: page.confidence }
  page.confidence = null
  const timed = timesIn(line, times, page.dropped)
  const lines = header || areSettings(timed.settings) ? [] : [{ number: line.number, text: timed.settings }]
  page.open = { line: line.number, id, lines, ...sure, ...timed }
}

// Only WebVTT has settings in words; what stands behind the times elsewhere, and is no place on the screen, is said.
function areSettings(behind: string): boolean {
  return behind === '' || behind.split(/\s+/).every((part) => /^\w{1,20}:[\w.%,-]{1,40}$/.test(part))
}

// Without a blank line between two cues the number of the second stands under the text of the first.
function idLeftIn(open: OpenCue, lastId: string | null): string | null {
  const last = open.lines.at(-1)?.text.trim() ?? ''
  const follows = /^\d{1,9}$/.test(last) && lastId !== null && Number(last) === Number(lastId) + 1
  const apart = open.lines.length > 1 && open.lines.at(-2)?.text.trim() === '' && last !== ''
  if (!follows && !apart) return null
  open.lines.pop()
  return last
}

const ARROW = /^\s*([^\s>]+)\s*-->\s*([\d:.,]*)(.*)$/

function timesIn(
  line: TextLine,
  times: RegExp,
  dropped: Dropped[],
): Pick<OpenCue, 'startMs' | 'endMs' | 'settings' | 'wrong'> {
  const [, from = line.text.trim(), to = '', settings = ''] = times.exec(line.text) ?? []
  const start = clockOf(from)
  if ('wrong' in start) return { startMs: 0, endMs: null, settings, wrong: start.wrong }
  const end = clockOf(to)
  const note =
    'wrong' in end
      ? end.wrong
      : end.ms < start.ms
        ? `the cue ends at ${to}, before it starts at ${from}`
        : null
  if (note) dropped.push({ line: line.number, why: `${note}: its text stays, its end is unknown` })
  return {
    startMs: start.ms,
    endMs: note || 'wrong' in end ? null : end.ms,
    settings: settings.trim(),
    wrong: null,
  }
}

function closeBlock(page: Page): void {
  const { open, before } = page
  page.open = null
  page.before = []
  if (before[0])
    page.dropped.push({ line: before[0].number, why: `a text without a time: "${quoted(before)}"` })
  if (!open) return
  const { wrong, lines } = open
  const isEmpty = lines.every((line) => line.text.trim() === '')
  if (wrong) {
    const why = isEmpty ? wrong : `${wrong}; its text was left out: "${quoted(lines)}"`
    page.dropped.push({ line: open.line, why })
  } else if (isEmpty) page.dropped.push({ line: open.line, why: 'a time without a text' })
  else page.cues.push(cueOf(open))
}

// Spelt out, for a copy of what is left of an object takes longer than everything else about a cue.
function cueOf({ line, id, settings, startMs, endMs, confidence, lines }: OpenCue): Cue {
  const cue = { line, id, settings, startMs, endMs, lines: lines.map(({ text }) => text) }
  return confidence === undefined ? cue : { ...cue, confidence }
}

/** The beginning of some lines as a viewer reads them, with the name of a voice before its words. */
function quoted(lines: readonly TextLine[]): string {
  const written = lines.slice(0, 4).map((line) => line.text.trim().slice(0, 200))
  const text = voicesIn(written.join(' '))
    .map(({ voice, text: said }) => (voice ? `${voice}: ${said.trim()}` : said.trim()))
    .join(' ')
    .trim()
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
