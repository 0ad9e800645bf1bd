import type { Cue, Cues, Dropped } from './cues.ts'
import { type Voiced, voicesIn, withoutTags } from './markup.ts'
import { nameBefore, type Prefixed, speakersAmong } from './name-before.ts'
import { joinedSentences, type Piece, told } from './pieces.ts'
import { type Found, type ReadOptions, type ReadResult, reading, refusal } from './reading.ts'
import { withoutRepeats } from './rolling.ts'
import { isSoundLabel } from './sound-label.ts'
import { spokenText } from './spoken-text.ts'

/** A cue without a name goes to whoever spoke last only within this pause. */
const SAME_SPEAKER_MS = 2000

/** The one reading of a caption file's cues, or a refusal where no cue holds words. */
export function captionReading(
  format: string,
  read: Cues,
  options: ReadOptions,
  known: Pick<Found, 'language'> = {},
): readonly ReadResult[] {
  const shown = read.cues.map(voicedLines)
  const rolling = withoutRepeats(read.cues, shown.map(linesShown))
  const lines = rolling ? rolling.cues.flatMap(voicedLines) : shown.flat()
  const voiced = lines.some((line) => line.voice !== undefined)
  const named = voiced ? lines.map(byVoice) : byPrefix(lines)
  const { pieces, attached } = attach(named)
  const spoken = pieces.filter(({ isSound }) => !isSound)
  if (spoken.length === 0) return [nobodySpeaks(read)]

  const guessed = [
    ...(rolling ? [`rolling captions: ${counted(rolling.repeats, 'repeated line')} taken once`] : []),
    ...(attached
      ? [
          `${counted(attached, 'cue')} without a name taken as said by the last speaker (a pause of 2 s or less)`,
        ]
      : []),
    ...sharedCues(spoken),
  ]
  const dropped = [...read.dropped, ...pieces.filter(({ isSound }) => isSound).map(soundLeftOut)]
  const inOrder = inStartOrder(spoken)
  return [
    reading(
      format,
      options,
      { ...known, ...told(joinedSentences(inOrder)) },
      {
        dropped: dropped.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        guessed,
      },
    ),
  ]
}

function nobodySpeaks(read: Cues) {
  const first = read.dropped[0]
  if (!first) return refusal('no-speech', 'These captions hold no words: nobody speaks in them.')
  return refusal(
    'no-speech',
    `Nobody speaks in these captions. Line ${first.line}: ${first.why}.`,
    first.line,
  )
}

function inStartOrder(pieces: readonly Piece[]): readonly Piece[] {
  const startOf = (piece: Piece | undefined) => piece?.startMs ?? 0
  const isInOrder = pieces.every((one, at) => at === 0 || startOf(pieces[at - 1]) <= startOf(one))
  return isInOrder ? pieces : pieces.toSorted((a, b) => startOf(a) - startOf(b))
}

interface VoicedLine extends Voiced {
  readonly cue: Cue
}

function voicedLines(cue: Cue): readonly VoicedLine[] {
  const [line = '', ...others] = cue.lines
  const voices = voicesIn(others.length === 0 ? line : cue.lines.join('\n'))
  return voices.map(({ voice, text }) => ({
    cue,
    voice,
    text: voice === undefined ? text : spokenText(text),
  }))
}

/** The lines of a cue as a viewer reads them. */
function linesShown(voices: readonly VoicedLine[]): readonly string[] {
  const [only] = voices
  if (!only) return []
  const isOneLine = voices.length === 1 && only.cue.lines.length === 1
  if (isOneLine && only.voice !== undefined) return only.text === '' ? [] : [only.text]
  const lines = isOneLine
    ? [spokenText(only.text)]
    : only.cue.lines.map((line) => spokenText(withoutTags(line)))
  return lines.filter((line) => line !== '')
}

interface NamedText {
  readonly cue: Cue
  /** `undefined` where the cue does not say; `null` where it says somebody without a name. */
  readonly who: string | null | undefined
  readonly text: string
}

