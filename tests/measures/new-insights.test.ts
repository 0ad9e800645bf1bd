import { expect, test } from 'vitest'
import { isNewToUs } from '../../server/measures/new-insights.ts'

const known = [
  { kind: 'pain', words: 'The oven burns the rye every third night.' },
  { kind: 'decision', words: 'My sister signs everything above a thousand.' },
] as const

test('what the customer said before in other words is not new', () => {
  expect(isNewToUs({ kind: 'pain', words: 'Again the oven was burning our rye at night' }, known)).toBe(false)
})

test('another pain is new, and so is the same word with another meaning for them', () => {
  expect(isNewToUs({ kind: 'pain', words: 'He cannot hear the timer.' }, known)).toBe(true)
  expect(isNewToUs({ kind: 'goal', words: 'We want the oven to burn rye without smoke.' }, known)).toBe(true)
})

test('with nothing known before, everything is new', () => {
  expect(isNewToUs({ kind: 'budget', words: 'Nothing is left this year.' }, [])).toBe(true)
})
