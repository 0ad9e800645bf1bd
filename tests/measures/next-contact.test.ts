import { expect, test } from 'vitest'
import { nextContact } from '../../server/measures/next-contact.ts'

const dues = {
  promises: ['2026-11-26'],
  meetings: ['2026-11-20', '2026-11-25'],
  checkIns: ['2026-11-28'],
  writeOn: '2026-11-27',
  isQuiet: false,
}
const today = '2026-11-22'

test('the next contact is whatever comes first of a promise, a meeting, a check-in and the silence, with its reason', () => {
  expect(nextContact(dues, today)).toEqual({ on: '2026-11-25', why: 'meeting' })
  expect(nextContact({ ...dues, meetings: [] }, today)).toEqual({ on: '2026-11-26', why: 'promise' })
  expect(nextContact({ ...dues, writeOn: '2026-11-10' }, today)).toEqual({ on: '2026-11-10', why: 'silence' })
  expect(nextContact({ ...dues, checkIns: ['2026-11-25'] }, today)?.why).toBe('meeting')
  const promised = { ...dues, promises: ['2026-11-25'] }
  expect(nextContact(promised, today)?.why).toBe('promise')
})

test('whoever wants quiet is contacted next by nobody, and where nothing is due no day is made up', () => {
  expect(nextContact({ ...dues, isQuiet: true }, today)).toBeNull()
  const none = { promises: [], meetings: ['2026-11-20'], checkIns: [], writeOn: null, isQuiet: false }
  expect(nextContact(none, today)).toBeNull()
})
