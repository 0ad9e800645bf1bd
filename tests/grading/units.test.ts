import { expect, test } from 'vitest'
import { advocacyUnits } from '../../server/grading/advocacy.ts'
import { caseMix } from '../../server/grading/case-mix.ts'
import { encountersOf } from '../../server/grading/encounter.ts'
import { type Outcome, type PromiseDue, promiseUnits } from '../../server/grading/follow-up.ts'
import { belongsTo, distinctWeeks, weeksIn } from '../../server/grading/period.ts'
import { defaultScorecard, defaultSettings } from '../../server/grading/scorecard.ts'
import { encounterUnits } from '../../server/grading/unit.ts'
import { contact, successes } from './made.ts'

const due = (id: string, outcome: Outcome, more: Partial<PromiseDue> = {}): PromiseDue => ({
  id,
  customer: 'cora',
  dueOn: '2026-09-04',
  outcome,
  topic: null,
  encounter: null,
  confirmed: true,
  evidence: [],
  ...more,
})

test('a promise kept in time counts 1, late 0.5, broken or left open 0; released is left out', () => {
  const all = [
    due('a', 'kept'),
    due('b', 'late'),
    due('c', 'broken'),
    due('d', 'open-loop'),
    due('e', 'released'),
    due('f', 'undecided'),
  ]
  const { units, leftOut } = promiseUnits(all, defaultSettings)
  expect(units.map((unit) => unit.value)).toEqual([1, 0.5, 0, 0])
  expect(leftOut.map((one) => one.id)).toEqual(['e', 'f'])
})

test('ten cheap promises on one topic in one encounter are one', () => {
  const cheap = ['a', 'b', 'c'].map((id) =>
    due(id, id === 'b' ? 'late' : 'kept', { topic: 'brochure', encounter: 'e1' }),
  )
  expect(promiseUnits(cheap, defaultSettings).units).toMatchObject([{ id: 'b', value: 0.5 }])
  const other = due('d', 'kept', { topic: 'brochure', encounter: 'e2' })
  expect(promiseUnits([...cheap, other], defaultSettings).units).toHaveLength(2)
})

test('a case counts once it was raised and the customer has the answer, a no as much as a yes', () => {
  const one = { id: 'a', customer: 'cora', on: '2026-09-04', evidence: [] }
  const { units, leftOut } = advocacyUnits([
    { ...one, id: 'b', raised: false, answered: false, open: 'unanswered' },
    { ...one, raised: true, answered: true },
    { ...one, raised: true, answered: false },
    { ...one, raised: false, answered: false },
  ])
  expect(units.map((unit) => unit.value)).toEqual([1, 0, 0])
  expect(leftOut).toEqual([{ id: 'b', reasons: ['The company did not answer it in its time.'] }])
})

test('an encounter without a score is left out with its reason', () => {
  const encounters = encountersOf([
    contact({ note: { counts: true, why: 'It holds what was said.' } }),
    contact({ conversation: 'b', customer: 'dan', notGradable: ['It is a voicemail.'] }),
  ])
  const { units, leftOut } = encounterUnits('note-taking', encounters, defaultScorecard)
  expect(units).toMatchObject([
    { id: 'call-1', value: 1, customer: 'cora', stratum: 'phone unknown existing' },
  ])
  expect(leftOut).toEqual([{ id: 'b', reasons: ['It is a voicemail.'] }])
})

test('only a conversation drawn at random and confirmed throughout is confirmed', () => {
  const confirmed = contact({ chosen: 'drawn', confirmed: ['humility'] })
  const unitsOf = (one: typeof confirmed) =>
    encounterUnits('humility', encountersOf([one]), defaultScorecard).units
  expect(unitsOf(confirmed)).toMatchObject([{ confirmed: true }])
  expect(unitsOf({ ...confirmed, chosen: 'all' })).toMatchObject([{ confirmed: false }])
  expect(unitsOf({ ...confirmed, confirmed: ['serving'] })).toMatchObject([{ confirmed: false }])
})

test('a rep with an average mix of customers keeps the count; a hard mix raises it', () => {
  const inStratum = (stratum: string, k: number, n: number) =>
    successes(k, n).map((unit) => ({ ...unit, stratum }))
  const others = [...inStratum('easy', 270, 300), ...inStratum('hard', 150, 300)]
  const average = caseMix([...inStratum('easy', 9, 10), ...inStratum('hard', 5, 10)], others)
  expect(average?.adjusted).toBeCloseTo(14, 6)
  const hard = caseMix(inStratum('hard', 10, 20), others)
  expect(hard).toMatchObject({
    unadjusted: 10,
    expected: 10,
    adjusted: expect.toSatisfy((k) => k > 13 && k < 14),
  })
})

test('a mix of strata with fewer than 200 units adjusts nothing', () => {
  expect(
    caseMix(
      successes(10, 20).map((unit) => ({ ...unit, stratum: 'x' })),
      successes(90, 100),
    ),
  ).toBeNull()
})

test('the mix never lifts a count above the whole', () => {
  const others = successes(30, 300).map((unit) => ({ ...unit, stratum: 'hard' }))
  const more = [...others, ...successes(300, 300).map((unit) => ({ ...unit, stratum: 'easy' }))]
  expect(
    caseMix(
      successes(20, 20).map((unit) => ({ ...unit, stratum: 'hard' })),
      more,
    )?.adjusted,
  ).toBe(20)
})

test('days are days of the organisation’s zone', () => {
  const september = { from: '2026-09-01', to: '2026-09-30', timeZone: 'Europe/Berlin' }
  expect(belongsTo('2026-08-31T22:30:00Z', september)).toBe(true)
  expect(belongsTo('2026-09-30T22:30:00Z', september)).toBe(false)
  expect(belongsTo('2026-09-30', september)).toBe(true)
})

test('weeks run from Monday to Sunday', () => {
  expect(distinctWeeks(['2026-09-06', '2026-09-07', '2026-09-13'], 'UTC')).toBe(2)
  expect(weeksIn({ from: '2026-07-01', to: '2026-09-30', timeZone: 'UTC' })).toBe(14)
})
