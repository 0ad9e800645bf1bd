import { expect, test } from 'vitest'
import { type Anchor, anchoring, saidAtMs, utteranceAt } from '../../server/conversation/anchored.ts'
import { joinedTo } from '../../server/conversation/joined-utterances.ts'
import { splitAtWord } from '../../server/conversation/split-utterance.ts'
import { call, chat, cora, rosa } from '../call.ts'

const told = call(
  [rosa, 0, 8, 'What does the winter cost you in the shop?'],
  [cora, 10, 40, 'The heating, mostly. The budget for next year is eleven thousand, no more.'],
  [rosa, 42, 44, 'Yes.'],
  [cora, 300, 302, 'Yes.'],
)

const budget: Anchor = {
  utterance: 'u2',
  start: 21,
  end: 64,
  words: 'The budget for next year is eleven thousand',
  atMs: 18_000,
}

test('words that stand where they stood are there', () => {
  expect(anchoring(told)(budget)).toMatchObject({ utterance: { id: 'u2' }, start: 21, end: 64 })
})

test('words stay found when their line is split before them, and when it is split within them', () => {
  const before = splitAtWord(told, { utterance: 'u2', word: 3 })
  const within = splitAtWord(told, { utterance: 'u2', word: 7 })
  if (!before || !within) throw new Error('not split')
  expect(anchoring(before)(budget)).toMatchObject({ utterance: { id: 'u2~3' }, start: 0 })
  const found = anchoring(within)(budget)
  expect(found?.utterance.text.slice(found.start, found.end)).toBe('The budget for next')
})

test('words stay found when their line goes on what was said before', () => {
  const joined = joinedTo(told, ['u2'])
  if (!joined) throw new Error('not joined')
  const found = anchoring(joined)(budget)
  expect(found?.utterance.id).toBe('u1')
  expect(found?.utterance.text.slice(found.start, found.end)).toBe(
    'The budget for next year is eleven thousand,',
  )
})

test('a newer transcript with other numbers and other signs still holds the words', () => {
  const newer = {
    ...told,
    utterances: told.utterances.map((one, at) => ({
      ...one,
      id: `n${at}`,
      text: one.text.replace('The budget', 'the budget'),
    })),
  }
  expect(anchoring(newer)(budget)).toMatchObject({ utterance: { id: 'n1' } })
})

test('a short word is not taken for the same one five minutes later', () => {
  const short: Anchor = { utterance: 'u3', start: 0, end: 4, words: 'Yes.', atMs: 42_000 }
  const without = { ...told, utterances: told.utterances.filter(({ id }) => id !== 'u3') }
  expect(anchoring(told)(short)?.utterance.id).toBe('u3')
  expect(anchoring(without)(short)).toBeUndefined()
  const renumbered = {
    ...without,
    utterances: without.utterances.map((one, at) => ({ ...one, id: `u${at + 1}` })),
  }
  expect(anchoring(renumbered)(short)).toBeUndefined()
})

test('words that are gone are gone', () => {
  const other = { ...told, utterances: told.utterances.map((one) => ({ ...one, text: 'Nothing of it.' })) }
  expect(anchoring(other)(budget)).toBeUndefined()
  expect(anchoring(told)({ ...budget, utterance: 'u9', words: '…' })).toBeUndefined()
})

test('of a chat the message says which of two it is', () => {
  const thread = chat([cora, '2026-11-18T15:00:00Z', 'Good.'], [cora, '2026-11-18T16:00:00Z', 'Good.'])
  const second: Anchor = { utterance: 'u2', start: 0, end: 4, words: 'Good', atMs: null }
  expect(anchoring(thread)(second)?.utterance.id).toBe('u2')
  expect(anchoring(thread)({ ...second, utterance: 'u3' })).toBeUndefined()
})

test('a moment belongs to whoever speaks at it, a pause to whoever spoke last', () => {
  expect(utteranceAt(told, 12_000)?.id).toBe('u2')
  expect(utteranceAt(told, 120_000)?.id).toBe('u3')
  expect(utteranceAt(chat([cora, '2026-11-18T15:00:00Z', 'Good.']), 5)).toBeUndefined()
})

test('words without times of their own are told by their place in the line', () => {
  const [first, second] = told.utterances
  if (!first || !second) throw new Error('no lines')
  expect(saidAtMs(first, 0)).toBe(0)
  expect(saidAtMs(second, second.text.length)).toBe(40_000)
  expect(saidAtMs({ ...first, words: [{ text: 'What', startMs: 700, endMs: 900 }] }, 0)).toBe(700)
  expect(saidAtMs({ ...first, startMs: null }, 4)).toBeNull()
})
