import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedByTopic } from '../../server/measures/folded.ts'
import { gapsIn } from '../../server/measures/gaps.ts'
import { gemState } from '../../server/measures/gem.ts'
import { meets } from '../../server/measures/meets.ts'
import { quartersTo } from '../../server/measures/themes.ts'
import { isSameTopic } from '../../server/measures/topic.ts'
import { useIn } from '../../server/measures/uses.ts'
import { cora, rosa, words } from '../call.ts'

const frost = { kind: 'pain', topic: 'harvest frost', words: 'The frost took the harvest.' } as const

test('a gem needs a second person, and was as rare as gems are when they accepted it', () => {
  const word = { answer: 'accepted', heardFrom: 1, heardOf: 20 } as const
  expect(gemState(false, null)).toBe('ordinary')
  expect(gemState(true, null)).toBe('proposed')
  expect(gemState(true, word)).toBe('gem')
  expect(gemState(true, { ...word, heardFrom: 2 })).toBe('accepted')
  expect(gemState(true, { ...word, heardFrom: null, heardOf: null })).toBe('accepted')
  expect(gemState(true, { ...word, answer: 'refused' })).toBe('refused')
})

test('what was never heard comes before what was heard long ago, and what was heard lately is no gap', () => {
  const now = '2026-11-20T10:00:00Z'
  const heard = [
    { kind: 'goal', sortedAt: '2026-10-01T10:00:00Z' },
    { kind: 'budget', sortedAt: '2025-10-01T10:00:00Z' },
    { kind: 'budget', sortedAt: '2024-10-01T10:00:00Z' },
  ] as const
  const gaps = gapsIn(heard, now)
  expect(gaps[0]).toEqual({ kind: 'pain', lastHeardAt: null })
  expect(gaps.at(-1)).toEqual({ kind: 'budget', lastHeardAt: '2025-10-01T10:00:00Z' })
  expect(gaps.some((gap) => gap.kind === 'goal')).toBe(false)
})

test('an insight is used where one of us brings it up, and not where the customer says it again', () => {
  const first = words([rosa, 'You told me the frost took the harvest. What came of it?'], [cora, 'Not much.'])
  expect(useIn(frost, first)).toMatchObject({ utterance: 'u1', reason: 'recalled' })
  const plain = words([rosa, 'After a frost like that, is the harvest insured?'], [cora, 'No.'])
  expect(useIn(frost, plain)).toMatchObject({ reason: 'before-they-did' })
  const theirs = words(
    [cora, 'The frost took the harvest again.'],
    [rosa, 'The frost took the whole harvest?'],
  )
  expect(useIn(frost, theirs)).toBeNull()
  expect(useIn({ ...frost, topic: null }, first)).toBeNull()
})

test('an objective looks met by what shares its words, else by what is of its kind', () => {
  const decision = { kind: 'decision', topic: 'sister books', words: 'My sister keeps the books.' } as const
  const wanted = { wants: 'Who keeps the books, the sister?', kind: 'pain' } as const
  expect(meets(wanted, [frost, decision])).toEqual({ insight: decision, reason: 'words' })
  expect(meets({ wants: 'What hurts?', kind: 'pain' }, [decision, frost])).toEqual({
    insight: frost,
    reason: 'kind',
  })
  expect(meets({ wants: 'What hurts?', kind: null }, [decision])).toBeNull()
})

test('folded by topic nothing is lost, and no two that stand are the same as the one folded into', () => {
  const word = fc.constantFrom('harvest', 'frost', 'kiln', 'glaze')
  const topic = fc.option(fc.uniqueArray(word, { minLength: 1 }).map((all) => all.join(' ')))
  const insight = fc.record({
    kind: fc.constantFrom('pain' as const, 'goal' as const),
    topic,
    words: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(insight), (all) => {
      const folded = foldedByTopic(all)
      expect(folded.reduce((sum, one) => sum + 1 + one.again.length, 0)).toBe(all.length)
      for (const one of folded)
        for (const same of one.again)
          expect(one.kind === same.kind && isSameTopic(one.topic, same.topic)).toBe(true)
    }),
  )
})

test('the last four quarters cross the turn of a year', () => {
  expect(quartersTo('2026-02-03T00:00:00Z', 4)).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'])
})
