import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RuleQuestion, ruleAnswer } from '../../server/pay/rule-answer.ts'

const step = 0.02
const reach = 4

/**
 * What lies below x of v^(a-1) (1-v)^(b-1), but for a factor. No gamma function, continued fraction or Newton in it: the
 * area is added up by the double exponential rule, which puts its points close at both ends.
 */
function areaBelow(x: number, a: number, b: number, scale: number): number {
  let area = 0
  for (let t = -reach; t <= reach; t += step) {
    const away = Math.PI * Math.sinh(t)
    const share = 1 / (1 + Math.exp(-away))
    const v = x * share
    const rest = x === 1 ? 1 / (1 + Math.exp(away)) : 1 - v
    const width = x * share * (1 / (1 + Math.exp(away))) * Math.PI * Math.cosh(t)
    if (v > 0 && rest > 0)
      area += Math.exp((a - 1) * Math.log(v) + (b - 1) * Math.log(rest) - scale) * width * step
  }
  return area
}

/** Halves a bracket until it is smaller than anything that is printed. */
function quantile(chance: number, a: number, b: number): number {
  if (a <= 0) return 0
  if (b <= 0) return 1
  const peak = Math.min(0.999, Math.max(0.001, a / (a + b)))
  const scale = (a - 1) * Math.log(peak) + (b - 1) * Math.log(1 - peak)
  const all = areaBelow(1, a, b, scale)
  let [low, high] = [0, 1]
  for (let halving = 0; halving < 34; halving += 1) {
    const middle = (low + high) / 2
    if (areaBelow(middle, a, b, scale) < chance * all) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function byHand(asked: RuleQuestion) {
  const { successes: k, units: n, priorMean, priorStrength, alpha, target, stretch, floor, up, down } = asked
  const a = priorMean * priorStrength + k
  const b = (1 - priorMean) * priorStrength + n - k
  const grade = four(a / (a + b))
  const upper = k === n ? 1 : four(Math.max(quantile(1 - alpha, a, b), quantile(1 - alpha, k + 1, n - k)))
  const clip = (share: number) => Math.min(1, Math.max(0, share))
  const rise = up * clip((grade - target) / (stretch - target))
  const fall = down * clip((target - upper) / (target - floor))
  return {
    grade,
    interval: [four(quantile(0.05, k, n - k + 1)), four(quantile(0.95, k + 1, n - k))],
    upper,
    multiplier: 1 + rise - fall,
  }
}

/** A half goes to the even neighbour. */
function four(value: number): number {
  const scaled = value * 10_000
  const rounded = Math.round(scaled)
  const isHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-7
  return (isHalf ? 2 * Math.round(scaled / 2) : rounded) / 10_000
}

test('for any count and rule, pay-rule prints what a second arithmetic gives, to four decimals', () => {
  const share = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((one) => one / 1_000)
  const asked = fc.record({
    units: fc.integer({ min: 20, max: 250 }),
    kept: fc.integer({ min: 0, max: 1_000 }),
    priorMean: share(50, 950),
    priorStrength: share(4_000, 40_000),
    floor: share(100, 500),
    target: share(510, 800),
    stretch: share(810, 990),
    up: share(0, 200),
    down: share(0, 200),
    alpha: share(10, 200),
  })
  fc.assert(
    fc.property(asked, ({ kept, ...rule }) => {
      const successes = Math.round((rule.units * kept) / 500) / 2
      const question = { ...rule, successes, leastUnits: 20 }
      const [printed, again] = [ruleAnswer(question), byHand(question)]
      const told = [printed.grade, ...(printed.interval ?? []), printed.upper] as number[]
      const expected = [again.grade, ...again.interval, again.upper]
      told.forEach((one, at) => {
        expect(one, `figure ${at} of ${JSON.stringify(question)}`).toBeCloseTo(expected[at] ?? -1, 6)
      })
      expect(Math.abs(printed.multiplier - again.multiplier)).toBeLessThanOrEqual(0.00005 + 1e-9)
    }),
    { numRuns: 60 },
  )
})
