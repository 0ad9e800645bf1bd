import { documentIn } from './docx.ts'
import { headedReading } from './headed-turns.ts'
import type { TextLine } from './lines.ts'
import { documentLines, type MarkedLine, markdownLines } from './meet-lines.ts'
import { asideInTranscript, transcriptIn } from './meet-transcript.ts'
import { otterMd } from './otter-md.ts'
import { otterTxt } from './otter-txt.ts'
import type { Content, Reader } from './reading.ts'
import { titleDate } from './title-date.ts'

/**
 * Google Meet's transcript, a document saved as Markdown or for Word: a name in bold and a colon begin a
 * turn, further lines belong to it. No times: a clock every few minutes dates no single turn.
 *
 * Only what stands under a speaker in the transcript is speech; a summary beside it, the list of those
 * invited, the disclaimer and the last line are not.
 */
export const googleMeetDoc: Reader = {
  format: 'google-meet-doc',
  documented: true,

  claims(content) {
    const lines = linesIn(content)
    if (lines.length === 0 || [otterMd, otterTxt].some((one) => one.claims(content) !== null)) return null
    return transcriptIn(lines) ? 'is a document with a transcript of names in bold' : null
  },

  read(content, options) {
    const lines = linesIn(content)
    const part: ReadonlySet<TextLine> = transcriptIn(lines) ?? new Set()
    const headOf = (line: MarkedLine) => (line.named ? { ...line.named, startMs: null } : null)
    const asideIn = (line: MarkedLine) =>
      part.has(line) ? asideInTranscript(line) : `not in the transcript: "${line.text.trim().slice(0, 80)}"`
    const first = lines.findIndex((line) => line.named && part.has(line))
    const title = lines.slice(0, first).map((line) => line.text)
    return headedReading('google-meet-doc', options, lines, { headOf, asideIn }, titleDate(title, options))
  },
}

// Claiming and reading look at the same lines.
const marked = new WeakMap<Content, readonly MarkedLine[]>()

function linesIn(content: Content): readonly MarkedLine[] {
  const lines = marked.get(content) ?? markedLines(content)
  marked.set(content, lines)
  return lines
}

const NAME_IN_BOLD = /^\s{0,3}\*\*[^*\n]{1,120}(?:[:：]\*\*|\*\*\s?[:：])/mu

function markedLines({ text, json, archive }: Content): readonly MarkedLine[] {
  if (json !== undefined) return []
  if (!archive) return NAME_IN_BOLD.test(text) ? markdownLines(text) : []
  const document = documentIn(archive)
  return document && 'paragraphs' in document ? documentLines(document.paragraphs) : []
}
