import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { identityTable } from '../../server/readers/identity-table.ts'
import { contactColumns, peopleColumns } from '../../server/readers/lexicons/identity-columns.ts'
import { csvOf } from '../../server/web/csv.ts'

const limits = { needed: [['name'], ['email']], rows: 20, bytes: 20_000 } as const
const read = (text: string | Uint8Array) =>
  identityTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, peopleColumns, limits)

test('columns are known by what programs call them, in any order and with any delimiter', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const table = read(
      ['Team', 'E-Mail', 'Full Name']
        .join(delimiter)
        .concat('\n', ['North', 'r@x.example', 'Rosa'].join(delimiter)),
    )
    expect('rows' in table && table.rows, delimiter).toEqual([
      {
        line: 2,
        cells: { name: 'Rosa', email: 'r@x.example', role: '', team: 'North', aliases: '' },
        own: {},
      },
    ])
  }
})

test('a row nobody can tell the cells of, and one with an endless cell, are torn at their line', () => {
  const table = read(`name,email\nRosa,r@x.example,more\nRena,e@x.example\nRavi,${'x'.repeat(2001)}`)
  expect('torn' in table && table.torn.map((one) => one.line)).toEqual([2, 4])
  expect('rows' in table && table.rows.map((row) => row.cells.name)).toEqual(['Rena'])
})

test('too many rows, too large a text and no header are refused with what to do', () => {
  const many = `name,email\n${'Rosa,r@x.example\n'.repeat(21)}`
  expect(read(many)).toMatchObject({ refused: { message: expect.stringContaining('20 is the most') } })
  expect(read('x'.repeat(20_001))).toMatchObject({ refused: { code: 'too-large' } })
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) })
  expect(read(bomb)).toMatchObject({
    refused: { code: 'binary', message: expect.stringContaining('as CSV') },
  })
  expect(read('Rosa,r@x.example')).toMatchObject({
    refused: { message: expect.stringContaining('name and email') },
  })
})

test('a list of records in JSON is a table, with several values in one cell and each record at its line', () => {
  const json = `{"made": 1, "people": [
    {"name": "Rosa", "email": "r@x.example", "aliases": ["Rosie", 7, null], "shoe": {"size": 38}},
    {"email": {"work": "e@x.example"}, "name": "Rena"},
    {"name": "Ravi", "fields": {"email": "v@x.example"}, "__proto__": {"role": "admin"}}
  ]}`
  const table = read(json)
  expect(
    'rows' in table && table.rows.map(({ line, cells }) => [line, cells.name, cells.email, cells.aliases]),
  ).toEqual([
    [2, 'Rosa', 'r@x.example', 'Rosie; 7'],
    [4, 'Ravi', 'v@x.example', ''],
  ])
  expect('torn' in table && table.torn).toEqual([{ line: 3, why: 'its field email holds more than a text' }])
  const flat = read(
    '[{"name":"Rosa","email":["r@x.example","o@x.example"]},{"name":"Rena","email":"e@x.example"}]',
  )
  expect('rows' in flat && flat.rows.map(({ line, cells }) => [line, cells.email])).toEqual([
    [1, 'r@x.example; o@x.example'],
    [2, 'e@x.example'],
  ])
  expect(read('[{"name": "Rosa"}]')).toMatchObject({
    refused: { message: expect.stringContaining('name and email') },
  })
  expect(read('[{"name": "Rosa",')).toMatchObject({ refused: { code: 'malformed', line: 1 } })
  expect(read('["Rosa", {"name": "Rena"}]')).toMatchObject({ refused: { code: 'unrecognised' } })
  expect(read('{"name": "Rosa", "email": "r@x.example"}')).toMatchObject({
    refused: { code: 'unrecognised' },
  })
})

test('whatever a table holds, written and read again it is the same; no cell is a formula', () => {
  const cell = fc.oneof(
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', 'a', 'é', ' ', '1'),
      maxLength: 12,
    }),
    fc.constantFrom('=1+1', '+44 7700 900018', '@sum', '-2', '"=x', 'Rosa; Rosie'),
  )
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (given) => {
      const rows = given.map(([name, email]) => [tidy(name), tidy(email)] as const)
      fc.pre(rows.every(([name, email]) => name !== '' && email !== ''))
      const written = csvOf([['name', 'email'], ...rows])
      for (const line of written.split('\r\n')) expect(line).not.toMatch(/^[=+\-@]/)
      const table = read(written)
      expect('rows' in table && table.rows.map(({ cells }) => [cells.name, cells.email])).toEqual(rows)
    }),
  )
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const table = identityTable(bytes, contactColumns, {
        needed: [['account', 'name']],
        rows: 9,
        bytes: 900,
      })
      expect('rows' in table || table.refused.message.length > 0).toBe(true)
    }),
  )
})
