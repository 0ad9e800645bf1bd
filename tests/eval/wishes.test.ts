import { expect, test } from 'vitest'
import { scoreWishes } from './wishes/scores.ts'

test('wishes for quiet and needs for a case are found in most of what was labelled, and seldom in what is neither', () => {
  for (const { name, there, found, right } of scoreWishes()) {
    expect(right / found, name).toBeGreaterThan(0.75)
    expect(right / there, name).toBeGreaterThan(name.endsWith('held out') ? 0.2 : 0.65)
  }
})
