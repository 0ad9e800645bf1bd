import { captionReading } from './captions.ts'
import { type Cue, type Cues, readCues } from './cues.ts'
import { firstLines, linesOf } from './lines.ts'
import { asMarkup, voicesIn } from './markup.ts'
import { nameBefore, speakersAmong } from './name-before.ts'
import type { Content, Reader, ReadOptions, ReadResult } from './reading.ts'

/** The dialects of WebVTT that say in different ways who speaks. */
export type VttDialect = 'vtt' | 'zoom-vtt' | 'teams-vtt'

/**
 * WebVTT captions: `<v Name>` voices, several in one cue, overlaps kept. Channel unknown, nobody's role.
 *
 * Automatic captions that roll are taken once. Names before a colon are read as well. The notes that
 * Microsoft Stream writes give the language and how sure the recogniser was of each cue.
 */
export const webvtt: Reader = vttReader('vtt')

/** The reader of one dialect; exactly one of the three claims a WebVTT file. */
export function vttReader(dialect: VttDialect): Reader {
  return {
    format: dialect,
    claims: (content) => (vttDialect(content) === dialect ? reasons[dialect] : null),
    read: (content, options) => readVtt(dialect, content, options),
  }
}

const reasons: Readonly<Record<VttDialect, string>> = {
  vtt: 'begins with WEBVTT',
  'zoom-vtt': 'begins with WEBVTT and most cues with a name and a colon',
  'teams-vtt': 'begins with WEBVTT and every cue is one closed voice',
}

function readVtt(dialect: VttDialect, content: Content, options: ReadOptions): readonly ReadResult[] {
  const cues = told.get(content)?.cues ?? cuesOf(content.text)
  return captionReading(dialect, cues, options, { language: languageIn(content.text) })
}

const LANGUAGE = /^(?:NOTE\s+language:|Language:)\s*"?([a-z]{2,3}(?:[-_][a-z\d]{2,8})*)"?\s*$/i

// YouTube writes the language into the header, Stream into a note before the first cue.
function languageIn(text: string): string | null {
  for (const line of firstLines(text, 12)) {
    if (line.text.includes('-->')) return null
    const [, language] = LANGUAGE.exec(line.text) ?? []
    if (language) return language
  }
  return null
}

function cuesOf(text: string): Cues {
  return withNamesOfIds(readCues(linesOf(text), { header: true, comments: true }))
}

const NAME_IN_ID = /^\d{1,9} "([^"]{1,200})" \(\d{1,20}\)$/

// Webex writes who speaks into the line above the times: 7 "Rosa Diaz" (1234567).
function withNamesOfIds({ cues, dropped }: Cues): Cues {
  if (!NAME_IN_ID.test(cues[0]?.id ?? '')) return { cues, dropped }
  const named = cues.map((cue) => {
    const [, name] = NAME_IN_ID.exec(cue.id ?? '') ?? []
    const [first = '', ...others] = cue.lines
    return name === undefined ? cue : { ...cue, lines: [`<v ${asMarkup(name)}>${first}`, ...others] }
  })
  return { cues: named, dropped }
}

/** Three readers ask the same of one file, and one of them reads it. */
const told = new WeakMap<Content, { readonly dialect: VttDialect | null; readonly cues?: Cues }>()

function vttDialect(content: Content): VttDialect | null {
  const known = told.get(content) ?? toldOf(content)
  told.set(content, known)
  return known.dialect
}

function toldOf({ text, json }: Content): { readonly dialect: VttDialect | null; readonly cues?: Cues } {
  const first = json === undefined ? (firstLines(text, 1)[0]?.text ?? '') : ''
  if (!/^WEBVTT(?:\s|$)/.test(first)) return { dialect: null }
  const cues = cuesOf(text)
  return { dialect: dialectOf(first, cues.cues.slice(0, SAMPLE)), cues }
}

/** The dialect is told from so many cues at the beginning of the file. */
const SAMPLE = 500
/** Nobody says more in one cue. */
const LONGEST_CUE = 10_000

function dialectOf(first: string, cues: readonly Cue[]): VttDialect {
  const texts = cues.map((cue) => cue.lines.join('\n').slice(0, LONGEST_CUE))
  const ids = cues.filter((cue) => /^[\da-f]{8}-[\da-f-]{27}\/\d+-\d+$/i.test(cue.id ?? ''))
  const bareHeader = first.trim() === 'WEBVTT' && cues.every((cue) => cue.settings === '')
  if (ids.length > cues.length / 2) return 'teams-vtt'
  if (bareHeader && texts.length > 1 && texts.every((one) => /^<v [^<>]+>[^<>]*<\/v>\s*$/.test(one)))
    return 'teams-vtt'
  if (texts.some((one) => voicesIn(one).some(({ voice }) => voice !== undefined))) return 'vtt'
  const prefixes = texts.flatMap((one) => nameBefore(one) ?? [])
  const speakers = speakersAmong(prefixes, texts.length)
  const named = prefixes.filter(({ name }) => speakers.has(name)).length
  return named > 0 && named >= texts.length / 2 ? 'zoom-vtt' : 'vtt'
}
