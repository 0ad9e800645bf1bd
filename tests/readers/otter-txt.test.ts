import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('Otter: a name and a clock on a line, what was said below it', async () => {
  const reading = await readOne(
    'Rosa Diaz  0:02  \nWhat changed since spring?\n\nUnknown Speaker  0:07\nWe lost two of the drivers.\nIt was hard.\n\nRosa Diaz  1:00:12\nTell me more about that.\n\nTranscribed by https://otter.ai\n',
  )
  expect(reading.format).toBe('otter-txt')
  expect(script(reading)).toEqual([
    'Rosa Diaz 2000-? What changed since spring?',
    'Unknown Speaker 7000-? We lost two of the drivers. It was hard.',
    'Rosa Diaz 3612000-? Tell me more about that.',
  ])
  expect(reading.report).toEqual({
    accepted: 3,
    dropped: [{ line: 11, why: 'the footer of the service' }],
    guessed: ['no end times in the file: shares are counted by words'],
  })
})

test('title, date and key words above the first turn are nobody’s words', async () => {
  const reading = await readOne(
    'Call with Nordvik\nWed, Nov 18, 2026 3:00PM • 1:07\n\nSUMMARY KEYWORDS\ndrivers, spring\n\nSPEAKERS\nRosa Diaz, Cora\n\nRosa Diaz\t0:02\nWhat changed since spring?\n\nCora\t0:07\nWe lost two of the drivers.\n',
  )
  expect(script(reading)).toEqual([
    'Rosa Diaz 2000-? What changed since spring?',
    'Cora 7000-? We lost two of the drivers.',
  ])
  expect(reading.report.dropped.map((one) => one.line)).toEqual([1, 2, 4, 5, 7, 8])
})

test('without names nobody has one, and a dated line is no turn', async () => {
  const reading = await readOne(
    '0:02\nWhat changed since spring?\n\n0:07\nWe lost two of the drivers.\nIt was hard.\n\n0:31\nTell me more.\n',
  )
  expect(script(reading)).toEqual([
    '(nobody) 2000-? What changed since spring?',
    '(nobody) 7000-? We lost two of the drivers. It was hard.',
    '(nobody) 31000-? Tell me more.',
  ])
})

test('a voice note of one turn is known by the footer', async () => {
  const text = 'Cora Lindqvist  0:00\nPlease call me back about the lift.\n'
  expect(script(await readOne(`${text}\nTranscribed by https://otter.ai`))).toEqual([
    'Cora Lindqvist 0-? Please call me back about the lift.',
  ])
  expect(await refusalOf(text)).toMatchObject({ code: 'unrecognised' })
})

test.each([
  ['a list of results', 'Anna Berg  31:12\nTom Lee  31:50\nIda Holm  33:04\n'],
  ['an agenda', 'Registration  9:00\nLobby\nKeynote  9:30\nHall A\nCoffee  11:15\nLobby\n'],
  ['a timetable of clocks', '9:00\nRegistration\n9:30\nKeynote\n11:15\nCoffee and cake\n'],
  ['verses', 'John 3:16\nFor he so loved the world\nJohn 3:17\nFor he did not come to judge\n'],
])('%s is no transcript', async (_, text) => {
  expect(await refusalOf(text)).toMatchObject({ code: 'unrecognised' })
})

test('a transcript pasted into a mail or a table stays that mail, that table', async () => {
  const pasted = 'Rosa Diaz  0:02\nWhat changed since spring?\n\nCora  0:07\nWe lost two of the drivers.\n'
  const mail = `From: cora@buyer.example\nTo: rosa@seller.example\nSubject: The call\nDate: Wed, 18 Nov 2026 15:00:00 +0000\n\n${pasted}`
  expect((await readOne(mail)).format).toBe('eml')
  const table = `speaker,text\nRosa,"See below\n${pasted}"\nCora,Thank you\n`
  expect((await readOne(table)).format).toBe('csv')
})
