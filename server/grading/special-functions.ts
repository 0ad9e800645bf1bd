import { logGamma } from './log-gamma.ts'

const closeEnough = 1e-16
const tiny = 1e-300
const mostSteps = 20_000

/**
 * The regularised incomplete beta function: the chance that a Beta(a, b) value is at most x.
 *
 * a, b > 0; x is clamped to 0..1. Modified Lentz evaluation of the continued fraction, on whichever side of
 * the mean converges. Source: Abramowitz & Stegun 26.5.8; Lentz, Appl. Opt. 15 (1976).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return x < (a + 1) / (a + b + 2) ? lowerTail(x, a, b) : 1 - lowerTail(1 - x, b, a)
}

function lowerTail(x: number, a: number, b: number): number {
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  return (Math.exp(logFront) * continuedFraction(x, a, b)) / a
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) <= closeEnough) break
  }
  return fraction
}

function notZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/**
 * The x at which a Beta(a, b) value lies below with chance `chance`.
 *
 * Newton's steps kept inside a bracket that halves where a step would leave it; accurate to 1e-12.
 */
export function inverseBeta(chance: number, a: number, b: number): number {
  if (chance <= 0) return 0
  if (chance >= 1) return 1
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b)
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < 200; step += 1) {
    const off = incompleteBeta(x, a, b) - chance
    if (off === 0) return x
    if (off > 0) high = x
    else low = x
    const density = Math.exp(logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x))
    const newton = x - off / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-15 * x) return next
    x = next
  }
  return x
}

/**
 * The t below which a Student's t value with `freedom` > 0 degrees of freedom (whole or not) lies with this chance.
 *
 * By the incomplete beta: y = t² / (freedom + t²) is Beta(1/2, freedom/2) in size.
 */
export function inverseStudent(chance: number, freedom: number): number {
  if (chance === 0.5) return 0
  if (chance < 0.5) return -inverseStudent(1 - chance, freedom)
  if (chance >= 1) return Number.POSITIVE_INFINITY
  const inside = inverseBeta(2 * chance - 1, 0.5, freedom / 2)
  if (inside < 0.5) return Math.sqrt((freedom * inside) / (1 - inside))
  const outside = inverseBeta(2 - 2 * chance, freedom / 2, 0.5)
  return Math.sqrt((freedom * (1 - outside)) / outside)
}
