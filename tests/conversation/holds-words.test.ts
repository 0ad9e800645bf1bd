import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsWords, nameWords } from '../../server/conversation/name-key.ts'

test('whoever is looked for by the beginnings of their names is found, with and without accents', () => {
  expect(holdsWords(['cor', 'lind'], ['Cora Lindqvist', null])).toBe(true)
  expect(holdsWords(['ora'], ['Cora Lindqvist'])).toBe(false)
  expect(holdsWords(['muller'], ['Jörg Müller'])).toBe(true)
  const name = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Ⅷ', 'ﬁne', 'İda', 'O’Neill'),
  )
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 3 }), (typed, texts) => {
      const wanted = nameWords(typed)
      const words = texts.flatMap(nameWords)
      const holds = wanted.every((one) => words.some((word) => word.startsWith(one)))
      expect(holdsWords(wanted, texts)).toBe(holds)
    }),
  )
})
