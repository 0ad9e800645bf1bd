import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  amount,
  civilDay,
  clock,
  dateIn,
  day,
  firstName,
  grouped,
  money,
  percent,
  timeOfDay,
} from '../../views/format.ts'

test('money is whole minor units, printed with the places of its currency', () => {
  expect(money(604_890, 'EUR')).toBe('€\u00a06,048.90')
  expect(money(-5, 'EUR')).toBe('−€\u00a00.05')
  expect(money(1_234_567, 'JPY')).toBe('¥\u00a01,234,567')
  expect(amount(100_000_001, 'USD')).toBe('1,000,000.01')
})

test('printed money keys back into the same minor units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (minor) => {
      expect(BigInt(amount(minor, 'EUR').replaceAll(/[,.]/g, ''))).toBe(BigInt(minor))
    }),
  )
})

test('an instant is told in the viewer’s zone, whatever the machine’s', () => {
  expect(day('2026-11-19T23:30:00Z', 'Europe/Amsterdam')).toBe('Fri 20 Nov 2026')
  expect(timeOfDay('2026-11-19T23:30:00Z', 'Europe/Amsterdam')).toBe('00:30')
  expect(dateIn('2026-11-19T23:30:00Z', 'America/New_York')).toBe('2026-11-19')
})

test('a civil date has its year only when it is another one', () => {
  expect(civilDay('2026-11-24', '2026-11-20')).toBe('Tue 24 Nov')
  expect(civilDay('2027-01-04', '2026-11-20')).toBe('Mon 4 Jan 2027')
})

test('a place in a recording reads as a clock', () => {
  expect(clock(754_000)).toBe('12:34')
  expect(clock(3_723_000)).toBe('1:02:03')
  expect(clock(0)).toBe('0:00')
})

test('somebody is called by their first name, a label by all of it', () => {
  expect(firstName('Cora Halder')).toBe('Cora')
  expect(firstName('Speaker 2')).toBe('Speaker 2')
  expect(firstName('cora@halder.example')).toBe('cora@halder.example')
})

test('shares and counts', () => {
  expect(percent(0.615)).toBe('62%')
  expect(grouped(12_400)).toBe('12,400')
})
