import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsWithin } from '../../server/conversation/clipped.ts'
import { withoutNames } from '../../server/conversation/unnamed.ts'
import { call, chat, cora, rosa } from '../call.ts'

const told = call(
  [rosa, 0, 10, 'one two three four five'],
  [cora, 10, 20, 'six seven eight nine ten'],
  [rosa, 30, 40, 'eleven twelve'],
)
const between = (startMs: number, endMs: number) =>
  wordsWithin(told, { from: 'u1', to: 'u3', startMs, endMs }).map((line) => line.text)

test('a clip holds the words of its seconds and none beside them', () => {
  expect(between(0, 40_000)).toEqual(['one two three four five', 'six seven eight nine ten', 'eleven twelve'])
  expect(between(6_000, 14_000)).toEqual(['four five', 'six seven'])
  expect(between(21_000, 29_000)).toEqual([])
  const [line] = wordsWithin(told, { from: 'u1', to: 'u1', startMs: 2_500, endMs: 6_000 })
  expect(line).toMatchObject({ isCutBefore: true, isCutAfter: true })
})

test('words with times of their own are told by those', () => {
  const words = ['one', 'two', 'three', 'four', 'five'].map((text, at) => ({
    text,
    startMs: 8_000 + at * 100,
    endMs: 8_100 + at * 100,
  }))
  const [first, ...rest] = told.utterances
  if (!first) throw new Error('no lines')
  const timed = { ...told, utterances: [{ ...first, words }, ...rest] }
  const lines = wordsWithin(timed, { from: 'u1', to: 'u1', startMs: 8_100, endMs: 8_300 })
  expect(lines.map((line) => line.text)).toEqual(['two three'])
})

test('however it is cut, every word is in one of two neighbouring clips and in no third', () => {
  const all = told.utterances.flatMap((one) => one.text.split(' '))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (cut) => {
      const both = [...between(0, cut), ...between(cut, 40_001)].flatMap((text) => text.split(' '))
      expect(both.toSorted()).toEqual(all.toSorted())
    }),
  )
})

test('of a chat whole messages, and nothing once one of its ends is gone', () => {
  const thread = chat(
    [cora, '2026-11-18T15:00:00Z', 'Hello.'],
    [rosa, '2026-11-18T15:01:00Z', 'Good day.'],
    [cora, '2026-11-18T15:02:00Z', 'And now?'],
  )
  const span = { from: 'u2', to: 'u3', startMs: null, endMs: null }
  expect(wordsWithin(thread, span).map((line) => line.text)).toEqual(['Good day.', 'And now?'])
  expect(wordsWithin(thread, { ...span, to: 'u9' })).toEqual([])
})

test('names are hidden whole, in any case, and words that hold them stay', () => {
  expect(withoutNames('Rosa, said CORA Lindqvist to rosa’s boss', ['Rosa Diaz', 'Cora Lindqvist'])).toBe(
    '[…], said […] […] to […]’s boss',
  )
  expect(withoutNames('The corals of Diazotrophs', ['Rosa Diaz', 'Cora'])).toBe('The corals of Diazotrophs')
  expect(withoutNames('Łukasz и Ольга', ['łukasz ольга'])).toBe('[…] и […]')
  expect(withoutNames('nothing (to) hide.*', ['.*', '(', 'A'])).toBe('nothing (to) hide.*')
})
