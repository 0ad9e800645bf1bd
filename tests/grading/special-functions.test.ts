import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inverseNormal } from '../../server/grading/inverse-normal.ts'
import { logGamma } from '../../server/grading/log-gamma.ts'
import { incompleteBeta, inverseBeta, inverseStudent } from '../../server/grading/special-functions.ts'

const tenDigits = 10

test('the inverse beta agrees with published tables to ten digits', () => {
  const table = [
    [0.05, 27, 4, 0.761402142706749],
    [0.95, 28, 3, 0.9721844502602504],
    [0.95, 42.6, 7.4, 0.9250848253774229],
    [0.99, 1.5, 60.25, 0.0895020126574113],
    [0.05, 400, 3, 0.9844222902403118],
    [0.9833, 15.6, 4.4, 0.9353000742230836],
    [0.5, 0.5, 0.5, 0.5],
    [0.95, 900, 101, 0.914286516032102],
    [0.001, 5, 5000, 0.0001478043027989519],
  ] as const
  for (const [chance, a, b, x] of table) expect(inverseBeta(chance, a, b)).toBeCloseTo(x, tenDigits)
})

test('the incomplete beta agrees with published tables to ten digits', () => {
  const table = [
    [0.75, 42.6, 7.4, 0.03264234925609944],
    [0.2, 1, 1, 0.2],
    [0.9, 5000, 600, 0.9601128539752476],
    [0.01, 0.5, 30, 0.560665631094749],
  ] as const
  for (const [x, a, b, chance] of table) expect(incompleteBeta(x, a, b)).toBeCloseTo(chance, tenDigits)
})

test('Student’s t agrees with published tables, whole degrees of freedom or not', () => {
  const table = [
    [0.95, 19, 1.7291328115213682],
    [0.975, 2, 4.302652729749462],
    [0.95, 1, 6.313751514675037],
    [0.9833333333, 33.7, 2.218905429980771],
    [0.05, 24, -1.7108820799094284],
    [0.6, 7.5, 0.26250189880429486],
    [0.999, 3.2, 9.324775799955736],
    [0.5, 4, 0],
  ] as const
  for (const [chance, freedom, t] of table) expect(inverseStudent(chance, freedom)).toBeCloseTo(t, 9)
})

test('the normal agrees with published tables, far out too', () => {
  const table = [
    [0.95, 1.6448536269514722],
    [0.9833, 2.127241772278896],
    [0.5, 0],
    [0.05, -1.6448536269514729],
    [0.0001, -3.7190164854556804],
    [1e-12, -7.034483825301131],
  ] as const
  for (const [chance, z] of table) expect(inverseNormal(chance)).toBeCloseTo(z, tenDigits)
})

test('the logarithm of the gamma function agrees with published tables', () => {
  const table = [
    [0.01, 4.599479878042022],
    [0.5, 0.5723649429247],
    [4.4, 2.3161034914248577],
    [30, 71.257038967168],
    [1500.25, 9468.921207123967],
  ] as const
  for (const [x, value] of table) expect(logGamma(x)).toBeCloseTo(value, 9)
})

test('the inverse beta undoes the beta', () => {
  const parameter = fc.double({ min: 1, max: 300, noNaN: true })
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(chance, parameter, parameter, (p, a, b) => {
      expect(incompleteBeta(inverseBeta(p, a, b), a, b)).toBeCloseTo(p, tenDigits)
    }),
  )
})
