import { expect, test } from 'vitest'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { GateFacts } from '../../server/grading/gates.ts'
import { gradeOf } from '../../server/grading/grade.ts'
import type { Unit } from '../../server/grading/unit.ts'
import { allInOrder, graded, successes, wideApart } from './made.ts'

function reasons(
  facts: Partial<GateFacts>,
  behaviour: BehaviourName = 'insight',
  units: readonly Unit[] = successes(24, 30),
) {
  const grade = gradeOf({
    behaviour,
    units,
    prior: wideApart,
    alpha: 0.05,
    facts: { ...allInOrder, ...facts },
  })
  return grade.measurable ? [] : grade.reasons
}

test('with everything in order nothing stands in the way', () => {
  expect(reasons({})).toEqual([])
})

test('many encounters with few customers are few', () => {
  const few = successes(24, 40).map((unit, at) => ({ ...unit, customer: `c${at % 5}` }))
  expect(reasons({}, 'insight', few)).toContain('5 of the 8 customers it takes.')
})

test('six weeks are needed, or half of a short period', () => {
  const inTwoWeeks = successes(24, 30).map((unit, at) => ({
    ...unit,
    at: `2026-09-${String(1 + (at % 12)).padStart(2, '0')}`,
  }))
  expect(reasons({}, 'insight', inTwoWeeks)).toEqual(['2 of the 6 different weeks it takes.'])
  const month = { from: '2026-08-31', to: '2026-09-27', timeZone: 'Europe/London' }
  expect(reasons({ period: month }, 'insight', inTwoWeeks)).toEqual([])
})

test('nine in ten of the expected conversations, or a valid random sample', () => {
  const missing = { measured: 74, expected: 100, isValidSample: false }
  expect(reasons({ coverage: missing })).toEqual([
    '74 of 100 expected conversations could be measured; 90% are needed.',
  ])
  expect(reasons({ coverage: { ...missing, isValidSample: true } })).toEqual([])
  expect(reasons({ coverage: { ...missing, expected: null } })).toEqual([
    'Nobody has said which conversations to expect.',
  ])
})

test('a detector that is for coaching only reaches no grade, unless people confirmed every finding of a draw', () => {
  const coachingOnly: readonly BehaviourName[] = ['insight']
  expect(reasons({ coachingOnly })).toEqual([
    'Our detector is not accurate enough yet; it is for coaching only.',
  ])
  const confirmed = successes(24, 30).map((unit) => ({ ...unit, confirmed: true }))
  expect(reasons({ coachingOnly }, 'insight', confirmed)).toEqual([])
})

test('nobody chooses which confirmed encounters count: a draw was gone through whole, or all that was found', () => {
  const coachingOnly: readonly BehaviourName[] = ['insight']
  const picked = successes(24, 40).map((unit, at) => ({ ...unit, confirmed: at < 26 }))
  expect(reasons({ coachingOnly }, 'insight', picked)).toEqual([
    'People have confirmed 26 of the 40 encounters that were found. They count once a draw fixed before the period is gone through to the end, so that nobody picks which ones count.',
  ])
  const sampled = { measured: 74, expected: 100, isValidSample: true }
  expect(reasons({ coachingOnly, coverage: sampled }, 'insight', picked)).toEqual([])
})

test('promises our detector found count once people have settled nearly all, so that nobody picks the kept ones', () => {
  const coachingOnly: readonly BehaviourName[] = ['follow-up']
  const settled = (count: number) => successes(27, 30).map((unit, at) => ({ ...unit, confirmed: at < count }))
  expect(reasons({ coachingOnly }, 'follow-up', settled(27))).toEqual([])
  expect(reasons({ coachingOnly }, 'follow-up', settled(26))).toEqual([
    'People have settled 26 of the 30 promises that were found; it takes 27, so that nobody picks which ones count.',
  ])
})

test('people must agree, on enough conversations, unless it is a fact', () => {
  const unsure = { alpha: 0.79, low: 0.7, doubleCoded: 60 }
  expect(reasons({ agreement: { insight: unsure } })).toHaveLength(1)
  expect(reasons({ agreement: { insight: { alpha: 0.9, low: 0.66, doubleCoded: 60 } } })).toHaveLength(1)
  expect(reasons({ agreement: { insight: { alpha: 0.9, low: 0.8, doubleCoded: 49 } } })).toHaveLength(1)
  const sure = { alpha: 0.9, low: 0.8, doubleCoded: 60 }
  expect(reasons({ agreement: { insight: sure } })).toEqual([])
  expect(reasons({ agreement: { listening: sure } })).toEqual([
    'Nobody has checked yet whether people agree on it.',
  ])
  expect(reasons({ agreement: {} }, 'follow-up')).toEqual([])
})

test('open appeals on more than a tenth, a missing signature or unknown consent stop a grade', () => {
  expect(reasons({ unitsUnderAppeal: 3 })).toEqual([])
  expect(reasons({ unitsUnderAppeal: 4 })).toEqual(['4 of 30 encounters under an open appeal.'])
  expect(reasons({ isPlanSigned: false })).toEqual(['The plan has not been signed.'])
  expect(reasons({ isConsentKnown: false })).toEqual([
    'It is not known whether everybody consented to recording.',
  ])
})

test('deducting takes more reliability than adding, and adding takes some', () => {
  const reliableTo = (reliability: number) => {
    const prior = { ...wideApart, between: 0.01, within: (0.01 * 30 * (1 - reliability)) / reliability }
    return graded(successes(24, 30), 'follow-up', prior)
  }
  expect(reliableTo(0.75)).toMatchObject({ measurable: true, allows: { up: true, down: true } })
  expect(reliableTo(0.6)).toMatchObject({ measurable: true, allows: { up: true, down: false } })
  expect(reliableTo(0.4)).toMatchObject({ measurable: false })
})

test('what counts is how much units weigh, not how many there are', () => {
  const alike = successes(20, 40).map((unit, at) => ({ ...unit, customer: `c${Math.floor(at / 4)}` }))
  expect(reasons({}, 'insight', alike)).toContain(
    '40 encounters weigh as much as 10.0, being with the same customers; it takes 20.',
  )
})
