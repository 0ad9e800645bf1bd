import { expect, test } from 'vitest'
import type { Party } from '../../server/conversation/conversation.ts'
import { findQuietAsks } from '../../server/measures/quiet-asks.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, rosa, words } from '../call.ts'

const askedBy = (who: Party, text: string) =>
  findQuietAsks(scriptOf(words([rosa, 'How is the dairy?'], [who, text])), { now: null, zone: null })
const until = (text: string) => askedBy(cora, text).map((one) => one.until)

test('a customer who asks not to be called is heard, with the last day of quiet, or none where they name none', () => {
  expect(askedBy(cora, 'Fine. Please don’t ring us until March, we are lambing. Bye.')).toMatchObject([
    { utterance: 'u2', words: 'Please don’t ring us until March, we are lambing', until: '2027-02-28' },
  ])
  expect(until('um leave me alone for the next two weeks please')).toEqual(['2026-12-02'])
  expect(until('Please leave me in peace until the 15th of January.')).toEqual(['2027-01-15'])
  expect(until('don’t contact us again until next week')).toEqual(['2026-11-22'])
  expect(until('We are snowed under until after March. Please don’t chase us.')).toEqual(['2027-03-31'])
  expect(until('I have a fair on Friday, so do give me some space for now.')).toEqual([null])
  expect(until('Please don’t call me until after the harvest.')).toEqual([null])
  expect(until('I’ll come back to you, no calls please.')).toEqual([null])
})

test('nobody asks for quiet who reproaches, names another way, tells of others, or wants a minute', () => {
  for (const text of [
    'You never called me back until March.',
    'Don’t hesitate to call me.',
    'It is a quiet place until the summer.',
    'Don’t ring me, text me instead.',
    'My sister told the bank not to call me.',
    'The goats leave us alone until six.',
    'Don’t call me before nine in the morning.',
    'Please don’t call my husband until March.',
    'Don’t call me a fool.',
    'Leave me alone for ten minutes.',
  ])
    expect(until(text), text).toEqual([])
  expect(askedBy(rosa, 'Please don’t call me until March.')).toEqual([])
})

test('five megabytes of asking for quiet are read in their length', () => {
  const text = 'please do not call me a not leave me alone until until '.repeat(90_000)
  expect(askedBy(cora, text).length).toBeLessThan(2)
})
