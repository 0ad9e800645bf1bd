import type { Cue, Cues, Dropped } from './cues.ts'
import { voicesIn } from './markup.ts'
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
  const rolling = withoutRepeats(read.cues)
  const lines = (rolling?.cues ?? read.cues).flatMap(voicedLines)
  const voiced = lines.some((line) => line.voice !== undefined)
  const named = voiced ? lines.map(byVoice) : byPrefix(lines)
  const { pieces, attached } = attach(named)
  const spoken = pieces.filter((piece) => !isSoundLabel(piece.text))
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
  const dropped = [...read.dropped, ...pieces.filter((piece) => isSoundLabel(piece.text)).map(soundLeftOut)]
  const inOrder = spoken.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
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

interface VoicedLine {
  readonly cue: Cue
  readonly voice: string | null | undefined
  readonly text: string
}

function voicedLines(cue: Cue): readonly VoicedLine[] {
  return voicesIn(cue.lines.join('\n')).map(({ voice, text }) => ({ cue, voice, text }))
}

interface NamedText {
  readonly cue: Cue
  /** `undefined` where the cue does not say; `null` where it says somebody without a name. */
  readonly who: string | null | undefined
  readonly text: string
}

function byVoice({ cue, voice, text }: VoicedLine): NamedText {
  return { cue, who: voice ?? null, text }
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
  return found.map(({ who, lines }) => ({ cue, who, text: lines.join('\n') }))
}

function speakerIn(line: string, speakers: ReadonlySet<string>): Prefixed | null {
  const prefix = nameBefore(line)
  return prefix && speakers.has(prefix.name) ? prefix : null
}

function attach(named: readonly NamedText[]): {
  readonly pieces: readonly Piece[]
  readonly attached: number
} {
  let attached = 0
  let last: Piece | undefined
  const pieces = named.map(({ cue, who, text }) => {
    const pause = last?.endMs == null || cue.startMs === null ? null : cue.startMs - last.endMs
    const near = last?.who != null && pause !== null && pause <= SAME_SPEAKER_MS
    const said = spokenText(text)
    if (who === undefined && near && !isSoundLabel(said)) attached += 1
    const name = who === undefined ? (near ? (last?.who ?? null) : null) : who
    const piece: Piece = {
      line: cue.line,
      who: name,
      startMs: cue.startMs,
      endMs: cue.endMs,
      at: null,
      text: said,
      ...(cue.confidence === undefined ? {} : { confidence: cue.confidence }),
    }
    if (!isSoundLabel(said)) last = piece
    return piece
  })
  return { pieces, attached }
}

function soundLeftOut({ line, text }: Piece): Dropped {
  return {
    line,
    why: text === '' ? 'a cue without words' : `a sound, nobody's words: "${text.slice(0, 80)}"`,
  }
}

function sharedCues(pieces: readonly Piece[]): readonly string[] {
  const ofOneCue = (piece: Piece, before: Piece | undefined) =>
    piece.line === before?.line && piece.startMs === before.startMs && piece.endMs === before.endMs
  const shared = new Set(
    pieces.flatMap((piece, at) =>
      ofOneCue(piece, pieces[at - 1]) ? [`${piece.line} ${piece.startMs}`] : [],
    ),
  )
  return shared.size === 0
    ? []
    : [`${counted(shared.size, 'cue')} with several voices: each voice has the whole time of its cue`]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
