import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encountersOf } from '../../server/grading/encounter.ts'
import { partsOf } from '../../server/grading/parts.ts'
import { chat, cora, rosa } from '../call.ts'
import { contact } from './made.ts'

const at = (conversation: string, startedAt: string, endedAt = startedAt) =>
  contact({ conversation, startedAt, endedAt })

test('contacts with one customer less than a day apart are one encounter', () => {
  const encounters = encountersOf([
    at('a', '2026-09-01T09:00:00Z', '2026-09-01T09:30:00Z'),
    at('b', '2026-09-02T09:29:59Z'),
    at('c', '2026-09-03T09:29:59Z'),
  ])
  expect(encounters.map((one) => one.contacts.map((each) => each.conversation))).toEqual([['a', 'b'], ['c']])
  expect(encounters[0]).toMatchObject({ id: 'a', startedAt: '2026-09-01T09:00:00Z', customer: 'cora' })
})

test('another customer, or another rep, is another encounter', () => {
  const others = [
    contact(),
    contact({ conversation: 'b', customer: 'dan' }),
    contact({ conversation: 'c', rep: 'rena' }),
  ]
  expect(encountersOf(others)).toHaveLength(3)
})

test('a call within a longer visit does not end the encounter early', () => {
  const encounters = encountersOf([
    at('visit', '2026-09-01T09:00:00Z', '2026-09-01T17:00:00Z'),
    at('call', '2026-09-01T10:00:00Z', '2026-09-01T10:05:00Z'),
    at('mail', '2026-09-02T16:00:00Z'),
  ])
  expect(encounters).toHaveLength(1)
})

test('a contact without a date stands alone and joins nothing', () => {
  const undated = contact({ conversation: 'z', startedAt: null, endedAt: null })
  expect(encountersOf([undated, contact(), { ...undated, conversation: 'y' }]).map((one) => one.id)).toEqual([
    'call-1',
    'y',
    'z',
  ])
})

test('the order in which conversations were imported changes nothing', () => {
  const contacts = [0, 5, 20, 60, 61, 100].map((hours, index) =>
    at(`c${index}`, new Date(Date.UTC(2026, 8, 1, hours)).toISOString()),
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(contacts, { minLength: 6 }), (shuffled) => {
      expect(encountersOf(shuffled)).toEqual(encountersOf(contacts))
    }),
  )
})

test('a thread of chat splits where nothing passed for a day', () => {
  const thread = chat(
    [cora, '2026-09-01T09:00:00Z', 'Are the trailers still late?'],
    [rosa, '2026-09-02T08:59:00Z', 'They left the yard today.'],
    [cora, '2026-09-03T08:59:00Z', 'They are here, thank you.'],
  )
  const parts = partsOf(thread)
  expect(parts.map((part) => part.utterances.map((one) => one.id))).toEqual([['u1', 'u2'], ['u3']])
  expect(parts[1]).toMatchObject({ id: thread.id, startedAt: '2026-09-03T08:59:00Z' })
})

test('later parts of a thread are encounters of their own', () => {
  const encounters = encountersOf([contact(), contact({ part: 2, startedAt: '2026-09-20T09:00:00Z' })])
  expect(encounters.map((one) => one.id)).toEqual(['call-1', 'call-1.2'])
})
