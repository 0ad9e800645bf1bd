import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords, splitMoney, sumOfMoney, timesDecimal } from '../../server/pay/money.ts'
import { ratioOf, toFour, toWhole } from '../../server/pay/ratio.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR' })
const minor = fc.integer({ min: 0, max: 10_000_000_00 })
const multiplier = fc.integer({ min: 0, max: 20_000 }).map((parts) => parts / 10_000)

test('2,925.00 times 1.0680 is 3,123.90', () => {
  expect(timesDecimal(euros(292_500), 1.068)).toEqual(euros(312_390))
})

test('half a cent goes to the even cent', () => {
  expect([1, 3, 5, 7].map((cents) => timesDecimal(euros(cents), 0.5).minor)).toEqual([0, 2, 2, 4])
})

test('no float ever touches money', () => {
  // 1.005 is a little less than itself as a float; times 100 cents it must be a tie, to the even 100
  expect(timesDecimal(euros(100), 1.005).minor).toBe(100)
  expect(timesDecimal(euros(300), 1.005).minor).toBe(302)
  expect(timesDecimal(euros(9_007_199_254_740_99), 1).minor).toBe(9_007_199_254_740_99)
})

test('a product is never off by more than half a cent', () => {
  fc.assert(
    fc.property(minor, multiplier, (amount, factor) => {
      const exact = BigInt(amount) * BigInt(Math.round(factor * 10_000))
      const off = BigInt(timesDecimal(euros(amount), factor).minor) * 10_000n - exact
      expect(off >= -5_000n && off <= 5_000n).toBe(true)
    }),
  )
})

test('D-73 a pool is split to the last cent, and nobody gets a cent more than their due rounded up', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(minor, weights, (pool, all) => {
      fc.pre(all.some((weight) => weight > 0))
      const shares = all.map((weight, at) => ({ id: `e${at}`, weight: weight / 1_000 }))
      const parts = splitMoney(euros(pool), shares)
      expect(sumOfMoney(parts, 'EUR')).toEqual(euros(pool))
      const whole = all.reduce((sum, weight) => sum + weight, 0)
      for (const [at, part] of parts.entries())
        expect(Math.abs(part.minor - (pool * (all[at] ?? 0)) / whole)).toBeLessThan(1 + 1e-4)
    }),
  )
})

test('the odd cent goes to the largest remainder, and among equals to the lowest employee id', () => {
  const equal = [
    { id: 'e3', weight: 1 },
    { id: 'e1', weight: 1 },
    { id: 'e2', weight: 1 },
  ]
  expect(splitMoney(euros(100), equal).map((part) => part.minor)).toEqual([33, 34, 33])
  const unequal = [
    { id: 'a', weight: 0.25 },
    { id: 'b', weight: 0.75 },
  ]
  expect(splitMoney(euros(3), unequal).map((part) => part.minor)).toEqual([1, 2])
})

test('who stands first in the list does not decide who gets the odd cent', () => {
  const shares = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, weight: 1 }))
  fc.assert(
    fc.property(fc.shuffledSubarray(shares, { minLength: 7 }), minor, (shuffled, pool) => {
      const of = (list: typeof shares) =>
        Object.fromEntries(splitMoney(euros(pool), list).map((part, at) => [list[at]?.id, part.minor]))
      expect(of(shuffled)).toEqual(of(shares))
    }),
  )
})

test('what is no money is refused', () => {
  expect(() => timesDecimal(euros(0.5), 1)).toThrow()
  expect(() => sumOfMoney([euros(1), { minor: 1, currency: 'USD' }], 'EUR')).toThrow()
  expect(() => splitMoney(euros(1), [{ id: 'a', weight: 0 }])).toThrow()
})

test('an amount reads alike everywhere, with its currency’s own decimals', () => {
  expect(amountInWords(euros(312_390))).toBe('3,123.90')
  expect(amountInWords(euros(5))).toBe('0.05')
  expect(amountInWords(euros(-100_000_00))).toBe('−100,000.00')
  expect(amountInWords({ minor: 1_234_567, currency: 'JPY' })).toBe('1,234,567')
  expect(amountInWords({ minor: 1_234, currency: 'KWD' })).toBe('1.234')
})

test('a decimal is the fraction its digits say', () => {
  expect(ratioOf(0.1068)).toEqual({ top: 1068n, bottom: 10_000n })
  expect(ratioOf('-2.5e-3')).toEqual({ top: -25n, bottom: 10_000n })
  expect(ratioOf(1e21)).toEqual({ top: 10n ** 21n, bottom: 1n })
  expect(() => ratioOf('1,5')).toThrow('1,5 is not a decimal number')
  expect(() => ratioOf(Number.NaN)).toThrow()
})

test('halves below zero go to the even neighbour too', () => {
  expect([-5n, -3n, -1n, 1n, 3n, 5n].map((top) => toWhole({ top, bottom: 2n }))).toEqual([
    -2n,
    -2n,
    0n,
    0n,
    2n,
    2n,
  ])
  expect(toFour(ratioOf('0.98875'))).toBe(0.9888)
  expect(toFour(ratioOf('0.98865'))).toBe(0.9886)
})
