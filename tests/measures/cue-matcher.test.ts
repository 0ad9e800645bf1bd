import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cueMatcher } from '../../server/measures/cue-matcher.ts'
import { wordOf } from '../../server/measures/words.ts'

const lexicon = {
  best: ['we are the? {top}', 'nobody ** better'],
  any: ['sell * cars'],
  forms: ['promise+ to'],
}
const classes = { top: new Set(['best', 'finest']) }
const matcher = cueMatcher(lexicon, classes)
const match = (words: readonly string[]) => matcher(words.map(wordOf))

test('a phrase is found with or without its optional word, and with any word of a class', () => {
  expect(match('we are best'.split(' '))).toEqual([{ cue: 'best', from: 0, to: 3 }])
  expect(match('so we are the finest here'.split(' '))).toEqual([{ cue: 'best', from: 1, to: 5 }])
})

test('a star is exactly one word, two stars are up to three', () => {
  expect(match('sell old cars'.split(' '))).toHaveLength(1)
  expect(match('sell cars'.split(' '))).toHaveLength(0)
  expect(match('nobody here does it better'.split(' '))).toHaveLength(1)
  expect(match('nobody has ever once done it better'.split(' '))).toHaveLength(0)
})

test('a plus stands for the regular forms of a word', () => {
  for (const form of ['promise', 'promises', 'promised', 'promising'])
    expect(match([form, 'to'])).toHaveLength(1)
})

test('a phrase that begins with a gap or names no known class is refused', () => {
  expect(() => cueMatcher({ a: ['** of it'] }, {})).toThrow('begins with a gap')
  expect(() => cueMatcher({ a: ['the {nothing}'] }, {})).toThrow('No word class')
})

test('hits lie inside the words, whatever is said', () => {
  const word = fc.constantFrom('we', 'are', 'the', 'best', 'nobody', 'better', 'sell', 'cars', 'x')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      for (const hit of match(words)) {
        expect(hit.from).toBeGreaterThanOrEqual(0)
        expect(hit.to).toBeGreaterThan(hit.from)
        expect(hit.to).toBeLessThanOrEqual(words.length)
      }
    }),
  )
})

test('what no memory is left for is found all the same', () => {
  const forgetful = [1, 2, 4].map((most) => cueMatcher(lexicon, classes, most))
  const word = fc.constantFrom('we', 'are', 'the', 'best', 'finest', 'nobody', 'better', 'sell', 'cars', 'x')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      for (const one of forgetful) expect(one(words.map(wordOf))).toEqual(match(words))
    }),
  )
})
