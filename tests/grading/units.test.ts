import { expect, test } from 'vitest'
import { advocacyUnits } from '../../server/grading/advocacy.ts'
import { caseMix } from '../../server/grading/case-mix.ts'
import { encountersOf } from '../../server/grading/encounter.ts'
import { type Outcome, type PromiseDue, promiseUnits } from '../../server/grading/follow-up.ts'
import { belongsTo, distinctWeeks, weeksIn } from '../../server/grading/period.ts'
import { defaultScorecard, defaultSettings } from '../../server/grading/scorecard.ts'
import { strataOf, strataTogether } from '../../server/grading/strata.ts'
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

const inStratum = (stratum: string, k: number, n: number) =>
  successes(k, n).map((unit) => ({ ...unit, stratum }))

test('a rep with the mix of the colleagues keeps the count, whatever it is; a hard mix raises it, an easy one does not', () => {
  const colleagues = strataOf([...inStratum('easy', 270, 300), ...inStratum('hard', 150, 300)])
  for (const [easy, hard] of [
    [10, 10],
    [9, 5],
    [3, 0],
  ] as const)
    expect(
      caseMix([...inStratum('easy', easy, 10), ...inStratum('hard', hard, 10)], colleagues)?.adjusted,
    ).toBe(easy + hard)
  expect(caseMix(inStratum('hard', 10, 20), colleagues)).toEqual({
    ...{ unadjusted: 10, expected: 10, pooled: 0.7, adjusted: 14 },
  })
  expect(caseMix(inStratum('easy', 18, 20), colleagues)?.adjusted).toBe(14)
  const odd = [...inStratum('hard', 5, 10), ...inStratum('never seen', 5, 10)]
  expect(caseMix(odd, colleagues)).toMatchObject({ expected: 12, adjusted: 11.6667 })
  expect(caseMix(inStratum('hard', 20, 20), colleagues)?.adjusted).toBe(20)
})

test('strata count from 200 units of six reps on, and one alone tells nothing', () => {
  const rep = strataOf([...inStratum('often', 20, 40), ...inStratum('seldom', 20, 33)])
  const six = strataTogether(Array.from({ length: 6 }, () => rep))
  expect(six).toEqual({ often: { n: 240, tenThousandths: 1_200_000 } })
  expect(caseMix(inStratum('often', 10, 20), six)).toBeNull()
  const whole = strataOf(inStratum('often', 100, 200))
  expect(strataTogether(Array.from({ length: 5 }, () => whole))).toEqual({})
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
