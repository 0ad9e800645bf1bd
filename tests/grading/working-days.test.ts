import { expect, test } from 'vitest'
import { workingDayAfter, workingDaysBetween } from '../../server/grading/working-days.ts'

const never = { isOff: () => false }

test('two working days after a Thursday is the Monday', () => {
  expect(workingDayAfter('2026-11-19', 2, never)).toBe('2026-11-23')
  expect(workingDaysBetween('2026-11-19', '2026-11-23', never)).toBe(2)
})

test('days somebody is away do not count, and a clock nobody could ever end ends after 400 days', () => {
  const away = { isOff: (date: string) => date >= '2026-11-23' && date <= '2026-11-27' }
  expect(workingDayAfter('2026-11-19', 2, away)).toBe('2026-11-30')
  expect(workingDayAfter('2026-11-19', 2, { isOff: () => true })).toBe('2027-12-24')
})
