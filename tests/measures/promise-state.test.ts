import { expect, test } from 'vitest'
import { isUnproved, type Owed, promiseState } from '../../server/measures/promise-state.ts'

const owed: Owed = { dueOn: '2026-11-06', isDayCertain: true, keptOn: null, isReleased: false }
const stands = (what: Partial<Owed>, today = '2026-12-24') => promiseState({ ...owed, ...what }, today)

test('a promise is made, due on its day, and broken from the next', () => {
  expect(stands({}, '2026-11-05')).toBe('made')
  expect(stands({}, '2026-11-06')).toBe('due')
  expect(stands({}, '2026-11-07')).toBe('broken')
  expect(stands({ isDayCertain: false })).toBe('due')
})

test('a proof keeps it, late from the day after, and never late without a day', () => {
  expect(stands({ keptOn: '2026-11-06' })).toBe('kept')
  expect(stands({ keptOn: '2026-11-07' })).toBe('late')
  expect(stands({ dueOn: null, keptOn: '2026-11-07' })).toBe('kept')
  expect(stands({ keptOn: '2026-11-07', isReleased: true })).toBe('released')
})

test('a day that no calendar knows never comes, and the promise still waits for its proof', () => {
  for (const dueOn of [null, '', '2026-02-30', '2026-13-01', '26-11-06', '2026-11-06T00:00:00Z'])
    expect(stands({ dueOn })).toBe('never-due')
  expect(['made', 'due', 'broken', 'never-due'].every((state) => isUnproved(state as 'made'))).toBe(true)
  expect(isUnproved('kept') || isUnproved('late') || isUnproved('released')).toBe(false)
})
