import { expect, test } from 'vitest'
import { cutoffAfter, earliestFreeze } from '../../server/pay/cutoff.ts'

const week = { isOff: (date: string) => date === '2026-12-25' }

test('payroll’s day is the first such day after the period, and the last day of a month that is shorter', () => {
  expect(cutoffAfter('2026-11-30', 20)).toBe('2026-12-20')
  expect(cutoffAfter('2026-11-15', 20)).toBe('2026-11-20')
  expect(cutoffAfter('2026-11-20', 20)).toBe('2026-12-20')
  expect(cutoffAfter('2027-01-31', 31)).toBe('2027-02-28')
  expect(cutoffAfter('2026-12-31', 1)).toBe('2027-01-01')
})

test('nobody’s days get shorter: ten working days to look and five to answer come before freezing', () => {
  const clocks = { to: '2026-11-30', today: '2026-11-22', previewUntil: null, answersUntil: null }
  expect(earliestFreeze({ ...clocks, state: 'open' }, week)).toBe('2026-12-21')
  expect(earliestFreeze({ ...clocks, state: 'measured', today: '2026-12-07' }, week)).toBe('2026-12-29')
  expect(
    earliestFreeze({ ...clocks, state: 'preview', today: '2026-12-07', previewUntil: '2026-12-14' }, week),
  ).toBe('2026-12-21')
  expect(
    earliestFreeze({ ...clocks, state: 'appeals', today: '2026-12-15', answersUntil: '2026-12-18' }, week),
  ).toBe('2026-12-18')
  expect(earliestFreeze({ ...clocks, state: 'approved', today: '2026-12-16' }, week)).toBe('2026-12-16')
  expect(earliestFreeze({ ...clocks, state: 'exported' }, week)).toBeNull()
})
