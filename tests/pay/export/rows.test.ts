import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deltaOf } from '../../../server/pay/export/delta.ts'
import { batchId, type OwedRow } from '../../../server/pay/export/pay-row.ts'
import { reconcile } from '../../../server/pay/export/reconcile.ts'
import { rowsOf } from '../../../server/pay/export/rows.ts'
import { statementOf } from '../../../server/pay/statement.ts'
import { autumn, relationships } from '../made.ts'
import { sent, told } from './sent.ts'

const paid = (person: 'rosa' | 'rena', employee: string | null = person, targetMinor = 100_001) => ({
  person,
  employee,
  statement: statementOf(
    { ...relationships, atTargetMinor: { [person]: targetMinor } },
    {},
    { ...autumn, employee: person },
  ),
})

function rowsIn(answer: ReturnType<typeof rowsOf>): readonly OwedRow[] {
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.rows
}

const sum = (rows: readonly { readonly minor: number }[]) => rows.reduce((all, { minor }) => all + minor, 0)

test('each line is a row of its own, or each statement, and both add up to what the statement says', () => {
  const rows = rowsIn(rowsOf([paid('rosa')], told))
  expect(rows.map(({ earningCode, minor, line }) => [earningCode, minor, line])).toEqual([
    ['FUP', 50_001, '1'],
    ['LIS', 20_000, '3'],
    ['NOT', 20_000, '2'],
    ['VAR', 10_000, '4'],
  ])
  expect(rows[0]).toMatchObject({
    from: '2026-07-01',
    to: '2026-09-30',
    currency: 'EUR',
    plan: 'relationships v3',
  })
  expect(rowsIn(rowsOf([paid('rosa')], { ...told, rowsPer: 'statement' }))).toMatchObject([
    { earningCode: 'BON', minor: 100_001, line: 'whole' },
  ])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 51 }),
      fc.constantFrom('line', 'statement'),
      (minor, rowsPer) => {
        const rows = rowsIn(rowsOf([paid('rosa', 'rosa', minor)], { ...told, rowsPer }))
        expect(rows.reduce((all, one) => all + BigInt(one.minor), 0n)).toBe(BigInt(minor))
      },
    ),
    { numRuns: 50 },
  )
})

test('a correction is a row of its own, earned when what it corrects was, even where a statement is one row', () => {
  const correction = {
    ...{ id: 'c1', from: '2026-04-01', to: '2026-06-30', statement: 'spring', line: 1, minor: 310 },
    ...({ behaviour: 'follow-up', reason: 'upheld', appeal: 'a1' } as const),
  }
  const statement = statementOf(relationships, {}, { ...autumn, adjustments: [correction] })
  const one = { person: 'rosa', employee: '7', statement }
  const rows = rowsIn(rowsOf([one], { ...told, rowsPer: 'statement' }))
  expect(rows.map(({ earningCode, minor, from, to }) => [earningCode, minor, from, to])).toEqual([
    ['ADJ', 310, '2026-04-01', '2026-06-30'],
    ['BON', 585_000, '2026-07-01', '2026-09-30'],
  ])
  expect(sum(rows)).toBe(statement.totalMinor)
})

test('D-38 nothing is sent while somebody has no number, two share one, one is a formula, or a plan pays what has no code', () => {
  const { listening: _none, ...codes } = told.codes
  const answer = rowsOf([paid('rosa', null), paid('rena', '=1+1')], { ...told, codes })
  expect(answer).toEqual({
    problems: [
      { is: 'no-number', person: 'rosa' },
      { is: 'number', person: 'rena', value: '=1+1' },
      { is: 'no-code', earning: 'listening', plan: 'Relationship plan, version 3' },
    ],
  })
  expect(rowsOf([paid('rosa', '007'), paid('rena', '007')], told)).toEqual({
    problems: [{ is: 'same-number', person: 'rena', other: 'rosa', value: '007' }],
  })
  for (const number of ['7\t', '7\n8', '@x', ' 7', '', '\u200b7', 'x'.repeat(65)])
    expect('problems' in rowsOf([paid('rosa', number)], told), JSON.stringify(number)).toBe(true)
  expect(rowsIn(rowsOf([paid('rosa', '00123')], told))[0]?.employee).toBe('00123')
})

test('more than can be added up without error is not sent', () => {
  expect(rowsOf([paid('rosa', '1', 2 ** 51), paid('rena', '2', 2 ** 51)], told)).toEqual({
    problems: [{ is: 'sum', value: 'EUR' }],
  })
})

test('only differences are sent again, and all that was ever sent is what is owed now', () => {
  const first = rowsIn(rowsOf([paid('rosa'), paid('rena')], told))
  expect(deltaOf(first, [])).toEqual(first)
  expect(deltaOf(first, first)).toEqual([])
  const [withdrawn] = deltaOf(first.slice(1), first)
  expect(withdrawn).toEqual({ ...first[0], minor: -(first[0]?.minor ?? 0) })

  const row = fc.record({
    person: fc.constantFrom('rosa', 'rena'),
    line: fc.constantFrom('1', '2'),
    earningCode: fc.constantFrom('VAR', 'ADJ'),
    minor: fc.integer({ min: -1_000, max: 1_000 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 5 }), (owedAfter) => {
      let sentSoFar: readonly OwedRow[] = []
      for (const rows of owedAfter) {
        const owed = rows.map((one) => sent(one))
        sentSoFar = [...sentSoFar, ...deltaOf(owed, sentSoFar)]
        expect(sum(sentSoFar)).toBe(sum(owed))
        expect(deltaOf(owed, sentSoFar)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('what was paid is held against all batches together, person by person and currency by currency', () => {
  const batches = [
    sent({ minor: 900 }),
    sent({ minor: 100, batch: 'H0A1B2C302' }),
    sent({ person: 'rena', employee: 'R', minor: 500 }),
    sent({ person: 'ravi', employee: 'V', minor: 70 }),
    sent({ person: 'mina', employee: 'M', minor: 40 }),
    sent({ person: 'noah', employee: 'N', minor: 5 }),
    sent({ person: 'noah', employee: 'N', minor: -5 }),
  ]
  const payment = (person: string | null, employee: string, minor: number) => ({
    person,
    employee,
    minor,
    currency: 'USD',
    batch: null,
  })
  const found = reconcile(batches, [
    payment('rosa', '00123', 1_000),
    payment('rena', 'R', 450),
    payment('mina', 'M', 40),
    payment('mina', 'M', 40),
    payment(null, '999', 3),
  ])
  expect(found.map(({ is, employee, owedMinor, paidMinor }) => [is, employee, owedMinor, paidMinor])).toEqual(
    [
      ['missing', 'V', 70, 0],
      ['different', 'R', 500, 450],
      ['twice', 'M', 40, 80],
      ['unknown', '999', 0, 3],
      ['matched', '00123', 1_000, 1_000],
    ],
  )
})

test('a batch is named by letters and digits that no spreadsheet takes for a number', () => {
  expect([batchId('0a1b2c3d4e', 1), batchId('0a1b2c3d4e', 112)]).toEqual(['H0A1B2C301', 'H0A1B2C3112'])
})
