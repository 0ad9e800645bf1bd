import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Grade, gradeOf } from '../../server/grading/grade.ts'
import type { Prior } from '../../server/grading/prior.ts'
import { strataOf } from '../../server/grading/strata.ts'
import { defaultRule, type Plan } from '../../server/pay/plan.ts'
import { onLadder, stakesOf } from '../../server/pay/stakes.ts'
import { statementOf } from '../../server/pay/statement.ts'
import { whatIfRange } from '../../server/pay/what-if-range.ts'
import { inLanguage } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { allInOrder, successes, wideApart } from '../grading/made.ts'
import { autumn, relationships } from './made.ts'

const colleagues = strataOf([...of('phone demo new', 150, 300), ...of('phone support existing', 270, 300)])
const notes: Plan = {
  ...relationships,
  components: [
    { behaviour: 'note-taking', share: 0.5, rule: defaultRule },
    { behaviour: null, share: 0.5, rule: null },
  ],
}

function of(stratum: string, k: number, n: number) {
  return successes(k, n).map((unit) => ({
    ...unit,
    ...{ id: `${stratum} ${unit.id}`, customer: `${stratum} ${unit.customer}`, stratum },
  }))
}

function gradeFor(k: number, n: number, prior: Prior, hard = 0): Grade {
  const units = [
    ...of('phone demo new', Math.min(k, hard), hard),
    ...of('phone support existing', Math.max(0, k - hard), n - hard),
  ]
  const facts = allInOrder
  return gradeOf({ behaviour: 'note-taking', units, prior, alpha: 0.05, facts, mixOf: colleagues })
}

const lineOf = (grade: Grade, before?: number) =>
  statementOf(
    notes,
    { 'note-taking': grade },
    { ...autumn, before: before === undefined ? {} : { 'note-taking': before } },
  ).lines[0]

test('half of pay on notes that tell people apart for 80% moves by a fifth of pay, and the rest stands at target', () => {
  const poor = lineOf(gradeFor(10, 30, wideApart))
  expect(poor).toMatchObject({ carries: 0.2, atTargetMinor: 292_500 })
  expect(poor?.rule).toMatchObject({ up: 0.04, down: 0.04 })
  expect(poor?.multiplier).toBeGreaterThan(0.96)
  expect(poor?.why).toContain('so 20% of variable pay may hang on it, not 50%; the rest is paid at target')
  const told = poor?.steps.find((step) => step.told?.[0] === 'carried')
  expect(told).toMatchObject({ expression: '0.1 × 0.2 ÷ 0.5', result: '0.04' })
  inLanguage('de', () => {
    expect(poor && words.grading.why(poor)).toMatch(
      /dürfen 20\s% der variablen Vergütung daran hängen, nicht 50\s%/,
    )
    expect(told && words.grading.step(told)).toBe('höchstens, wenn 0,2 von 0,5 daran hängen')
  })

  const sure = { ...wideApart, between: 0.06 }
  expect(lineOf(gradeFor(10, 30, sure))).toMatchObject({ carries: 0.2 })
  expect(lineOf(gradeFor(10, 30, sure), 0.95)?.carries).toBeUndefined()
  const unsure = lineOf(gradeFor(10, 30, { ...wideApart, between: 0.01 }))
  expect(unsure).toMatchObject({ multiplier: 1, rule: { up: 0.01, down: 0 }, carries: 0.05 })
})

test('a hard mix of customers counts as what it is, beside what was reached, on the statement and in the what-if', () => {
  const grade = gradeFor(12, 30, wideApart, 20)
  const line = lineOf(grade)
  expect(line?.grade?.mix).toEqual({ unadjusted: 0.4, adjusted: 0.4421 })
  expect(line?.why).toContain('your own 0.4000 counts as 0.4421')
  expect(line?.steps.find((step) => step.told?.[0] === 'mix')).toMatchObject({
    ...{ expression: '12 × 0.7 × 30 ÷ 19', result: '13.2632' },
  })
  inLanguage('de', () => {
    expect(line && words.grading.why(line)).toContain('zählen Ihre eigenen 0,4000 als 0,4421')
  })
  if (!grade.measurable) throw new Error(grade.reasons.join())
  const { mix, estimate } = whatIfRange(grade, defaultRule, { minor: 100, currency: 'EUR' }, 3)
  expect(mix).toEqual({ unadjusted: 0.5, adjusted: 0.5526 })
  expect(estimate.raw).toBe(mix?.adjusted)
})

test('with the mix and the ladder nobody loses anything while the goal is plausible, one more is never less, and nothing jumps', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(0.01, 0.02, 0.06),
      fc.constantFrom(undefined, 0.7, 0.95),
      (n, hardest, between, before) => {
        const hard = Math.min(hardest, n)
        let last: number | undefined
        for (let k = 0; k <= n; k += 1) {
          const grade = gradeFor(k, n, { ...wideApart, between }, hard)
          const line = lineOf(grade, before)
          if (!grade.measurable || !line) throw new Error('It can be measured')
          if (grade.upper >= defaultRule.target) expect(line.multiplier).toBeGreaterThanOrEqual(1)
          expect(Math.abs(line.multiplier - 1)).toBeLessThanOrEqual(0.1 + 1e-9)
          if (last !== undefined) {
            expect(line.multiplier).toBeGreaterThanOrEqual(last)
            expect(line.multiplier - last).toBeLessThan(0.035)
          }
          last = line.multiplier
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('no more hangs on a part than its share may carry, and less sure figures never move more', () => {
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)
  const known = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
  fc.assert(
    fc.property(share, known, known, fc.option(known), (part, one, other, before) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((reliability) =>
        onLadder(defaultRule, part, reliability, before),
      )
      for (const which of ['up', 'down'] as const)
        expect(less?.rule[which]).toBeLessThanOrEqual(more?.rule[which] ?? 0)
      if (less && less.carries !== null)
        expect(less.rule.up * part).toBeLessThanOrEqual(defaultRule.up * less.carries + 0.00005)
    }),
  )
})

test('what a later version adds goes on paper for two periods of its own, then 5%, then 10%', () => {
  const plan: Plan = { ...relationships, stages: [0.1] }
  const moves = [1, 2, 3, 4].map((own) => stakesOf(plan, 'listening', defaultRule, own + 4, own))
  expect(moves.map(({ isShadow }) => isShadow)).toEqual([true, true, false, false])
  expect(moves.map(({ rule }) => rule.up)).toEqual([0.1, 0.1, 0.05, 0.1])
  const facts = stakesOf({ ...plan, paysFactsAtOnce: true }, 'follow-up', defaultRule, 5, 1)
  expect(facts).toMatchObject({ isShadow: false, rule: { up: 0.05, down: 0 } })
  const [, line] = statementOf(
    { ...plan, components: [notes.components[1] ?? never(), notes.components[0] ?? never()] },
    { 'note-taking': gradeFor(28, 30, wideApart) },
    { ...autumn, since: { 'note-taking': 2 } },
  ).lines
  expect(line).toMatchObject({
    multiplier: 1,
    nthPeriod: 2,
    wouldHaveBeen: { multiplier: expect.any(Number) },
  })
})

function never(): never {
  throw new Error('There are two parts')
}
