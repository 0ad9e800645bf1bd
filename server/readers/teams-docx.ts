import { captionReading } from './captions.ts'
import { type Cues, readCues } from './cues.ts'
import { documentIn, type Paragraph } from './docx.ts'
import { headedReading } from './headed-turns.ts'
import { transcriptionNotices } from './lexicons/meeting-documents.ts'
import type { TextLine } from './lines.ts'
import { asMarkup } from './markup.ts'
import { isLaidOut, nameAndClock } from './name-clock.ts'
import type { Reader, ReadOptions, ReadResult } from './reading.ts'
import { titleDate } from './title-date.ts'

/**
 * Teams' transcript of a meeting as a Word document: a paragraph holds a whole turn, `Name   0:04`, a line
 * break and the words. Only starts. Older documents have `0:0:1.0 --> 0:0:4.5`, the name and the words.
 *
 * Title, date and the notices that somebody started or stopped the transcript are nobody's words.
 */
export const teamsDocx: Reader = {
  format: 'teams-docx',
  documented: true,

  claims({ archive }) {
    const document = archive && documentIn(archive)
    if (!document) return null
    if ('refused' in document) return 'is a Word document that does not open'
    const lines = filledLines(document.paragraphs)
    if (hasCues(lines)) return 'is a Word document of times and names with words below'
    const asked = lines.slice(0, LINES_ASKED).filter((line) => !isNotice(line))
    const noticed = lines.some(isNotice)
    return isLaidOut(asked, true, noticed) ? 'is a Word document of names and clocks with words below' : null
  },

  read({ archive }, options) {
    const document = archive && documentIn(archive)
    if (!document || 'refused' in document) return document ? [document] : []
    const lines = filledLines(document.paragraphs)
    return hasCues(lines) ? cueReading(lines, options) : turnReading(document.paragraphs, options)
  },
}

/** How many of the first lines are looked at. */
const LINES_ASKED = 400

function filledLines(paragraphs: readonly Paragraph[]): readonly TextLine[] {
  return paragraphs.flatMap(({ lines }) => lines).filter((line) => line.text.trim() !== '')
}

function isNotice({ text }: TextLine): boolean {
  const line = text.trim().toLowerCase()
  return line.length < 160 && transcriptionNotices.some((notice) => line.endsWith(` ${notice}`))
}

const TIMES = /^\s*\d{1,3}:\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*\d/

function hasCues(lines: readonly TextLine[]): boolean {
  return lines.slice(0, LINES_ASKED).filter(({ text }) => TIMES.test(text)).length > 1
}

function cueReading(lines: readonly TextLine[], options: ReadOptions): readonly ReadResult[] {
  const said = lines.filter((line) => !isNotice(line))
  return captionReading('teams-docx', named(readCues(said, { header: false, comments: false })), options)
}

// Of every piece the first line is the name.
function named({ cues, dropped }: Cues): Cues {
  const voiced = cues.map((cue) => {
    const [name = '', ...words] = cue.lines.map(asMarkup)
    return words.length === 0 ? { ...cue, lines: [name] } : { ...cue, lines: [`<v ${name}>`, ...words] }
  })
  return { cues: voiced, dropped }
}

function turnReading(paragraphs: readonly Paragraph[], options: ReadOptions): readonly ReadResult[] {
  const headOf = ({ text }: TextLine) => nameAndClock(text, true)
  const turns = paragraphs.filter(({ lines }) => lines.some((line) => headOf(line)))
  const whole = turns.filter(({ lines }) => (lines.at(-1)?.text.trim() ?? '') !== '' && lines.length > 1)
  const inTurns = new Set(turns.flatMap(({ lines }) => lines))
  const apart = whole.length >= turns.length / 2
  const first = turns[0]?.lines[0]?.number ?? 0
  const asideIn = (line: TextLine) => {
    if (isNotice(line)) return 'a notice that somebody started or stopped the transcript'
    const outside = apart && line.number > first && !inTurns.has(line)
    return outside ? `outside any turn: "${line.text.trim().slice(0, 80)}"` : null
  }
  const lines = filledLines(paragraphs)
  const title = lines.filter((line) => line.number < first).map((line) => line.text)
  return headedReading('teams-docx', options, lines, { headOf, asideIn }, titleDate(title, options))
}
