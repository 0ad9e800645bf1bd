import { expect, test } from 'vitest'
import { effectiveSize } from '../../server/grading/effective-size.ts'
import { successes } from './made.ts'

const unit = (customer: string, value: number) => ({ customer, value })

test('units of as many customers weigh one each', () => {
  expect(effectiveSize(successes(20, 30))).toMatchObject({ n: 30, customers: 30, nEff: 30 })
})

test('units that are alike within customers weigh less', () => {
  const alike = ['a', 'b', 'c', 'd'].flatMap((name, at) =>
    Array.from({ length: 8 }, () => unit(name, at % 2)),
  )
  expect(effectiveSize(alike)).toEqual({ n: 32, customers: 4, rho: 1, nEff: 4 })
})

test('units that only seem unlike within customers are still taken to be alike a little', () => {
  const mixed = ['a', 'b', 'c', 'd'].flatMap((name) =>
    [0, 1, 0, 1, 0, 1, 0, 1].map((value) => unit(name, value)),
  )
  expect(effectiveSize(mixed)).toEqual({ n: 32, customers: 4, rho: 0.1, nEff: 18.8235 })
})

test('rho is the one-way analysis of variance over customers', () => {
  const three = [unit('a', 1), unit('a', 1), unit('b', 0), unit('b', 1), unit('c', 0), unit('c', 0)]
  // between 0.5, within 1/6, two each: (1/2 - 1/6) / (1/2 + 1/6) = 1/2
  expect(effectiveSize(three)).toMatchObject({ rho: 0.5, nEff: 4 })
})

test('everything from one customer weighs as one', () => {
  expect(effectiveSize([unit('a', 1), unit('a', 0), unit('a', 1)])).toMatchObject({ nEff: 1 })
})

test('nothing weighs nothing', () => {
  expect(effectiveSize([])).toMatchObject({ n: 0, nEff: 0 })
})
