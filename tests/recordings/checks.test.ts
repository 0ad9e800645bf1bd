import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../../server/measures/intervals.ts'
import { airtimeCheck } from '../../server/recordings/airtime-check.ts'
import { lengthDifference } from '../../server/recordings/lengths.ts'
import { laneOwners } from '../../server/recordings/sides.ts'
import { withVoicesTold } from '../../server/recordings/voices-told.ts'
import { call, cora, rosa } from '../call.ts'

const talk = call(
  [rosa, 0, 20, 'What changed?'],
  [cora, 20, 80, 'We lost two drivers.'],
  [rosa, 80, 100, 'Which?'],
)
const seconds = (...pairs: readonly (readonly [number, number])[]): readonly Interval[] =>
  pairs.map(([start, end]) => ({ startMs: start * 1000, endMs: end * 1000 }))
const rosas = seconds([1, 19], [81, 99])
const coras = seconds([21, 50], [51, 79])
const airtime = {
  known: true,
  value: 0.6,
  unit: 'share',
  method: 'spans',
  margin: 0.02,
  evidence: [],
} as const

test('whose channel is whose is told by when each side speaks', () => {
  expect(laneOwners(talk, [rosas, coras])).toEqual(['ours', 'theirs'])
  expect(laneOwners(talk, [coras, rosas])).toEqual(['theirs', 'ours'])
})

test('where the two do not tell, nobody guesses', () => {
  expect(laneOwners(talk, [seconds([0, 100]), seconds([0, 100])])).toBeNull()
  expect(laneOwners(talk, [seconds([1, 4]), seconds([21, 24])])).toBeNull()
  expect(laneOwners(talk, [[], []])).toBeNull()
  const untimed = { ...talk, utterances: talk.utterances.map((one) => ({ ...one, endMs: null })) }
  expect(laneOwners(untimed, [rosas, coras])).toBeNull()
})

test('turned round, the answer turns round', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([startMs, length]) => ({ startMs, endMs: startMs + length }))
  fc.assert(
    fc.property(stretch, stretch, (one, other) => {
      const straight = laneOwners(talk, [[one], [other]])
      const turned = laneOwners(talk, [[other], [one]])
      expect(turned).toEqual(straight && [straight[1], straight[0]])
    }),
  )
})

test('the sound has its own figure for the airtime, beside the measure and never instead of it', () => {
  const check = airtimeCheck([rosas, coras], ['ours', 'theirs'], airtime)
  expect(check).toMatchObject({ customerMs: 57_000, ourMs: 36_000, transcriptShare: 0.6, isApart: false })
  expect(check?.share).toBeCloseTo(57 / 93)
  expect(airtimeCheck([coras, rosas], ['theirs', 'ours'], airtime)).toEqual(check)
})

test('further apart than both may be off is said', () => {
  const low = { ...airtime, value: 0.4 }
  expect(airtimeCheck([rosas, coras], ['ours', 'theirs'], low)).toMatchObject({ isApart: true })
  expect(airtimeCheck([rosas, coras], ['ours', 'theirs'], { ...low, margin: 0.3 })).toMatchObject({
    isApart: false,
  })
})

test('with too little speech, or nothing to check, there is no check', () => {
  expect(airtimeCheck([seconds([0, 20]), seconds([20, 40])], ['ours', 'theirs'], airtime)).toBeNull()
  expect(airtimeCheck([rosas, coras], ['ours', 'theirs'], { known: false, reason: 'no-customer' })).toBeNull()
})

test('a recording that ends before its transcript, or goes on long after, is told with both lengths', () => {
  expect(lengthDifference(talk, 60_000)).toEqual({
    is: 'shorter',
    recordingMs: 60_000,
    transcriptMs: 100_000,
  })
  expect(lengthDifference(talk, 400_000)).toEqual({
    is: 'longer',
    recordingMs: 400_000,
    transcriptMs: 100_000,
  })
  for (const fits of [98_000, 100_000, 160_000]) expect(lengthDifference(talk, fits), String(fits)).toBeNull()
  expect(lengthDifference({ utterances: [] }, 60_000)).toBeNull()
})

test('words written from two channels say on which they were spoken', () => {
  const answer = {
    language: 'english',
    segments: [
      { start: 1, end: 10, text: 'What changed?' },
      { start: 21, end: 40, text: 'We lost two drivers.' },
      { start: 50, end: 50.5, text: 'Well.' },
      { start: 82, end: 90, text: 'Which?' },
    ],
  }
  const told = JSON.parse(withVoicesTold(JSON.stringify(answer), [rosas, coras]))
  expect(told.segments.map((one: { speaker: string }) => one.speaker)).toEqual([
    'Channel 1',
    'Channel 2',
    'Channel 2',
    'Channel 1',
  ])
  expect(told.language).toBe('english')
})

test('what cannot be told apart is left as it is', () => {
  const left = [
    '{"segments":[{"start":1,"end":2,"text":"Hi","speaker":"S1"}]}',
    '{"segments":[{"start":1,"end":2,"text":"Hi"}',
    '{"segments":[{"start":200,"end":210,"text":"Hi"}]}',
    '{"segments":[null,3,{"start":"x"}]}',
    '[]',
    'null',
  ]
  for (const json of left) expect(withVoicesTold(json, [rosas, coras]), json).toBe(json)
  const one = '{"segments":[{"start":1,"end":2,"text":"Hi"}]}'
  expect(withVoicesTold(one, [rosas])).toBe(one)
})
