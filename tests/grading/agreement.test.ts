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
const three = unitsOf(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
)
const two = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const letters = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4')

test.each([
  ['four people, names', four, 'nominal', 0.743],
  ['four people, ranks', four, 'ordinal', 0.815],
  ['four people, amounts', four, 'interval', 0.849],
  ['three people, names', three, 'nominal', 0.691],
  ['three people, amounts', three, 'interval', 0.811],
  ['two people, yes or no', two, 'nominal', 0.095],
  ['two people, five names', letters, 'nominal', 0.692],
] as const)('the published agreement of %s is found', (_, units, scale, published) => {
  expect(agreementOf(units, scale)).toBeCloseTo(published, 3)
})

describe.each(scales)('on a scale that is %s', (scale) => {
  test.each(Array.from({ length: 7 }, (_, at) => at))(
    'alpha and its interval are those of another way to reckon, case %i',
    (seed) => {
      const units = madeUp(seed)
      const alpha = byPairs(units, scale)
      const found = agreementWithin(units, scale)
      expect(found?.alpha).toBeCloseTo(alpha ?? Number.NaN, 12)
      const roll = diceOf(7_000 + seed)
      const coded = units.filter((unit) => unit.filter((one) => one !== null).length > 1)
      const alphas = Array.from({ length: 400 }, () => {
        const drawn = coded.map(() => coded[Math.floor(roll() * coded.length)] ?? [])
        return byPairs(drawn, scale) ?? 0
      }).toSorted((a, b) => a - b)
      const spread = (alphas[389] ?? 0) - (alphas[10] ?? 0)
      expect(Math.abs((found?.low ?? 9) - (alphas[10] ?? 0))).toBeLessThan(0.2 * spread)
      expect(Math.abs((found?.high ?? 9) - (alphas[389] ?? 0))).toBeLessThan(0.2 * spread)
    },
  )

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

/** Alpha pair by pair, as the definition says it, without any table. */
function byPairs(units: readonly Ratings[], scale: Scale): number | null {
  const coded = units.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1)
  const all = coded.flat()
  const far = (a: number, b: number) => {
    if (scale === 'nominal') return a === b ? 0 : 1
    if (scale === 'interval') return (a - b) ** 2
    if (a === b) return 0
    const [low, high] = a < b ? [a, b] : [b, a]
    const weigh = (one: number) => (one < low || one > high ? 0 : one === low || one === high ? 0.5 : 1)
    return all.reduce((sum, one) => sum + weigh(one), 0) ** 2
  }
  const known = new Map<string, number>()
  const apart = (a: number, b: number) => {
    const key = `${a} ${b}`
    const kept = known.get(key) ?? far(a, b)
    known.set(key, kept)
    return kept
  }
  let observed = 0
  for (const unit of coded)
    for (const [at, a] of unit.entries())
      for (const [place, b] of unit.entries()) if (at !== place) observed += apart(a, b) / (unit.length - 1)
  let expected = 0
  for (const a of all) for (const b of all) expected += apart(a, b)
  expected /= all.length - 1
  return expected === 0 ? null : 1 - observed / expected
}
