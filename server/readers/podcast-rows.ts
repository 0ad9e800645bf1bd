import { type Fields, secondsToMs } from './json-fields.ts'
import { joinedSentences, type Piece } from './pieces.ts'
import { isSoundLabel } from './sound-label.ts'
import type { Heard } from './speaker-turns.ts'

/** One row of a podcast's transcript; the text keeps its spaces, for a row may be nothing else. */
export interface PodcastRow {
  readonly party: string
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
}

/** So many of the rows must be a word at most, before the file counts as one of single words. */
const SINGLE_SHARE = 0.9

/** A row of the file, said by a party. */
export function podcastRow(row: Fields, party: string): PodcastRow {
  const text = typeof row.body === 'string' ? row.body : ''
  return { party, text, startMs: secondsToMs(row.startTime), endMs: secondsToMs(row.endTime) }
}

/** Whether a row is a sound (`[intro music]`) and nobody's words. A space is neither. */
export function isSound({ text }: PodcastRow): boolean {
  return text.trim() !== '' && isSoundLabel(text)
}

/** Whether the rows are single words, with spaces and marks between them perhaps, and not phrases. */
export function oneWordARow(rows: readonly PodcastRow[]): boolean {
  const written = rows.filter(({ text }) => text.trim() !== '')
  const single = written.filter(({ text }) => !/\s/.test(text.trim()))
  return single.length >= written.length * SINGLE_SHARE
}

/**
 * The words of such rows. Where spaces are rows of their own, what stands without one between belongs
 * together; elsewhere a row of mere marks belongs to the word before it.
 */
export function podcastWords(rows: readonly PodcastRow[]): readonly Heard[] {
  const isSpaced = rows.some(({ text }) => text !== '' && text.trim() === '')
  const words: Heard[] = []
  let apart = true
  for (const { party, text, startMs, endMs } of rows) {
    if (text.trim() === '') {
      apart ||= text !== ''
      continue
    }
    const last = words.at(-1)
    const belongs = isSpaced ? !apart && !/^\s/.test(text) : isMark(text)
    apart = /\s$/.test(text)
    if (last && last.party === party && belongs)
      words[words.length - 1] = { ...last, text: last.text + text.trim(), endMs: endMs ?? last.endMs }
    else words.push({ party, line: '0', text: text.trim(), startMs, endMs, confidence: null })
  }
  return words
}

/**
 * The phrases of rows, joined where two rows have the same times, where a row is mere marks, and where a
 * named speaker's sentence goes on at once.
 */
export function podcastPhrases(
  rows: readonly PodcastRow[],
  isNamed: (party: string) => boolean,
): readonly Piece[] {
  const phrases: PodcastRow[] = []
  for (const row of rows) {
    const last = phrases.at(-1)
    if (last && last.party === row.party && (isMark(row.text) || isSameTime(last, row)))
      phrases[phrases.length - 1] = { ...last, text: last.text + (isMark(row.text) ? '' : ' ') + row.text }
    else phrases.push(row)
  }
  const pieces = phrases.map(({ party, text, startMs, endMs }, at) => {
    return { line: at + 1, who: isNamed(party) ? party : null, startMs, endMs, at: null, text: text.trim() }
  })
  return joinedSentences(pieces)
}

function isMark(text: string): boolean {
  return text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text)
}

function isSameTime(last: PodcastRow, next: PodcastRow): boolean {
  return last.startMs !== null && last.startMs === next.startMs && last.endMs === next.endMs
}
