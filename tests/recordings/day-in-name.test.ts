import { expect, test } from 'vitest'
import { dayInName } from '../../server/recordings/day-in-name.ts'

test('a name offers its one day, with the time right behind it, and no other number', () => {
  expect(dayInName('2026-11-18 Rosa and Cora.vtt')).toEqual({ date: '2026-11-18', time: null })
  expect(dayInName('call_20261118_1530.srt')).toEqual({ date: '2026-11-18', time: '15:30' })
  expect(dayInName('Besuch 8.11.2026.txt')).toEqual({ date: '2026-11-08', time: null })
  expect(dayInName('2026-11-18 moved to 2026-11-20.txt')).toBeNull()
  expect(dayInName('2026-02-30.txt')).toBeNull()
  expect(dayInName('order 120261118.txt')).toBeNull()
  expect(dayInName('notes.txt')).toBeNull()
})
