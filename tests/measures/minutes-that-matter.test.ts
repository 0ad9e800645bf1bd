import { expect, test } from 'vitest'
import type { Moment } from '../../server/conversation/findings.ts'
import { minutesThatMatter } from '../../server/measures/minutes-that-matter.ts'
import { call, cora, rosa, words } from '../call.ts'

/** Ten minutes in which Cora and Rosa take turns, half a minute each: u1, u2, … u20. */
const talk = call(
  ...Array.from(
    { length: 20 },
    (_, at) => [at % 2 === 0 ? cora : rosa, at * 30, at * 30 + 25, `The loaves of week ${at}.`] as const,
  ),
)
const none = { moments: [], commitments: [], insights: [] }
const moment = (utterance: string, kind: Moment['kind']) => ({ utterance, kind })
const insight = (utterance: string, kind = 'pain' as const) => ({ utterance, kind })
const promise = (utterance: string, owner = 'rep' as const) => ({
  utterance,
  owner,
  class: 'promise' as const,
})

test('the minute in which Cora tells two new things and Rosa promises something comes first', () => {
  const minutes = minutesThatMatter(talk, {
    ...none,
    insights: [insight('u11'), insight('u11')],
    commitments: [promise('u12')],
  })
  expect(minutes).toContainEqual({
    startMs: 300_000,
    endMs: 360_000,
    utterance: 'u11',
    reasons: [
      { reason: 'insight', count: 2 },
      { reason: 'promise', count: 1 },
    ],
  })
})

test('there are three at most, they never run into each other, and they stand in the order of the call', () => {
  const everything = talk.utterances.map(({ id }) => insight(id))
  const minutes = minutesThatMatter(talk, { ...none, insights: everything })
  expect(minutes).toHaveLength(3)
  minutes.slice(1).forEach((minute, at) => {
    expect(minute.startMs).toBeGreaterThanOrEqual(minutes[at]?.endMs ?? Number.POSITIVE_INFINITY)
  })
})

test('a call of a minute and a half is heard whole: no minute of it matters more', () => {
  const short = call([cora, 0, 40, 'The flour came late again.'], [rosa, 45, 90, 'I will ask for you.'])
  expect(minutesThatMatter(short, { ...none, insights: [insight('u1')] })).toEqual([])
})

test('a bare errand makes no minute matter, and ten small questions weigh as much as three', () => {
  const errand = minutesThatMatter(talk, {
    ...none,
    insights: [{ utterance: 'u15', kind: 'request' as const }],
  })
  expect(errand.some(({ utterance }) => utterance === 'u15')).toBe(false)
  const many = Array.from({ length: 10 }, () => moment('u6', 'follow-up-question'))
  const learnt = ['u10', 'u10', 'u16', 'u16'].map((utterance) => insight(utterance))
  const minutes = minutesThatMatter(talk, { ...none, moments: many, insights: learnt })
  expect(minutes.map(({ utterance }) => utterance)).toEqual(['u1', 'u10', 'u16'])
})

test('a conversation without times has no minutes', () => {
  expect(minutesThatMatter(words([cora, 'Hello.'], [rosa, 'Hello.']), none)).toEqual([])
})
