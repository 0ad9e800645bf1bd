import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerIn } from '../../../server/pay/fairness/facts.ts'
import { groupsToShow, roundedPeople } from '../../../server/pay/fairness/groups.ts'
import { lotsOf } from '../../../server/pay/fairness/lots.ts'
import { type Answers, fairnessReport, type Outcome } from '../../../server/pay/fairness/report.ts'

/** Reps one after the other: the first so many of each answer, each reaching the target or not. */
function team(...groups: readonly (readonly [answer: string, reached: number, of: number])[]) {
  const outcomes: Outcome[] = []
  const gender = new Map<string, string>()
  for (const [answer, reached, of] of groups)
    for (let at = 0; at < of; at += 1) {
      const person = `rep-${String(outcomes.length).padStart(3, '0')}`
      outcomes.push({ person, reached: at < reached, multiplier: at < reached ? 1.04 : 0.98 })
      if (answer !== '') gender.set(person, answer)
    }
  return { outcomes, answers: { gender } satisfies Answers }
}

function genderOf({ outcomes, answers }: ReturnType<typeof team>, seed = 'autumn') {
  const report = fairnessReport(
    { outcomes: [{ subject: 'follow-up', outcomes }], together: [] },
    answers,
    seed,
  )
  return report.subjects[0]?.facts[0]
}

test('a gap is told with the group that fares best, its test and what chance gives; order changes nothing', () => {
  const seen = team(['woman', 12, 40], ['man', 34, 40])
  const told = genderOf(seen)
  expect(told?.verdict).toBe('act')
  expect(told?.groups).toMatchObject([
    { value: 'man', people: 40, share: 0.85, against: null },
    {
      value: 'woman',
      people: 40,
      share: 0.3,
      against: { best: 'man', ratio: 0.35, p: 0, onePersonFlips: false },
    },
  ])
  const women = told?.groups[1]?.against
  expect(women?.difference).toBeLessThan(women?.low ?? -1)
  expect(genderOf({ ...seen, outcomes: seen.outcomes.toReversed() })).toEqual(told)
})

test('nobody can be told from a report: small groups are left out, and whoever they would betray', () => {
  expect(genderOf(team(['woman', 3, 4], ['man', 9, 12]))?.groups).toEqual([])
  expect(genderOf(team(['woman', 3, 6], ['man', 9, 12]))?.groups).toHaveLength(2)
  expect(genderOf(team(['woman', 3, 6], ['man', 9, 12], ['', 1, 1]))?.groups).toMatchObject([
    { value: 'man' },
  ])
  expect(genderOf(team(['', 40, 60]))).toMatchObject({ groups: [], verdict: 'too-few' })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('woman', 'man', 'other', undefined), { maxLength: 60 }),
      (people) => {
        const shown = groupsToShow(people, (one) => one)
        const leftOut = people.length - shown.reduce((all, { members }) => all + members.length, 0)
        for (const { members } of shown) expect(members.length).toBeGreaterThanOrEqual(5)
        if (shown.length > 0) expect(leftOut === 0 || leftOut >= 5).toBe(true)
      },
    ),
  )
})

test('two reports one person apart may show the same, so their difference tells of nobody', () => {
  for (let count = 5; count < 40; count += 1) {
    const shown = (n: number) => new Set(Array.from({ length: 200 }, (_, at) => roundedPeople(n, at / 200)))
    expect(shown(count).intersection(shown(count + 1)).size).toBeGreaterThan(0)
    for (const people of shown(count)) expect(Math.abs(people - count)).toBeLessThan(5)
  }
})

test('three groups treated alike are acted upon in under one report of twenty, however they were answered', () => {
  const lots = lotsOf('treated alike')
  let acts = 0
  const reports = 150
  for (let at = 0; at < reports; at += 1) {
    const outcomes = Array.from({ length: 45 }, (_, nth) => {
      const reached = lots() < 0.6
      return { person: `rep-${nth}`, reached, multiplier: reached ? 1.03 : 0.99 }
    })
    const answered = (...words: readonly string[]) =>
      new Map(outcomes.map(({ person }) => [person, words[Math.floor(lots() * words.length)] ?? '']))
    const answers = { gender: answered('woman', 'man'), age: answered('under-30', '30-44', '45-59') }
    const report = fairnessReport(
      { outcomes: [{ subject: 'whole', outcomes }], together: [] },
      answers,
      `report ${at}`,
    )
    if (report.subjects[0]?.verdict === 'act') acts += 1
  }
  expect(acts / reports).toBeLessThanOrEqual(0.05)
})

test('an answer is kept as it was asked for, and nothing else is', () => {
  expect(answerIn('gender', ' Woman ')).toBe('woman')
  expect(answerIn('country', 'de')).toBe('DE')
  expect(answerIn('country', 'Germany')).toBeNull()
  expect(answerIn('disability', 'maybe')).toBeNull()
})
