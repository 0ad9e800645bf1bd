import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantIn } from '../../server/readers/instant.ts'

const at = (date: string, clock: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { year, month, day, hour, minute, second: 0 }
}

test('half past two in the night that skips it is half past three, on both sides of the ocean', () => {
  expect(instantIn(at('2026-03-08', '02:30'), 'America/New_York')).toBe('2026-03-08T07:30:00Z')
  expect(instantIn(at('2026-03-29', '02:30'), 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00Z')
})

test('of the hour that comes twice the first is meant, on both sides of the ocean', () => {
  expect(instantIn(at('2026-11-01', '01:30'), 'America/New_York')).toBe('2026-11-01T05:30:00Z')
  expect(instantIn(at('2026-10-25', '02:30'), 'Europe/Amsterdam')).toBe('2026-10-25T00:30:00Z')
})

test('a later clock is never an earlier instant by more than the hour that comes twice', () => {
  const zone = fc.constantFrom('America/New_York', 'Europe/Amsterdam', 'Australia/Lord_Howe', 'Asia/Kolkata')
  const minutes = fc.integer({ min: 0, max: 525_000 })
  fc.assert(
    fc.property(zone, minutes, fc.integer({ min: 60, max: 3_000 }), (name, from, later) => {
      const clock = (minute: number) => {
        const shown = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
        return Date.parse(instantIn(at(shown.slice(0, 10), shown.slice(11, 16)), name))
      }
      expect(clock(from + later)).toBeGreaterThanOrEqual(clock(from))
    }),
  )
})
