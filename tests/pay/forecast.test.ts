import { expect, test } from 'vitest'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { forecastOf } from '../../server/pay/forecast.ts'
import type { Grades } from '../../server/pay/statement.ts'
import { statementOf } from '../../server/pay/statement.ts'
import { graded, successes, wideApart } from '../grading/made.ts'
import { autumn, relationships } from './made.ts'

const prior = { ...wideApart, between: 0.05 }
const of = (behaviour: BehaviourName, k: number, n: number) => graded(successes(k, n), behaviour, prior)
const paid = (grades: Grades, nthPeriod = 4) => statementOf(relationships, grades, { ...autumn, nthPeriod })

test('the cost of an open period narrows to what its statements come to on its last day', () => {
  const statement = paid({ 'follow-up': of('follow-up', 27, 30), 'note-taking': of('note-taking', 10, 30) })
  const at = (elapsed: number) => forecastOf(relationships, [statement], { elapsed, seed: 'autumn' })
  const [early, late, last] = [at(0.3), at(0.8), at(1)]
  expect(at(0.3)).toEqual(early)
  const width = (one: typeof early) => (one?.high ?? 0) - (one?.low ?? 0)
  expect(width(early)).toBeGreaterThan(width(late))
  expect(last).toMatchObject({
    low: statement.totalMinor,
    high: statement.totalMinor,
    reps: 1,
    target: 585_000,
  })
  expect(early?.most).toBeGreaterThanOrEqual(early?.high ?? 0)
  // Listening cannot be measured: it counts at target, and only in the very most does it add.
  expect(early).toMatchObject({ unmeasured: 1, lines: 3, isShadow: false })
  expect(early?.most).toBe(585_000 + 58_500 * 0.9)
})

test('reps below target are counted, and nothing graded is no forecast', () => {
  const poor = paid({ 'follow-up': of('follow-up', 8, 30) })
  const good = paid({ 'follow-up': of('follow-up', 29, 30) })
  const below = (...all: readonly (typeof poor)[]) =>
    forecastOf(relationships, all, { elapsed: 0.9, seed: 'x' })?.below ?? -1
  expect(below(poor)).toBeGreaterThan(0.9)
  expect(below(good)).toBe(0)
  expect(Math.abs(below(poor, good) - below(poor) / 2)).toBeLessThan(0.05)
  expect(forecastOf(relationships, [], { elapsed: 0.5, seed: 'x' })).toBeNull()
  expect(
    forecastOf(relationships, [paid({ 'follow-up': of('follow-up', 8, 30) }, 1)], { elapsed: 1, seed: 'x' }),
  ).toMatchObject({ isShadow: true })
})
