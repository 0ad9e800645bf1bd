import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { openArchive } from '../../server/readers/archive.ts'
import { xlsxOf } from '../../server/web/xlsx.ts'

interface Cell {
  readonly r: string
  readonly t?: string
  readonly v?: string
  readonly is?: { readonly t: string | { readonly '#text': string } }
}

/** The cells of a workbook as a spreadsheet reads them: text is text, everything else a number. */
function read(workbook: Uint8Array): Readonly<Record<string, string | number>> {
  const opened = openArchive(new Uint8Array(workbook))
  if ('refused' in opened) throw new Error(opened.refused.message)
  const sheet = opened.archive.member('xl/worksheets/sheet1.xml')
  if ('refused' in sheet) throw new Error(sheet.refused.message)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => name === 'row' || name === 'c',
  })
  const { worksheet } = parser.parse(new TextDecoder().decode(sheet.bytes))
  const cells = (worksheet.sheetData.row as readonly { readonly c?: readonly Cell[] }[]).flatMap(
    ({ c = [] }) => c,
  )
  return Object.fromEntries(
    cells.map(({ r, t, v, is }) => {
      const text = typeof is?.t === 'string' ? is.t : is?.t['#text']
      return [r, t === 'inlineStr' ? (text ?? '') : Number(v)]
    }),
  )
}

test('D-38 numbers that are names keep their zeros, what looks like a formula is text, and numbers can be summed', () => {
  const rows = [
    ['Number', 'Telephone', 'Minutes'],
    ['00123', '+44 20 7946 0018', 31.5],
    ['12e45', '004930123456', -2],
    ['=1+1', '@SUM(A1)', null],
    ['Zürich <&> "x"', ' a\nb\u0007 ', 0],
  ]
  expect(read(xlsxOf(rows))).toEqual({
    ...{ A1: 'Number', B1: 'Telephone', C1: 'Minutes' },
    ...{ A2: '00123', B2: '+44 20 7946 0018', C2: 31.5 },
    ...{ A3: '12e45', B3: '004930123456', C3: -2 },
    ...{ A4: '=1+1', B4: '@SUM(A1)' },
    ...{ A5: 'Zürich <&> "x"', B5: ' a\nb ', C5: 0 },
  })
})

test('the same table is always the same file, a wide one has its columns, and no cell is longer than one may be', () => {
  const wide = [Array.from({ length: 30 }, (_, at) => at), ['x'.repeat(40_000)]]
  expect(xlsxOf(wide).equals(xlsxOf(wide))).toBe(true)
  const cells = read(xlsxOf(wide))
  expect(cells).toMatchObject({ Z1: 25, AA1: 26, AD1: 29 })
  expect(String(cells.A2)).toMatch(/^x{32766}…$/)
})
