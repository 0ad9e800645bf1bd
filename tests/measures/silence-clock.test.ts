import { expect, test } from 'vitest'
import { silenceClock } from '../../server/measures/silence-clock.ts'

const wound = { lastOn: '2026-11-02', quiets: [], days: 14, isHoliday: () => false }
const christmas = (date: string) => date === '2026-12-25'

test('two weeks after the last contact the customer has heard nothing, weekends and all', () => {
  expect(silenceClock(wound, '2026-11-15')).toMatchObject({ state: 'running', days: 13, dueOn: '2026-11-16' })
  expect(silenceClock(wound, '2026-11-16')).toMatchObject({ state: 'silent', days: 14 })
  expect(silenceClock({ ...wound, days: 21 }, '2026-11-16')).toMatchObject({ state: 'running' })
})

test('the day to write is the last working day before, never a weekend nor a holiday of theirs', () => {
  expect(silenceClock(wound, '2026-11-03').writeOn).toBe('2026-11-13')
  const overChristmas = { ...wound, lastOn: '2026-12-14', isHoliday: christmas }
  expect(silenceClock(overChristmas, '2026-12-15')).toMatchObject({
    dueOn: '2026-12-28',
    writeOn: '2026-12-24',
  })
  expect(silenceClock({ ...wound, isHoliday: () => true }, '2026-11-03').writeOn).not.toBeNull()
})

test('days of quiet do not count, and nobody waits on them', () => {
  const quiets = [{ from: '2026-11-05', until: '2026-11-20' }]
  expect(silenceClock({ ...wound, quiets }, '2026-11-12')).toMatchObject({
    state: 'quiet',
    days: 2,
    dueOn: null,
  })
  expect(silenceClock({ ...wound, quiets }, '2026-11-20').state).toBe('quiet')
  expect(silenceClock({ ...wound, quiets }, '2026-11-21')).toMatchObject({
    state: 'running',
    days: 3,
    dueOn: '2026-12-02',
  })
  expect(silenceClock({ ...wound, quiets }, '2026-12-02').state).toBe('silent')
  const before = [{ from: '2026-10-01', until: '2026-10-20' }]
  expect(silenceClock({ ...wound, quiets: before }, '2026-11-16').state).toBe('silent')
})

test('without a contact nothing is known, and quiet is quiet all the same', () => {
  expect(silenceClock({ ...wound, lastOn: null }, '2026-11-16')).toMatchObject({
    state: 'unknown',
    dueOn: null,
  })
  const quiets = [{ from: '2026-11-05', until: '2026-11-20' }]
  expect(silenceClock({ ...wound, lastOn: null, quiets }, '2026-11-16').state).toBe('quiet')
})
