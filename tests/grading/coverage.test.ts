import { expect, test } from 'vitest'
import { type Arrived, coverageOf, coversAll, type Expected } from '../../server/grading/coverage.ts'

const due = (id: string, clock: string, more: Partial<Expected> = {}): Expected => ({
  id,
  source: 'calendar',
  startsAt: `2026-11-10T${clock}:00Z`,
  channel: null,
  customer: 'brightwater',
  isNotHeld: false,
  ...more,
})
const came = (id: string, clock: string | null, more: Partial<Arrived> = {}): Arrived => ({
  id,
  startsAt: clock === null ? null : `2026-11-10T${clock}:00Z`,
  channel: 'phone',
  customer: 'brightwater',
  ...more,
})
const missingOf = (expected: readonly Expected[], arrived: readonly Arrived[]) =>
  coverageOf(expected, arrived).missing.map((one) => one.id)

test('a call within the hour with the same customer has come in, one later or with another has not', () => {
  expect(missingOf([due('a', '10:00')], [came('x', '10:59')])).toEqual([])
  expect(missingOf([due('a', '10:00')], [came('x', '11:01')])).toEqual(['a'])
  expect(missingOf([due('a', '10:00')], [came('x', '10:00', { customer: 'marram' })])).toEqual(['a'])
})

test('where nobody knows with whom, only a quarter of an hour is near enough', () => {
  expect(missingOf([due('a', '10:00', { customer: null })], [came('x', '10:14')])).toEqual([])
  expect(missingOf([due('a', '10:00')], [came('x', '10:16', { customer: null })])).toEqual(['a'])
})

test('a mail answers for no call, and a call for no chat', () => {
  expect(missingOf([due('a', '10:00')], [came('x', '10:00', { channel: 'email' })])).toEqual(['a'])
  expect(missingOf([due('a', '10:00', { channel: 'chat' })], [came('x', '10:00')])).toEqual(['a'])
})

test('one conversation answers for one expected, the nearest', () => {
  const expected = [due('a', '10:00'), due('b', '10:40')]
  expect(coverageOf(expected, [came('x', '10:35')])).toMatchObject({
    arrived: [{ expected: { id: 'b' }, conversation: 'x' }],
    missing: [{ id: 'a' }],
  })
})

test('a conversation without a known start answers for none', () => {
  expect(missingOf([due('a', '10:00')], [came('x', null)])).toEqual(['a'])
})

test('a call that two sources expect is expected once', () => {
  const both = [due('a', '10:00'), due('b', '10:05', { source: 'call-log', channel: 'phone' })]
  expect(coverageOf(both, []).missing).toHaveLength(1)
  const calls = [due('a', '10:00'), due('b', '10:05')]
  expect(coverageOf(calls, []).missing).toHaveLength(2)
})

test('what was not held is neither missing nor expected', () => {
  const { missing, notHeld, arrived } = coverageOf(
    [due('a', '10:00', { isNotHeld: true })],
    [came('x', '10:00')],
  )
  expect([missing, arrived]).toEqual([[], []])
  expect(notHeld.map((one) => one.id)).toEqual(['a'])
})

test('sources cover a period when no day of it is left out', () => {
  const whole = { from: '2026-10-01', to: '2026-12-31' }
  expect(
    coversAll(
      [
        { from: '2026-09-01', to: '2026-11-15' },
        { from: '2026-11-16', to: '2026-12-31' },
      ],
      whole,
    ),
  ).toBe(true)
  expect(
    coversAll(
      [
        { from: '2026-09-01', to: '2026-11-15' },
        { from: '2026-11-17', to: '2026-12-31' },
      ],
      whole,
    ),
  ).toBe(false)
  expect(coversAll([{ from: '2026-10-02', to: '2027-01-01' }], whole)).toBe(false)
  expect(coversAll([], whole)).toBe(false)
})
