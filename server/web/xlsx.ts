import { zipOf } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** No spreadsheet keeps more in one cell. */
const LONGEST = 32_767
const NARROWEST = 8
const WIDEST = 60
/** Cells of text say so, and stay text when somebody types in them. */
const TEXT = 1
const TITLE = 2
/** Numbers with none, one, two or three decimals; nothing is paid in more. */
const DECIMALS = 3
const MOST_PLACES = 3

/** A text, a number, or a number written to so many decimals. */
export type Cell = string | number | { readonly decimal: string; readonly places: number } | null

/**
 * A table as a workbook: what is text is text to the spreadsheet too, so `00123` and `+44 20` stay as they are and
 * nothing is a formula; what is a number can be summed. The first row is the titles.
 */
export function xlsxOf(rows: readonly (readonly Cell[])[]): Buffer {
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Heard" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  })
}

function sheetOf(rows: readonly (readonly Cell[])[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) =>
      cellOf(value, `${letters(column)}${at + 1}`, at === 0 ? TITLE : TEXT),
    )
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columnsOf(rows)}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function columnsOf(rows: readonly (readonly Cell[])[]): string {
  const widths = (rows[0] ?? []).map((_title, column) => {
    let longest = NARROWEST
    for (const row of rows) longest = Math.max(longest, textIn(row[column] ?? '').length + 2)
    return Math.min(WIDEST, longest)
  })
  if (widths.length === 0) return ''
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

function textIn(value: NonNullable<Cell>): string {
  return typeof value === 'object' ? value.decimal : String(value)
}

function cellOf(value: Cell, place: string, style: number): string {
  if (value === null || value === '') return ''
  if (typeof value === 'object')
    return `<c r="${place}" s="${DECIMALS + Math.min(MOST_PLACES, value.places)}"><v>${value.decimal}</v></c>`
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}"><v>${value}</v></c>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textOf(String(value))}</t></is></c>`
}

/** A, B, … Z, AA. */
function letters(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? letters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is left out; `_x000D_` written by a person is no carriage return. */
function textOf(text: string): string {
  const whole = text.toWellFormed()
  const short = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).toWellFormed()}…` : whole
  return short
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)
}
