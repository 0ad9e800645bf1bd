import type { Lots } from './lots.ts'

/** A difference of two means, and between what it would lie by chance alone. */
export interface ByChance {
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Whether every way to divide the people was gone through, or some drawn by lot. */
  readonly method: 'every-way' | 'drawn'
}

const mostWays = 5_000
const draws = 1_999
const drawsOfMany = 499
const many = 200
const tail = 0.025

/**
 * The mean of one group less that of another, with its permutation interval: where 19 of 20 differences lie when the same
 * people are divided by lot into groups as large.
 *
 * In the values' own unit. Every way to divide them is gone through where there are at most 5,000, else lots are drawn.
 * The same values in any order and the same lots give the same interval. `null` where a group is empty.
 * Source: pay.md, "Fairness at every close".
 */
export function byChance(one: readonly number[], other: readonly number[], lots: Lots): ByChance | null {
  if (one.length === 0 || other.length === 0) return null
  const all = [...one, ...other].toSorted((a, b) => a - b)
  const total = sum(all)
  const size = Math.min(one.length, other.length)
  const sign = size === one.length ? 1 : -1
  const differenceOf = (part: number) => sign * (part / size - (total - part) / (all.length - size))
  const isEvery = waysToTake(size, all.length) <= mostWays
  const parts = isEvery ? everyPart(all, size) : drawnParts(all, size, lots)
  const differences = parts.map(differenceOf).toSorted((a, b) => a - b)
  const cut = Math.floor(tail * differences.length)
  return {
    difference: mean(one) - mean(other),
    low: differences[cut] ?? 0,
    high: differences[differences.length - 1 - cut] ?? 0,
    method: isEvery ? 'every-way' : 'drawn',
  }
}

function waysToTake(k: number, n: number): number {
  let ways = 1
  for (let at = 1; at <= k && ways <= mostWays; at += 1) ways = (ways * (n - k + at)) / at
  return ways
}

/** The sums of every choice of so many values. */
function everyPart(all: readonly number[], size: number): readonly number[] {
  const sums: number[] = []
  const take = (from: number, left: number, part: number) => {
    if (left === 0) {
      sums.push(part)
      return
    }
    for (let at = from; at <= all.length - left; at += 1) take(at + 1, left - 1, part + (all[at] ?? 0))
  }
  take(0, size, 0)
  return sums
}

function drawnParts(all: readonly number[], size: number, lots: Lots): readonly number[] {
  const values = [...all]
  return Array.from({ length: all.length > many ? drawsOfMany : draws }, () => {
    let part = 0
    for (let at = 0; at < size; at += 1) {
      const drawn = at + Math.floor(lots() * (values.length - at))
      const value = values[drawn] ?? 0
      values[drawn] = values[at] ?? 0
      values[at] = value
      part += value
    }
    return part
  })
}

function mean(values: readonly number[]): number {
  return sum(values.toSorted((a, b) => a - b)) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
