import type { Archive } from './archive.ts'
import type { TextLine } from './lines.ts'
import { type Refusal, refusal } from './reading.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** One paragraph of a Word document. */
export interface Paragraph {
  /** Its lines, parted where the writer broke them, numbered as if the document were saved as text. */
  readonly lines: readonly TextLine[]
  readonly heading: boolean
  /** What of its first line stands in bold from the start, or nothing. */
  readonly bold: string
}

export type Document = { readonly paragraphs: readonly Paragraph[] } | { readonly refused: Refusal }

/** A day of talk fills less than this. */
const MOST_BYTES = 20 * 1024 * 1024

/**
 * The paragraphs of a Word document in their order, also those in tables; `null` for any other archive.
 *
 * Deleted text that Word still keeps, pictures and fields are left out.
 */
export function documentIn(archive: Archive): Document | null {
  const known = opened.get(archive)
  if (known !== undefined) return known
  const document = read(archive)
  opened.set(archive, document)
  return document
}

// Several readers ask for the same document.
const opened = new WeakMap<Archive, Document | null>()

function read(archive: Archive): Document | null {
  const name = archive.names.find((one) => /^word\/document\d{0,3}\.xml$/.test(one))
  if (name === undefined) return null
  const member = archive.member(name)
  if ('refused' in member) return member
  if (member.bytes.length > MOST_BYTES)
    return refusal(
      'too-large',
      'This Word document holds more text than anybody speaks in a day. Give a part of it.',
    )
  const xml = parseXml(new TextDecoder().decode(member.bytes))
  if ('refused' in xml) return xml
  let number = 0
  const paragraphs = paragraphsIn(xml.root).map((element) => {
    const texts = linesIn(element)
    const lines = texts.map((text, at) => ({ number: number + at + 1, text }))
    number += texts.length
    return { lines, heading: isHeading(element), bold: boldStart(element) }
  })
  return { paragraphs }
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || hidden.has(child.name)) return []
    return child.name === 'p' ? [child] : paragraphsIn(child)
  })
}

const hidden = new Set([
  'del',
  'moveFrom',
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'instrText',
  'delText',
])

interface Run {
  readonly text: string
  readonly bold: boolean
}

function runsIn(element: XmlElement): readonly Run[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || hidden.has(child.name)) return []
    if (child.name !== 'r') return runsIn(child)
    return [{ text: child.children.map(textOf).join(''), bold: isBold(child) }]
  })
}

const signs: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' }

function textOf(child: XmlElement | string): string {
  if (typeof child === 'string') return ''
  if (child.name === 't') return child.children.filter((part) => typeof part === 'string').join('')
  return signs[child.name] ?? ''
}

function linesIn(element: XmlElement): readonly string[] {
  const text = runsIn(element)
    .map((run) => run.text)
    .join('')
  return text.split(/[\n\u2028]/)
}

function boldStart(element: XmlElement): string {
  const runs = runsIn(element).filter((run) => run.text !== '')
  const end = runs.findIndex((run) => !run.bold && run.text.trim() !== '')
  const bold = runs.slice(0, end < 0 ? runs.length : end).map((run) => run.text)
  return (bold.join('').split('\n', 1)[0] ?? '').trim()
}

function isBold(run: XmlElement): boolean {
  const mark = propertyOf(run, 'rPr', 'b')
  return mark !== null && !/^(?:0|false|off)$/.test(mark.attributes.get('val') ?? '')
}

function isHeading(paragraph: XmlElement): boolean {
  const style = propertyOf(paragraph, 'pPr', 'pStyle')?.attributes.get('val') ?? ''
  const level = propertyOf(paragraph, 'pPr', 'outlineLvl')?.attributes.get('val')
  return (
    /heading|title|berschrift|titre|t[ií]tulo|titolo|titel|rubrik|overskrift/i.test(style) ||
    /^[0-8]$/.test(level ?? '')
  )
}

function propertyOf(element: XmlElement, group: string, name: string): XmlElement | null {
  for (const child of element.children)
    if (typeof child !== 'string' && child.name === group)
      for (const one of child.children) if (typeof one !== 'string' && one.name === name) return one
  return null
}
