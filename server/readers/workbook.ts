import { type Archive, isZip, openArchive } from './archive.ts'
import { type Refusal, refusal } from './reading.ts'
import { parseXml, type XmlElement } from './xml.ts'

type Refused = { readonly refused: Refusal }

/** More than any table of people that a spreadsheet is used for. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_COLUMNS = 500

/**
 * The first sheet of a workbook (.xlsx) as a table of text, comma between and CRLF at the end, so that whatever reads
 * tables reads it; the bytes themselves where they are no workbook. Numbers stand as the file writes them, formulas by
 * their last result. Never throws.
 */
export function tableBytes(bytes: Uint8Array): { readonly bytes: Uint8Array } | Refused {
  if (!isZip(bytes)) return { bytes }
  const opened = openArchive(bytes)
  if ('refused' in opened) return opened
  const sheet = firstSheet(opened.archive)
  if (sheet === undefined)
    return refusal('unrecognised', 'This is an archive, and no workbook with a sheet in it.')
  const texts = sharedTexts(opened.archive)
  if ('refused' in texts) return texts
  const root = xmlOf(opened.archive, sheet)
  if ('refused' in root) return root
  const rows = named(root.root, 'sheetData').flatMap((data) => named(data, 'row'))
  const lines = rows.map((row) => lineOf(cellsOf(row, texts.all)))
  return { bytes: new TextEncoder().encode(lines.join('')) }
}

function firstSheet({ names }: Archive): string | undefined {
  const sheets = names.filter((name) => /^xl\/worksheets\/sheet\d{1,4}\.xml$/.test(name))
  return sheets.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
}

function sharedTexts(archive: Archive): { readonly all: readonly string[] } | Refused {
  const name = 'xl/sharedStrings.xml'
  if (!archive.names.includes(name)) return { all: [] }
  const xml = xmlOf(archive, name)
  return 'refused' in xml ? xml : { all: named(xml.root, 'si').map(textOf) }
}

function xmlOf(archive: Archive, name: string): { readonly root: XmlElement } | Refused {
  const member = archive.member(name)
  if ('refused' in member) return member
  if (member.bytes.length > MOST_BYTES)
    return refusal('too-large', 'This workbook holds more than anybody pays in a month. Give a part of it.')
  return parseXml(new TextDecoder().decode(member.bytes))
}

function cellsOf(row: XmlElement, texts: readonly string[]): readonly string[] {
  const cells: string[] = []
  for (const cell of named(row, 'c')) {
    const at = placeOf(cell.attributes.get('r') ?? '') ?? cells.length
    if (at >= MOST_COLUMNS) continue
    while (cells.length < at) cells.push('')
    cells[at] = shownIn(cell, texts)
  }
  return cells
}

/** The column of a cell: A1 is 0, AA7 is 26. */
function placeOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function shownIn(cell: XmlElement, texts: readonly string[]): string {
  const kind = cell.attributes.get('t')
  if (kind === 'inlineStr') return named(cell, 'is').map(textOf).join('')
  const value = named(cell, 'v').map(textOf).join('')
  return kind === 's' ? (texts[Number(value)] ?? '') : value
}

/** Texts without how they are pronounced, which stands beside some. */
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'rPh' ? '' : textOf(child)))
    .join('')
}

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
}
