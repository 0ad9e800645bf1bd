import type { Paragraph } from './docx.ts'
import { linesOf, type TextLine } from './lines.ts'
import { textOfMarkdown } from './markdown-text.ts'
import { spokenText } from './spoken-text.ts'

/** One line of a document with what its marks say: a heading, or a name in bold before a colon. */
export interface MarkedLine extends TextLine {
  readonly heading: boolean
  readonly named: { readonly who: string; readonly rest: string } | null
}

/** The lines of a Markdown file, without the marks and the escapes that Markdown needs. */
export function markdownLines(text: string): readonly MarkedLine[] {
  return [...linesOf(text)].filter((line) => line.text.trim() !== '').map(markedLine)
}

function markedLine({ number, text }: TextLine): MarkedLine {
  const [marks] = /^\s{0,3}#{1,6}\s/.exec(text) ?? []
  if (marks !== undefined)
    return { number, text: plain(text.slice(marks.length)), heading: true, named: null }
  const [whole = '', inside = '', behind = ''] = BOLD.exec(text.slice(0, 200)) ?? []
  const named = whole === '' ? null : namedIn(plain(inside) + behind, plain(text.slice(whole.length)))
  return { number, text: named ? `${named.who}: ${named.rest}` : plain(text), heading: false, named }
}

/** The lines of a Word document. */
export function documentLines(paragraphs: readonly Paragraph[]): readonly MarkedLine[] {
  return paragraphs.flatMap(({ lines, heading, bold }) =>
    lines.flatMap((line, at) => {
      if (line.text.trim() === '') return []
      const rest = line.text.trimStart().slice(bold.length)
      const behind = /^\s?[:：]/u.exec(rest)?.[0] ?? ''
      const named = at > 0 || heading ? null : namedIn(bold + behind, rest.slice(behind.length))
      return [{ ...line, heading: heading && at === 0, named }]
    }),
  )
}

const BOLD = /^\s{0,3}\*\*([^*]{1,120})\*\*(\s?[:：]|)/u

function namedIn(bold: string, rest: string): MarkedLine['named'] {
  const [, name = ''] = /^([^:：]{1,80})[:：]$/u.exec(bold.trim()) ?? []
  const who = spokenText(name)
  return /\p{L}/u.test(who) ? { who, rest } : null
}

function plain(text: string): string {
  return /[*_~`\\[]/.test(text) ? textOfMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1') : text
}
