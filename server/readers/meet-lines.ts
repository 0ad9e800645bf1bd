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
  return [...linesOf(text)].flatMap((line) => {
    if (line.text.trim() === '') return []
    const heading = /^\s{0,3}#{1,6}\s/.test(line.text)
    const [whole = '', inside = '', behind = ''] = heading ? [] : (BOLD.exec(line.text.slice(0, 200)) ?? [])
    const rest = plain(line.text.slice(whole.length))
    return [
      { number: line.number, text: plain(line.text), heading, named: namedIn(plain(inside) + behind, rest) },
    ]
  })
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
  return textOfMarkdown(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
