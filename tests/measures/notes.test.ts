import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commitment, Insight } from '../../server/conversation/findings.ts'
import { factsIn } from '../../server/measures/note-facts.ts'
import { checkNote } from '../../server/measures/notes.ts'
import { likeness } from '../../server/measures/shingles.ts'
import { stemOf } from '../../server/measures/stem.ts'
import { cora, rosa, words } from '../call.ts'

const told = words(
  [rosa, 'What changed since spring?'],
  [cora, 'We lost two drivers, and last August cost us thirty-one thousand in late deliveries.'],
  [cora, 'I would have to show it to Wendell before the 15th of December.'],
  [rosa, 'I will send the sample contract tomorrow.'],
)
const insights: readonly Insight[] = [
  {
    utterance: 'u2',
    kind: 'pain',
    words: 'We lost two drivers, and last August cost us thirty-one thousand in late deliveries.',
    confidence: 0.9,
  },
]
const commitments: readonly Commitment[] = [
  {
    utterance: 'u4',
    owner: 'rep',
    class: 'promise',
    action: 'send the sample contract',
    dueOn: null,
    dueWords: null,
    dueHow: null,
    words: 'I will send the sample contract tomorrow.',
    confidence: 0.9,
  },
]
const context = { deadlineHours: 24, conversationEndedAt: '2026-11-18T15:30:00Z', earlierNotes: [] }
const good =
  'Lost 2 drivers. Late deliveries in August cost £31,000. Wendell sees it before December 15. Sending sample contract.'

function check(text: string, writtenAt = '2026-11-18T20:00:00Z', given = {}) {
  return checkNote({ text, writtenAt }, told, { insights, commitments }, { ...context, ...given })
}

test('a note in time that holds what was said earns credit', () => {
  const checked = check(good)
  expect(checked.onTime).toEqual({ known: true, value: true, hours: 4.5 })
  expect(checked.coverage).toMatchObject({ known: true, value: 1, missing: [] })
  expect(checked.credit).toEqual({ counts: true, why: 'On time, and holds 6 of the 6 things to remember.' })
})

test('what is missing is named with its words and where they were said', () => {
  const checked = check('Lost two drivers, deliveries late since August, 31k gone.')
  expect(checked.coverage).toMatchObject({
    known: true,
    value: 0.5,
    missing: [
      { kind: 'date', words: '15th of December', utterance: 'u3' },
      { kind: 'name', words: 'Wendell', utterance: 'u3' },
      { kind: 'promise', words: 'send the sample contract', utterance: 'u4' },
    ],
  })
})

test('a day late earns nothing and says so', () => {
  expect(check(good, '2026-11-19T15:31:00Z').credit).toEqual({
    counts: false,
    why: 'The note was written more than 24 hours after the conversation.',
  })
})

test('without a known end nobody can say whether it was in time', () => {
  const checked = check(good, '2026-11-18T20:00:00Z', { conversationEndedAt: null })
  expect(checked.onTime).toEqual({ known: false, reason: 'no-date' })
  expect(checked.credit.counts).toBe(false)
})

test('a pasted note earns nothing', () => {
  const checked = check(good, '2026-11-18T20:00:00Z', {
    earlierNotes: ['something else entirely was said here', good],
  })
  expect(checked.boilerplate).toMatchObject({ known: true, value: 1 })
  expect(checked.credit.why).toBe('100% of the note is the same as an earlier note.')
})

test('only the last two hundred notes can make it a pasted one', () => {
  const later = Array.from(
    { length: 200 },
    (_, at) => `an entirely different note about visit ${at} and nothing more`,
  )
  expect(check(good, '2026-11-18T20:00:00Z', { earlierNotes: [good, ...later] }).credit.counts).toBe(true)
})

test('a note about something else is not grounded', () => {
  const checked = check(
    'Great rapport, customer excited, strong champion, budget confirmed, closing probability ninety percent.',
  )
  expect(checked.grounded).toMatchObject({ known: true, value: expect.closeTo(0, 1) })
  expect(checked.credit).toMatchObject({ counts: false })
})

test('an empty note is no note', () => {
  expect(check(' … ')).toMatchObject({
    coverage: { known: false, reason: 'no-notes' },
    credit: { counts: false, why: 'There is no note.' },
  })
})

test('numbers are compared by value and dates by day', () => {
  const keys = (text: string) => factsIn(text).map((fact) => `${fact.kind} ${fact.key}`)
  expect(keys('it cost thirty-one thousand')).toEqual(keys('it cost 31,000'))
  expect(keys('two hundred and fifty')).toEqual(keys('250'))
  expect(keys('about 31k')).toEqual(['number 31000'])
  expect(keys('on December 15')).toContain('date 12-15')
  expect(keys('the 15th of december')).toContain('date 12-15')
  for (const written of ['by 15/12', 'on 12/15', 'due 15/12/2026', 'paid 15.12.26'])
    expect(keys(written), written).toContain('date 12-15')
  expect(keys('open 24/7, about 1/2 of it, version 15.12')).not.toContain('date 12-15')
  expect(keys('on Mondays')).toEqual(['date monday'])
  expect(keys('we may go')).toEqual([])
})

test('words are compared by stem', () => {
  expect(new Set(['delivery', 'deliveries', 'delivered', 'delivering'].map(stemOf)).size).toBe(1)
  expect(new Set(['install', 'installed', 'installation'].map(stemOf)).size).toBe(1)
  expect(stemOf('bus')).toBe('bus')
})

test('likeness is 1 for the same words and 0 for none in common', () => {
  expect(likeness('a b c d e f', ['a b c d e f'])).toBe(1)
  expect(likeness('a b c d e f', ['g h i j k l'])).toBe(0)
  expect(likeness('a b c d e f', ['a b c d e g'])).toBeCloseTo(1 / 3)
  expect(likeness('anything', [])).toBe(0)
})

test('whatever is written, shares stay between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, earlierNotes) => {
      const checked = check(text, '2026-11-18T20:00:00Z', { earlierNotes })
      for (const part of [checked.coverage, checked.grounded, checked.boilerplate]) {
        if (part.known) expect(part.value).toBeGreaterThanOrEqual(0)
        if (part.known) expect(part.value).toBeLessThanOrEqual(1)
      }
    }),
  )
})
