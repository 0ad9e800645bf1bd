import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from '../../server/measures/tokens.ts'

const wordsIn = (text: string) => tokensOf(text).map((token) => token.text)

test('capitals and curly apostrophes make no other word', () => {
  expect(wordsIn("DON’T don't Don’t")).toEqual(["don't", "don't", "don't"])
})

test('marks around a word are none of it, and those inside hold it together', () => {
  expect(wordsIn("'Quiet', said the drivers' foreman: 'e.g. the four-axle one, at 12.5%…'")).toEqual([
    'quiet',
    'said',
    'the',
    'drivers',
    'foreman',
    'e.g',
    'the',
    'four-axle',
    'one',
    'at',
    '12.5%',
  ])
})

test('letters of other scripts, figures and long words are read like any other', () => {
  expect(wordsIn('naïve Ωmega m²a x7 unfortunately extraordinarily')).toEqual([
    'naïve',
    'ωmega',
    'm²a',
    'x7',
    'unfortunately',
    'extraordinarily',
  ])
})

test('each word is cut out of the text where it stands, whatever stands around it', () => {
  const piece = fc.constantFrom(
    ...[
      "I'll",
      'SEND',
      'it',
      "'",
      '’',
      '-',
      ' ',
      ' ',
      ' ',
      '.',
      ',',
      '…',
      'é',
      '7',
      '%',
      '$',
      '@',
      '😀',
      '你好',
      'İ',
      'twelveletter',
      'thirteenchars',
    ],
  )
  const asked = /[\p{L}\p{N}]+(?:['’.,\-–&/@_][\p{L}\p{N}]+)*[%€$£]?/gu
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const cut = tokensOf(text).map(({ start, end }) => text.slice(start, end))
      expect(cut).toEqual(text.match(asked) ?? [])
      expect(wordsIn(text)).toEqual(cut.map((word) => word.toLowerCase().replaceAll('’', "'")))
    }),
  )
})
