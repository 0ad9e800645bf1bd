import { expect, test } from 'vitest'
import type { Ratings, Scale } from '../../server/grading/agreement.ts'
import { agreementWithin } from '../../server/grading/agreement-interval.ts'
import { type AgreementCase, agreementCases } from './agreement-cases.ts'
import { diceOf } from './made.ts'

const DRAWS = 2000

test.each(agreementCases)('alpha and its interval are those of the definition: $name', (one) => {
  const found = agreementWithin(one.units, one.scale)
  const reckoned = byDefinition(one)
  expect(found).not.toBeNull()
  expect(found?.alpha).toBeCloseTo(reckoned.alpha, 10)
  expect(found?.low).toBeCloseTo(reckoned.low, 10)
  expect(found?.high).toBeCloseTo(reckoned.high, 10)
  if (one.published !== null) expect(found?.alpha).toBeCloseTo(one.published, 3)
})

test('there are at least twenty of them', () => {
  expect(agreementCases.length).toBeGreaterThanOrEqual(20)
})

/** Pair by pair, and unit by unit drawn anew with the same dice. No table of coincidences, nothing of ours. */
function byDefinition({ units, scale }: AgreementCase) {
  const coded = inOrder(units.map(given).filter((unit) => unit.length > 1))
  const roll = diceOf(0x9e3779b9)
  const alphas = Array.from({ length: DRAWS }, () => {
    const drawn = coded.map(() => coded[Math.floor(roll() * coded.length)] ?? [])
    return alphaByPairs(drawn, scale) ?? 0
  }).toSorted((a, b) => a - b)
  return {
    alpha: alphaByPairs(coded, scale) ?? Number.NaN,
    low: alphas[Math.round(0.025 * (DRAWS - 1))] ?? Number.NaN,
    high: alphas[Math.round(0.975 * (DRAWS - 1))] ?? Number.NaN,
  }
}

function given(unit: Ratings): readonly number[] {
  return unit.filter((one) => one !== null)
}

/** The draws pick units by their place, so both must name them in one order: by how often each answer was given. */
function inOrder(units: readonly (readonly number[])[]) {
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b)
  const often = (unit: readonly number[], value: number) => unit.filter((one) => one === value).length
  return units.toSorted((a, b) => {
    const value = values.find((one) => often(a, one) !== often(b, one))
    return value === undefined ? 0 : often(a, value) - often(b, value)
  })
}

/** One minus the mean distance of pairs within units over the mean distance of any two answers. */
function alphaByPairs(units: readonly (readonly number[])[], scale: Scale): number | null {
  const all = units.flat()
  const apart = distanceIn(all, scale)
  let within = 0
  for (const unit of units)
    for (const [at, one] of unit.entries())
      for (const [place, other] of unit.entries())
        if (at !== place) within += apart(one, other) / (unit.length - 1)
  let anyTwo = 0
  for (const one of all) for (const other of all) anyTwo += apart(one, other)
  return anyTwo === 0 ? null : 1 - within / all.length / (anyTwo / (all.length * (all.length - 1)))
}

function distanceIn(all: readonly number[], scale: Scale): (one: number, other: number) => number {
  if (scale === 'nominal') return (one, other) => (one === other ? 0 : 1)
  if (scale === 'interval') return (one, other) => (one - other) ** 2
  const known = new Map<number, number>()
  return (one, other) => {
    if (one === other) return 0
    const [low, high] = one < other ? [one, other] : [other, one]
    const kept = known.get(low * 100 + high)
    if (kept !== undefined) return kept
    const between = all.filter((value) => value > low && value < high).length
    const ends = all.filter((value) => value === low || value === high).length
    known.set(low * 100 + high, (between + ends / 2) ** 2)
    return (between + ends / 2) ** 2
  }
}
