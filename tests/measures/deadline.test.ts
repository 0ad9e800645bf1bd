import { describe, expect, test } from 'vitest'
import { localTime } from '../../server/measures/civil-date.ts'
import { findDeadline } from '../../server/measures/deadline.ts'
import { sentencesIn } from '../../server/measures/said.ts'
import { tokensOf } from '../../server/measures/tokens.ts'

const wednesday = localTime('2026-11-18T15:00:00Z', 'Europe/London')

function due(text: string, at = wednesday) {
  const words = sentencesIn(text, tokensOf(text))[0]?.words ?? []
  return findDeadline(words, () => at)
}

describe('told on Wednesday 18 November 2026 at three', () => {
  test.each([
    ['by EOD', '2026-11-18'],
    ['by close of business Thursday', '2026-11-19'],
    ['end of day tomorrow', '2026-11-19'],
    ['this evening', '2026-11-18'],
    ['by five', '2026-11-18'],
    ['first thing tomorrow', '2026-11-19'],
    ['by Friday', '2026-11-20'],
    ['by Wednesday', '2026-11-25'],
    ['this week', '2026-11-20'],
    ['next week', '2026-11-27'],
    ['early next week', '2026-11-25'],
    ['Tuesday next week', '2026-11-24'],
    ['next Friday', '2026-11-27'],
    ['by the weekend', '2026-11-22'],
    ['before Monday', '2026-11-22'],
    ['tomorrow or Thursday', '2026-11-19'],
    ['Monday or Tuesday', '2026-11-24'],
    ['a week from Tuesday', '2026-12-01'],
    ['Thursday week', '2026-11-26'],
    ['in a fortnight', '2026-12-02'],
    ['a couple of days from now', '2026-11-20'],
    ['in a couple of days', '2026-11-20'],
    ['in two to three days', '2026-11-21'],
    ['within 48 hours', '2026-11-20'],
    ['within three working days', '2026-11-23'],
    ['on the 3rd', '2026-12-03'],
    ['on the twenty fifth', '2026-11-25'],
    ['by December 1st', '2026-12-01'],
    ['the 9th of January', '2027-01-09'],
    ['Tuesday the 24th', '2026-11-24'],
    ['25/11', '2026-11-25'],
    ['by the end of the month', '2026-11-30'],
    ['end of the quarter', '2026-12-31'],
    ['by the end of the year', '2026-12-31'],
    ['in Q1', '2027-03-31'],
    ['in March', '2027-03-31'],
    ['when I am back on Monday', '2026-11-23'],
  ])('“%s” is %s', (text, day) => expect(due(text)).toMatchObject({ kind: 'day', day }))

  test.each([
    'the Sun company',
    'two second shifts',
    'we may march on',
    'last Monday',
    'every Friday',
    'for two weeks',
  ])('“%s” is no day', (text) => expect(due(text)?.kind).not.toBe('day'))

  test.each([
    ['as soon as legal signs', 'event'],
    ['once the tiles are in', 'event'],
    ['shortly', 'vague'],
    ['as soon as possible', 'vague'],
  ])('“%s” has words but no day', (text, kind) => expect(due(text)).toMatchObject({ kind, day: null }))
})

test('working days skip the weekend, and the year turns', () => {
  const friday = localTime('2026-12-18T10:00:00Z', 'UTC')
  expect(due('in three business days', friday)?.day).toBe('2026-12-23')
  expect(due('tomorrow', localTime('2026-12-31T10:00:00Z', 'UTC'))?.day).toBe('2027-01-01')
})

test('hours are counted over midnight on the customer’s clock', () => {
  expect(due('within two hours', localTime('2026-11-18T23:00:00Z', 'UTC'))?.day).toBe('2026-11-19')
})

test('a zone nobody knows is read as UTC', () => {
  expect(localTime('2026-11-18T23:30:00Z', 'Moon/Base')).toEqual(localTime('2026-11-18T23:30:00Z', 'UTC'))
})

test('an hour that has passed is tomorrow’s, and beside a day it says nothing', () => {
  const evening = localTime('2026-11-18T18:30:00Z', 'Europe/London')
  for (const text of ['by five', 'at 17:30', 'by 6pm', 'before half five', 'by noon'])
    expect(due(text, evening)?.day, text).toBe('2026-11-19')
  for (const text of ['at eight', 'by 7:15 pm', 'this evening', 'by midnight'])
    expect(due(text, evening)?.day, text).toBe('2026-11-18')
  expect(due('today at five', evening)?.day).toBe('2026-11-18')
  expect(due('on Friday by nine', evening)).toMatchObject({ day: '2026-11-20' })
  expect(due('before nine', evening)).toMatchObject({ hour: true })
})

test('the words of a deadline begin with it', () => {
  const told = (text: string) => {
    const found = due(text)
    return text.split(' ').slice(found?.from, found?.to).join(' ')
  }
  expect(told('bring the keys over by the end of the month')).toBe('by the end of the month')
  expect(told('pass it over on Tuesday')).toBe('on Tuesday')
  expect(told('or Tuesday')).toBe('Tuesday')
  expect(told('look at it over the weekend')).toBe('over the weekend')
})
