import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type Ratings, type Scale } from '../../server/grading/agreement.ts'
import { agreementWithin } from '../../server/grading/agreement-interval.ts'
import { diceOf } from './made.ts'

const scales: readonly Scale[] = ['nominal', 'ordinal', 'interval']

/** Rows of people, a dot where somebody gave nothing, as units. */
function unitsOf(...people: readonly string[]): readonly Ratings[] {
  const rows = people.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, at) => rows.map((row) => (row[at] === '.' ? null : Number(row[at]))))
}

const four = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)
describe.each(scales)('on a scale that is %s', (scale) => {
  test('whoever is named first, the agreement and its interval are the same', () => {
    const units = madeUp(3)
    const mixed = units.toReversed().map((unit) => unit.toReversed())
    expect(agreementWithin(mixed, scale)).toEqual(agreementWithin(units, scale))
  })

  test('full agreement is one, whatever was agreed on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 30 }), (values) => {
        const alpha = agreementOf(
          values.map((value) => [value, value, value]),
          scale,
        )
        expect(alpha).toBe(new Set(values).size > 1 ? 1 : null)
      }),
    )
  })
})

test('what only one person answered says nothing of agreement', () => {
  expect(agreementOf([[1, null], [null, 2], []], 'nominal')).toBeNull()
  expect(agreementWithin([], 'ordinal')).toBeNull()
  expect(agreementWithin([...four, [1, null], [null]], 'nominal')).toEqual(agreementWithin(four, 'nominal'))
})

test('a reviewer who gives everybody a five shows nothing', () => {
  expect(agreementOf(unitsOf('5 5 5 5', '5 5 5 5'), 'interval')).toBeNull()
})

/** Two to four people, who mostly see the same and sometimes pass. */
function madeUp(seed: number): readonly Ratings[] {
  const roll = diceOf(seed + 1)
  const people = 2 + Math.floor(roll() * 3)
  return Array.from({ length: 20 + Math.floor(roll() * 20) }, () => {
    const truth = 1 + Math.floor(roll() * 4)
    return Array.from({ length: people }, () => {
      if (roll() < 0.1) return null
      return roll() < 0.75 ? truth : 1 + Math.floor(roll() * 4)
    })
  })
}
