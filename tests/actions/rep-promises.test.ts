import { expect, test } from 'vitest'
import type { LedgerPromise } from '../../db/queries/promises.ts'
import { promisesDue } from '../../server/actions/rep-promises.ts'

test('a promise is broken when its day is over where the customer lives', () => {
  const inLosAngeles = { ...promise, timeZone: 'America/Los_Angeles' }
  expect(outcomeOf(inLosAngeles, '2026-11-28T07:00:00Z')).toBe('undecided')
  expect(outcomeOf(inLosAngeles, '2026-11-28T08:30:00Z')).toBe('broken')
  expect(outcomeOf({ ...promise, timeZone: 'Asia/Tokyo' }, '2026-11-27T15:30:00Z')).toBe('broken')
})

test('where nobody knows the customer’s zone, the house’s calendar counts', () => {
  expect(outcomeOf(promise, '2026-11-27T22:30:00Z')).toBe('undecided')
  expect(outcomeOf(promise, '2026-11-27T23:30:00Z')).toBe('broken')
})

test('a promise out of a conversation that may not be graded is not graded either, kept or broken', () => {
  const unsure = { ...promise, isGradable: false }
  expect(outcomeOf(unsure, '2026-12-24T09:00:00Z')).toBe('ungradable')
  const kept = { keptOn: '2026-11-20', releasedAt: null, proof: null }
  expect(outcomeOf({ ...unsure, outcome: kept }, '2026-12-24T09:00:00Z')).toBe('ungradable')
})

const promise: LedgerPromise = {
  id: 'p1',
  conversationId: 'c1',
  utterance: 'u4',
  owner: 'rep',
  action: 'send the timetable',
  words: 'I’ll send the timetable by Friday',
  dueOn: '2026-11-27',
  dueWords: 'by Friday',
  dueHow: 'stated',
  confidence: 0.9,
  saidAt: '2026-11-24T15:00:00Z',
  timeZone: null,
  repId: 'rosa',
  customer: { id: 'cora', name: 'Cora', account: null },
  outcome: null,
  verdict: null,
  waits: false,
  isGradable: true,
}

function outcomeOf(one: LedgerPromise, now: string) {
  return promisesDue([one], { now, timeZone: 'Europe/Berlin' })[0]?.outcome
}