function byVoice({ cue, voice, text }: VoicedLine): NamedText {
  return { cue, who: voice ?? null, text: voice === undefined ? spokenText(text) : text }
}

/** Names at the starts of lines (`Ann: ...`, `>> ANN: ...`), for cues without voice tags. */
function byPrefix(lines: readonly VoicedLine[]): readonly NamedText[] {
  const starts = lines.flatMap(({ text }) => nameBefore(text.trimStart()) ?? [])
  const inner = lines.flatMap(({ text }) => restOf(text).flatMap((line) => nameBefore(line) ?? []))
  const speakers = speakersAmong([...starts, ...inner.filter(({ marked }) => marked)], lines.length)
  const inside = new Set(inner.map(({ name }) => name).filter((name) => speakers.has(name)))
  return lines.flatMap(({ cue, text }) => namedTexts(cue, text, speakers, inside))
}

function restOf(text: string): readonly string[] {
  return text.trim().split('\n').slice(1)
}

function namedTexts(
  cue: Cue,
  text: string,
  speakers: ReadonlySet<string>,
  inside: ReadonlySet<string>,
): readonly NamedText[] {
  const found: { who: string | null | undefined; lines: string[] }[] = []
  for (const [at, line] of text.trim().split('\n').entries()) {
    const prefix = speakerIn(line.trim(), at === 0 ? speakers : inside)
    if (prefix) found.push({ who: prefix.name, lines: [prefix.rest] })
    else if (line.startsWith('>>')) found.push({ who: null, lines: [line.replace(/^>+\s*/, '')] })
    else if (found.length === 0) found.push({ who: undefined, lines: [line] })
    else found.at(-1)?.lines.push(line)
  }
  return found.map(({ who, lines }) => ({ cue, who, text: spokenText(lines.join('\n')) }))
}

function speakerIn(line: string, speakers: ReadonlySet<string>): Prefixed | null {
  const prefix = nameBefore(line)
  return prefix && speakers.has(prefix.name) ? prefix : null
}

interface CaptionPiece extends Piece {
  readonly isSound: boolean
}

function attach(named: readonly NamedText[]): {
  readonly pieces: readonly CaptionPiece[]
  readonly attached: number
} {
  let attached = 0
  let last: CaptionPiece | undefined
  const pieces = named.map(({ cue, who, text }) => {
    const pause = last?.endMs == null || cue.startMs === null ? null : cue.startMs - last.endMs
    const near = last?.who != null && pause !== null && pause <= SAME_SPEAKER_MS
    const isSound = isSoundLabel(text)
    if (who === undefined && near && !isSound) attached += 1
    const name = who === undefined ? (near ? (last?.who ?? null) : null) : who
    const piece: CaptionPiece = {
      isSound,
      line: cue.line,
      who: name,
      startMs: cue.startMs,
      endMs: cue.endMs,
      at: null,
      text,
      ...(cue.confidence === undefined ? {} : { confidence: cue.confidence }),
    }
    if (!isSound) last = piece
    return piece
  })
  return { pieces, attached }
}

function soundLeftOut({ line, text }: Piece): Dropped {
  return {
    line,
    why: text === '' ? 'a cue without words' : `a sound, nobody’s words: "${text.slice(0, 80)}"`,
  }
}

function sharedCues(pieces: readonly Piece[]): readonly string[] {
  const ofOneCue = (piece: Piece, before: Piece | undefined) =>
    piece.line === before?.line && piece.startMs === before.startMs && piece.endMs === before.endMs
  const several = pieces.filter((piece, at) => ofOneCue(piece, pieces[at - 1]))
  const shared = new Set(several.map((piece) => `${piece.line} ${piece.startMs}`))
  return shared.size === 0
    ? []
    : [`${counted(shared.size, 'cue')} with several voices: each voice has the whole time of its cue`]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
