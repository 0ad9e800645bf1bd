import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rows = readFileSync('docs/cases.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name = '', , by = ''] = line.split('|').map((cell) => cell.trim())
    return /^[DX]-\d\d$/.test(name) ? [{ name, by }] : []
  })

test('every case of trust stands in the list once, with the tests that decide it or why there is none', () => {
  const wanted = Array.from({ length: 77 }, (_, at) => `D-${String(at + 1).padStart(2, '0')}`)
  expect(rows.flatMap(({ name }) => (name.startsWith('D') ? [name] : []))).toEqual(wanted)
  for (const { name, by } of rows) expect(by, name).toMatch(/`tests\/|\w+ \w+ \w+/)
})

test('every test the list names is there', () => {
  for (const { name, by } of rows)
    for (const [, file = ''] of by.matchAll(/`(tests\/[^`]+)`/g))
      expect(readFileSync(file, 'utf8'), `${name} in ${file}`).toMatch(
        new RegExp(`['\`]((D|U|X)-\\d\\d(, | and |: | ))*${name}`),
      )
})
