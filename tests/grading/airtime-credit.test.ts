import fc from 'fast-check'
import { expect, test } from 'vitest'
import { airtimeCredit, curveFor, essayCredit, evidenceCredit } from '../../server/grading/airtime-credit.ts'

test('the essay pays nothing up to 40%, fully from 80% to 92%, and half from 97%', () => {
  const credit = (airtime: number) => airtimeCredit(airtime, curveFor(essayCredit, 'phone', null))
  expect([0, 0.4, 0.6, 0.8, 0.92, 0.97, 1].map(credit)).toEqual([0, 0, expect.closeTo(0.5), 1, 1, 0.5, 0.5])
  expect(credit(0.945)).toBeCloseTo(0.75)
})

test('the evidence pays fully from 57% to 85%', () => {
  const credit = (airtime: number) => airtimeCredit(airtime, curveFor(evidenceCredit, 'video', null))
  expect([0.35, 0.46, 0.57, 0.85, 0.9, 0.95].map(credit)).toEqual([
    0,
    expect.closeTo(0.5),
    1,
    1,
    expect.closeTo(0.75),
    0.5,
  ])
})

test('chat and mail start their plateau 15 points lower', () => {
  expect(airtimeCredit(0.65, curveFor(essayCredit, 'chat', null))).toBe(1)
  expect(airtimeCredit(0.42, curveFor(evidenceCredit, 'email', null))).toBe(1)
  expect(airtimeCredit(0.65, curveFor(essayCredit, 'in-person', null))).toBeLessThan(1)
})

test('a kind of conversation may have a curve of its own', () => {
  const credit = {
    ...essayCredit,
    kinds: {
      demo: [
        [0.2, 0],
        [0.5, 1],
      ] as const,
    },
  }
  expect(airtimeCredit(0.5, curveFor(credit, 'phone', 'demo'))).toBe(1)
  expect(airtimeCredit(0.5, curveFor(credit, 'phone', 'service'))).toBeCloseTo(0.25)
})

test('no second of talk is a cliff', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(
      share,
      fc.constantFrom(essayCredit, evidenceCredit),
      fc.constantFrom('phone', 'chat'),
      (at, preset, channel) => {
        const curve = curveFor(preset, channel, null)
        expect(Math.abs(airtimeCredit(at + 0.001, curve) - airtimeCredit(at, curve))).toBeLessThan(0.016)
      },
    ),
  )
})
