import { expect, test } from 'vitest'
import { agreementsOf, driftOf, type Marked, weakestOf } from '../../server/grading/calibrated.ts'
import type { Mark } from '../../server/grading/questions.ts'
import { onlyMarkOf, severityOf } from '../../server/grading/severity.ts'

/** One row a reviewer, one mark a conversation; a dash where it did not apply. */
function marked(question: string, rows: Readonly<Record<string, string>>): readonly Marked[] {
  return Object.entries(rows).flatMap(([reviewer, row]) =>
    row.split(' ').flatMap((mark, at) => {
      if (mark === '.') return []
      return [
        { reviewer, conversation: `c${at}`, question, mark: mark === '-' ? null : (Number(mark) as Mark) },
      ]
    }),
  )
}

const three = marked('need-first', {
  Mina: '4 3 2 4 1 3',
  Noah: '3 2 1 3 1 2',
  Rena: '3 2 1 3 1 2',
})

test('a reviewer who marks higher is told by how much, with an interval, and who is alike is told nothing', () => {
  expect(severityOf(three, 'Mina')).toMatchObject({ conversations: 6 })
  expect(severityOf(three, 'Mina')?.difference).toBeCloseTo(5 / 6, 10)
  expect(severityOf(three, 'Mina')?.low).toBeCloseTo(5 / 6 - (2.570582 * Math.sqrt(1 / 6)) / Math.sqrt(6), 5)
  const noah = severityOf(three, 'Noah')
  expect(noah?.difference).toBeCloseTo(-5 / 12, 10)
  const alike = marked('need-first', { Mina: '4 3 2 4', Noah: '4 3 2 4' })
  expect(severityOf(alike, 'Mina')).toEqual({ difference: 0, low: 0, high: 0, conversations: 4 })
  expect(severityOf(marked('need-first', { Mina: '4 3', Noah: '3 2' }), 'Mina')).toBeNull()
  expect(severityOf(marked('need-first', { Mina: '4 3 2 1' }), 'Mina')).toBeNull()
})

test('a reviewer who gives everybody the highest mark is found, and one who left after two is not', () => {
  const flat = marked('need-first', { Mina: '4 4 4 4', Noah: '1 2 3 4', Rena: '4 4 . .' })
  expect(onlyMarkOf(flat, 'Mina')).toEqual({ mark: 4, times: 4 })
  expect(onlyMarkOf(flat, 'Noah')).toBeNull()
  expect(onlyMarkOf(flat, 'Rena')).toBeNull()
})

test('agreement is told per question, with its reason where it cannot be', () => {
  const all = [
    ...three,
    ...marked('takes-up', { Mina: '4 4 4 4', Noah: '4 4 4 4' }),
    ...marked('writes-down', { Mina: '4 3 2 1', Noah: '4 3 . .' }),
    ...marked('learns-new', { Mina: '4 3 2 1' }),
    ...marked('who-does-what', { Mina: '- - - -', Noah: '- - - -' }),
  ]
  const asked = ['need-first', 'takes-up', 'writes-down', 'learns-new', 'who-does-what']
  const told = agreementsOf(all, asked)
  expect(told.map((one) => (one.known ? 'known' : `${one.why} ${one.conversations}`))).toEqual([
    'known',
    'all-alike 4',
    'too-few 2',
    'one-reviewer 0',
    'one-reviewer 0',
  ])
  expect(weakestOf(told)).toBeNull()
  expect(weakestOf(told.slice(0, 1))).toEqual(told[0]?.known ? told[0].agreement : null)
})

test('people agree more or less than before only where the intervals do not meet', () => {
  const of = (low: number, high: number) => ({ alpha: (low + high) / 2, low, high, doubleCoded: 30 })
  expect(driftOf(of(0.3, 0.6), of(0.7, 0.9))).toBe('more')
  expect(driftOf(of(0.7, 0.9), of(0.3, 0.6))).toBe('less')
  expect(driftOf(of(0.5, 0.8), of(0.7, 0.9))).toBeNull()
})
