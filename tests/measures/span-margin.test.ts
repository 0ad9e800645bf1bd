import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
import { call, cora, rosa } from '../call.ts'

const many = (count: number) => Array(count).fill('word').join(' ')

function marginOf(conversation: Conversation): number {
  const airtime = customerAirtime(conversation)
  return airtime.known ? (airtime.margin ?? Number.NaN) : Number.NaN
}

test('where both sides fill their time alike, a share by spans is off by two points at most', () => {
  expect(marginOf(call([rosa, 0, 30, many(75)], [cora, 30, 90, many(150)]))).toBe(0.02)
})

test('minutes in which two words fall may have been silence, and the margin says how much that would be', () => {
  const talk = [
    [rosa, 0, 60, many(150)],
    [cora, 60, 120, many(150)],
  ] as const
  const asleep = call(...talk, [cora, 120, 180, 'Hm yeah'])
  const airtime = customerAirtime(asleep)
  const withoutIt = customerAirtime(call(...talk))
  if (!airtime.known || !withoutIt.known) throw new Error('both are long enough')
  expect(airtime.value).toBeCloseTo(2 / 3)
  expect(airtime.value - withoutIt.value).toBeLessThan(airtime.margin ?? 0)
  expect(airtime.margin).toBeLessThan(0.25)
})

test('who needs more time for fewer words may be pausing: the margin grows with the distance', () => {
  const slow = call([rosa, 0, 60, many(210)], [cora, 60, 120, many(140)])
  expect(marginOf(slow)).toBeCloseTo(0.02 + 0.25 * 0.1)
})

test('the rep’s share has the customer’s margin when only the two of them speak', () => {
  const spoken = call([rosa, 0, 200, many(20)], [cora, 200, 260, many(150)])
  expect(repAirtime(spoken)).toMatchObject({ margin: marginOf(spoken) })
})

test('a line without words, and one in a script without spaces, is taken as it stands', () => {
  const japanese = '先週の配達がまた遅れてお客様にご迷惑をおかけしたので困っています'.repeat(4)
  expect(marginOf(call([rosa, 0, 60, ''], [cora, 60, 120, '']))).toBe(0.02)
  expect(marginOf(call([rosa, 0, 30, japanese], [cora, 30, 60, japanese]))).toBe(0.02)
})

test('a margin is at least two points and never more than the share could move', () => {
  const line = fc.record({
    seconds: fc.integer({ min: 30, max: 900 }),
    words: fc.integer({ min: 0, max: 900 }),
  })
  fc.assert(
    fc.property(line, line, (ours, theirs) => {
      const end = ours.seconds + theirs.seconds
      const airtime = customerAirtime(
        call([rosa, 0, ours.seconds, many(ours.words)], [cora, ours.seconds, end, many(theirs.words)]),
      )
      if (!airtime.known) throw new Error('a minute is enough')
      expect(airtime.margin).toBeGreaterThanOrEqual(0.02)
      expect(airtime.margin).toBeLessThanOrEqual(Math.max(airtime.value, 1 - airtime.value) + 0.001)
    }),
  )
})
