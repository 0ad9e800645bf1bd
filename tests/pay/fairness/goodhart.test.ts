import { expect, test } from 'vitest'
import { goodhartOf } from '../../../server/pay/fairness/goodhart.ts'
import { lotsOf } from '../../../server/pay/fairness/lots.ts'

const of = (n: number, ...shares: readonly number[]) => shares.map((share) => ({ k: share * n, n }))

test('a figure that rises while customers stay as they were rings, and one that customers follow does not', () => {
  const risen = of(120, 0.55, 0.65, 0.75, 0.82)
  expect(goodhartOf(risen, { returned: of(120, 0.4, 0.4, 0.39, 0.4) })).toMatchObject({
    verdict: 'alarm',
    measure: { periods: 4 },
    signs: [{ name: 'returned' }],
  })
  expect(goodhartOf(risen, { returned: of(120, 0.4, 0.48, 0.56, 0.62) }).verdict).toBe('none')
  const oneFollows = { returned: of(120, 0.4, 0.4, 0.39, 0.4), stayed: of(120, 0.6, 0.7, 0.8, 0.88) }
  expect(goodhartOf(risen, oneFollows).verdict).toBe('none')
  expect(goodhartOf(of(120, 0.8, 0.8, 0.81, 0.8), { returned: of(120, 0.5, 0.3, 0.2, 0.1) }).verdict).toBe(
    'none',
  )
})

test('what is unknown is a gap and never a zero: too few periods, or cases, say nothing', () => {
  const risen = of(120, 0.55, 0.65, 0.75, 0.82)
  expect(goodhartOf(risen, {}).verdict).toBe('too-few')
  expect(goodhartOf(risen, { returned: of(10, 0.4, 0.4, 0.4, 0.4) })).toMatchObject({
    verdict: 'too-few',
    signs: [{ name: 'returned', rise: null }],
  })
  expect(goodhartOf(risen.slice(2), { returned: of(120, 0.4, 0.4) }).verdict).toBe('too-few')
  const gaps = goodhartOf([risen[0] ?? null, null, ...risen.slice(1)], {
    returned: of(120, 0.4, 0.4, 0.4, 0.4, 0.4),
  })
  expect(gaps).toMatchObject({ verdict: 'alarm', measure: { periods: 4 } })
})

test('where the figure and reality both stay, or rise alike, it rings falsely in under one case of twenty', () => {
  const lots = lotsOf('false alarms')
  const drawn = (n: number, shares: readonly number[]) =>
    shares.map((share) => ({ n, k: Array.from({ length: n }, lots).filter((lot) => lot < share).length }))
  const rings = (measure: readonly number[], sign: readonly number[]) =>
    Array.from({ length: 300 }, () => goodhartOf(drawn(80, measure), { returned: drawn(60, sign) })).filter(
      ({ verdict }) => verdict === 'alarm',
    ).length / 300
  expect(rings([0.6, 0.6, 0.6, 0.6], [0.4, 0.4, 0.4, 0.4])).toBeLessThanOrEqual(0.05)
  expect(rings([0.5, 0.6, 0.7, 0.8], [0.3, 0.4, 0.5, 0.6])).toBeLessThanOrEqual(0.05)
  expect(rings([0.5, 0.6, 0.7, 0.8], [0.4, 0.4, 0.4, 0.4])).toBeGreaterThan(0.4)
})
