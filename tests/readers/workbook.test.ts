import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tableBytes } from '../../server/readers/workbook.ts'
import { xlsxOf } from '../../server/web/xlsx.ts'

function read(bytes: Uint8Array): string {
  const opened = tableBytes(bytes)
  return 'bytes' in opened ? new TextDecoder().decode(opened.bytes) : opened.refused.message
}

const sheet = (rows: string) =>
  zipSync({
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>00123</t></si><si><r><t>Ro</t></r><r><t>sa</t></r><rPh><t>x</t></rPh></si></sst>',
    ),
  })

test('the first sheet of a workbook is read as a table: shared texts, results of formulas, cells left out', () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f>SUM(A1)</f><v>12.5</v></c><c t="inlineStr"><is><t>a "b"</t></is></c></row>'
  expect(read(sheet(rows))).toBe('"00123","","Rosa"\r\n"","12.5","a ""b"""\r\n')
  expect(read(xlsxOf([['Employee'], ['00123']]))).toBe('"Employee"\r\n"00123"\r\n')
  expect(read(strToU8('a,b\n1,2\n'))).toBe('a,b\n1,2\n')
})

test('what is no workbook, broken, or nobody’s list of payments is refused in words', () => {
  expect(read(zipSync({ 'notes.txt': strToU8('hello') }))).toContain('no workbook')
  expect(read(sheet('<row><c>'))).toContain('XML breaks')
  expect(read(sheet('<row><c r="ZZZ1" t="s"><v>99999</v></c><c r="?"><v>1</v></c></row>'))).toBe('"1"\r\n')
  expect(read(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(2_000_000) }))).toContain('in this ZIP')
})
