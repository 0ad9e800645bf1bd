import { expect, test } from 'vitest'
import { topicsOf } from '../../server/measures/promise-topic.ts'
import { longSilences } from '../../server/measures/silences-between.ts'

test('a silence counts once, from the last word on; a word on its last day is in time, and quiet is no silence', () => {
  const on = ['2026-09-01', '2026-09-15', '2026-10-20']
  const days = { on, quiets: [], days: 14 }
  expect(longSilences(days, '2026-11-03')).toEqual([{ since: '2026-09-15', dueOn: '2026-09-29' }])
  expect(longSilences(days, '2026-11-04')).toHaveLength(2)
  const quiets = [
    { from: '2026-09-25', until: '2026-10-10' },
    { from: '2026-09-20', until: '2026-10-08' },
  ]
  expect(longSilences({ ...days, quiets }, '2026-10-20')).toEqual([])
  expect(longSilences({ ...days, on: [] }, '2026-11-04')).toEqual([])
})

test('what names the same thing is one topic, two prices are two, and a call is known by its day', () => {
  const topics = topicsOf([
    'send you the brochure',
    'get that brochure out to you tomorrow',
    'ring you on Friday',
    'call you on Friday',
    'send the price for the ovens',
    'send the price for the mixers',
    'do it',
  ])
  expect(topics[1]).toBe(topics[0])
  expect(topics[3]).toBe(topics[2])
  expect(new Set(topics).size).toBe(5)
  expect(topics.at(-1)).toBeNull()
})
