import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../server/web/csv.ts'

test('D-38 a table opens in a spreadsheet: a mark of its encoding, CRLF, quotes where they must be', () => {
  expect(
    csvOf([
      ['file', 'line'],
      ['Käse, "alt".vtt', 14],
      ['b.vtt', null],
    ]),
  ).toBe('\ufefffile,line\r\n"Käse, ""alt"".vtt",14\r\nb.vtt,\r\n')
})

test('D-38 nothing in it is a formula', () => {
  for (const text of ['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx', ' =1', '"=1', "'=1"])
    expect(csvOf([[text]]), text).toMatch(/^\ufeff"?'/)
  expect(csvOf([[-2]])).toBe('\ufeff-2\r\n')
})

test('D-38 whatever was written is read again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1 }),
      (rows) => {
        const read = parse(csvOf(rows), { bom: true, record_delimiter: '\r\n' })
        const plain = (text: string) => text.replace(/^'(?=["'\s]*[=+\-@\t\r])/, '')
        expect(read.map((row) => row.map(plain))).toEqual(rows)
      },
    ),
  )
})
