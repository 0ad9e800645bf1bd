import type { TextLine } from './lines.ts'
import { type Piece, told } from './pieces.ts'
import { type Found, type ReadOptions, type ReadResult, type Report, reading, refusal } from './reading.ts'
import { isSoundLabel } from './sound-label.ts'
import { spokenText } from './spoken-text.ts'

/** The head of a turn: who begins here, when, and what of the words stands on the same line. */
export interface TurnHead {
  readonly who: string | null
  readonly startMs: number | null
  readonly rest: string
  /** Why the words below count for nobody here: a private message. */
  readonly left?: string
}

/** How a text lays out its turns. */
export interface TurnLayout<Line extends TextLine = TextLine> {
  readonly headOf: (line: Line) => TurnHead | null
  /** Why a line among the turns is nobody's words, or `null`: the footer of a service, a clock. */
  readonly asideIn?: (line: Line) => string | null
  /** A turn's own words, in lines, where they are not all that stands there; or why they count for nobody. */
  readonly wordsIn?: (lines: readonly string[]) => readonly string[] | { readonly left: string }
}

/** What is known beside the turns. */
export interface BesideTurns extends Omit<Found, 'parties' | 'utterances'> {
  readonly dropped?: Report['dropped']
  readonly guessed?: readonly string[]
}

/**
 * The one reading of a text in which a head begins every turn and the lines below it go on, or a refusal
 * where nobody says a word.
 *
 * Only starts, so an end is `null`; times may be missing. What stands before the first head, asides,
 * sounds in brackets and heads without words are dropped with their line.
 */
export function headedReading<Line extends TextLine>(
  format: string,
  options: ReadOptions,
  lines: Iterable<Line>,
  layout: TurnLayout<Line>,
  { dropped = [], guessed = [], ...known }: BesideTurns = {},
): readonly ReadResult[] {
  const turns = turnsIn(lines, layout)
  const pieces = turns.spoken.filter((piece) => !isSoundLabel(piece.text))
  if (pieces.length === 0)
    return [refusal('no-speech', 'Nobody speaks in this transcript: behind the names stand no words.')]
  const left = [
    ...dropped,
    ...turns.dropped,
    ...turns.spoken.filter((piece) => isSoundLabel(piece.text)).map(soundLeftOut),
  ]
  return [
    reading(
      format,
      options,
      { ...known, ...told(pieces) },
      {
        dropped: left.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        guessed: [...guessed, missingTimes(pieces)],
      },
    ),
  ]
}

interface Turn {
  readonly line: number
  readonly head: TurnHead
  readonly texts: string[]
}

function turnsIn<Line extends TextLine>(
  lines: Iterable<Line>,
  layout: TurnLayout<Line>,
): { readonly spoken: readonly Piece[]; readonly dropped: Report['dropped'] } {
  const turns: Turn[] = []
  const dropped: Report['dropped'][number][] = []
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const aside = layout.asideIn?.(line)
    const head = aside ? null : layout.headOf(line)
    if (aside) dropped.push({ line: line.number, why: aside })
    else if (head) turns.push({ line: line.number, head, texts: [head.rest] })
    else if (turns.length > 0) turns.at(-1)?.texts.push(line.text)
    else
      dropped.push({ line: line.number, why: `before the first speaker: "${line.text.trim().slice(0, 80)}"` })
  }
  const spoken: Piece[] = []
  for (const turn of turns) {
    const words = wordsOf(turn, layout)
    if ('left' in words) dropped.push({ line: turn.line, why: words.left })
    else spoken.push(words)
  }
  return { spoken, dropped }
}

function wordsOf(
  { line, head, texts }: Turn,
  { wordsIn }: Pick<TurnLayout, 'wordsIn'>,
): Piece | { readonly left: string } {
  if (head.left !== undefined) return { left: head.left }
  const words = wordsIn?.(texts) ?? texts
  if ('left' in words) return words
  const { who, startMs } = head
  return { line, who, startMs, endMs: null, at: null, text: spokenText(words.join('\n')) }
}

function soundLeftOut({ line, text }: Piece): Report['dropped'][number] {
  return { line, why: text ? `a sound, nobody’s words: "${text.slice(0, 80)}"` : 'a name without words' }
}

function missingTimes(pieces: readonly Piece[]): string {
  const timed = pieces.some((piece) => piece.startMs !== null)
  return `no ${timed ? 'end times' : 'times'} in the file: shares are counted by words`
}
