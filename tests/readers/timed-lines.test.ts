import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test.each([
  [
    'bare',
    '00:00:02 What changed since spring?\n00:00:07 We lost two of the drivers.\n\nIt was hard.\n00:00:20 I see.\n',
  ],
  [
    'in brackets',
    '[0:02] What changed since spring?\n[0:07] We lost two of the drivers.\nIt was hard.\n[0:20] I see.\n',
  ],
  [
    'in round brackets',
    '(00:00:02) What changed since spring?\n(00:00:07) We lost two of the drivers.\nIt was hard.\n(00:00:20) I see.\n',
  ],
])('lines with a clock %s, and nobody has a name', async (_, text) => {
  const reading = await readOne(text)
  expect(reading.format).toBe('timed-lines')
  expect(script(reading)).toEqual([
    '(nobody) 2000-? What changed since spring?',
    '(nobody) 7000-? We lost two of the drivers. It was hard.',
    '(nobody) 20000-? I see.',
  ])
  expect(reading.report.guessed).toEqual(['no end times in the file: shares are counted by words'])
})

test('where names stand behind the clocks, the names speak', async () => {
  const reading = await readOne(
    '00:00:02 Rosa: What changed since spring?\n00:00:07 Cora: We lost two of the drivers.\n00:00:20 Rosa: I see.\n',
  )
  expect(reading.format).toBe('named-lines')
})

test.each([
  [
    'stretches of time',
    '00:00:02 - 00:00:06 What changed since?\n00:00:07 - 00:00:11 We lost two drivers.\n',
  ],
  ['chapters', '00:00:00 Welcome\n00:04:10 The pump on line two\n00:31:00 Questions\n'],
  [
    'a log',
    '14:03:01 server started on port eighty\n14:03:02 reading the settings file\n14:03:02 ready to serve\n',
  ],
  ['a log at night', '00:03:01 server started\n00:13:02 reading the settings\n00:43:02 ready\n'],
  ['clocks that fall', '[0:20] What changed since spring?\n[0:07] We lost two of the drivers.\n'],
  ['an agenda', '09:00 Welcome by the board\n09:05 The new pumps and what they cost us\n09:10 Questions\n'],
])('%s are no talk', async (_, text) => {
  expect(await refusalOf(text)).toMatchObject({ code: 'unrecognised' })
})
