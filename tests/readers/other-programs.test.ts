import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('a transcript copied out of Fathom keeps its names and clocks, and its marks are nobody’s words', async () => {
  const reading = await readOne(
    `Nordvik, spring - November 18
VIEW RECORDING - 32 mins: https://fathom.video/share/x1

---

0:02 - Rosa Diaz
  What changed for you since spring?

0:11 - Cora Lindqvist (Nordvik Bakery)
  We lost two of the drivers.

  ACTION ITEM: Send the timetable - WATCH: https://fathom.video/share/x1?timestamp=15

0:24 - Rosa Diaz
  When was that?

0:31 - Cora Lindqvist (Nordvik Bakery)
  In June.
`,
  )
  expect(script(reading)).toEqual([
    'Rosa Diaz 2000-? What changed for you since spring?',
    'Cora Lindqvist (Nordvik Bakery) 11000-? We lost two of the drivers.',
    'Rosa Diaz 24000-? When was that?',
    'Cora Lindqvist (Nordvik Bakery) 31000-? In June.',
  ])
  expect(reading.report.dropped.map(({ line }) => line)).toEqual([1, 2, 4, 12])
})

test('a transcript copied out of Gong has clock, bar and name above the words', async () => {
  const reading = await readOne(
    '0:02 | Rosa\nWhat changed since spring?\n\n0:11 | Cora\nWe lost two.\nAnd a third is ill.\n\n0:31 | Rosa\nWhen was that?\n',
  )
  expect(script(reading)).toEqual([
    'Rosa 2000-? What changed since spring?',
    'Cora 11000-? We lost two. And a third is ill.',
    'Rosa 31000-? When was that?',
  ])
})

test('a list of chapters has clocks and bars too, and is no conversation', async () => {
  const { code } = await refusalOf('0:00 | Welcome\n2:15 | Sourdough\n10:40 | Questions\n15:00 | Outro\n')
  expect(code).toBe('unrecognised')
})

test('Webex names the speaker above the times of each cue', async () => {
  const reading = await readOne(
    `WEBVTT

1 "Rosa Diaz" (100200)
00:00:02.100 --> 00:00:06.000
What changed since spring?

2 "Cora & Co" (100300)
00:00:06.500 --> 00:00:10.000
We lost two
of the drivers.
`,
  )
  expect(script(reading)).toEqual([
    'Rosa Diaz 2100-6000 What changed since spring?',
    'Cora & Co 6500-10000 We lost two of the drivers.',
  ])
})

test('Google Meet’s transcript saved as plain text: its clocks, its end and its disclaimer are nobody’s', async () => {
  const reading = await readOne(
    `Nov 18, 2026
Spring deliveries - Transcript
00:00:00

Rosa Diaz: What changed since spring?
Cora Lindqvist: We lost two of the drivers.
Rosa Diaz: When was that?

00:05:00

Cora Lindqvist: In June.

Transcription ended after 00:06:10

This editable transcript was computer generated and might contain errors.
`,
  )
  expect(script(reading)).toEqual([
    'Rosa Diaz - What changed since spring?',
    'Cora Lindqvist - We lost two of the drivers.',
    'Rosa Diaz - When was that?',
    'Cora Lindqvist - In June.',
  ])
})

test('a clock of the day is no place in a recording, and who leaves says nothing', async () => {
  const reading = await readOne(
    '(15:00:02) Cora: We lost two of the drivers.\n(15:00:12) Rosa: When was that?\n(15:00:42) Cora: In June.\n(15:00:50) Rosa: I see.\n(15:01:00) *** Rosa left the chat ***\n',
  )
  expect(script(reading).at(-1)).toBe('Rosa - I see.')
  expect(reading.report.guessed).toContain(
    'the clocks are times of day without a date: the order is kept, no times are read',
  )
  expect(reading.report.dropped).toEqual([
    { line: 5, why: 'a line with a clock and nobody’s name: "(15:01:00) *** Rosa left the chat ***"' },
  ])
})

test('the lines of a form above a chat are not said by anybody', async () => {
  const reading = await readOne(
    `Visitor: Cora
Agent: Rosa

[00:01] Cora: We lost two of the drivers.
[00:09] Rosa: When was that?
[00:14] Cora: In June.
[00:20] Rosa: I see.
`,
  )
  expect(reading.conversation.parties.map(({ name }) => name)).toEqual(['Cora', 'Rosa'])
})

test('what a phone sent is not said by whom it was sent to', async () => {
  const reading = await readOne(
    `direction,timestamp,name,number,content
Received,2026-11-18 15:02:02,Cora,+49170,We lost two of the drivers.
Sent,2026-11-18 15:04:02,Cora,+49170,When was that?
`,
    { zone: 'UTC' },
  )
  expect(script(reading)).toEqual([
    'Cora 2026-11-18T15:02:02Z We lost two of the drivers.',
    '(nobody) 2026-11-18T15:04:02Z When was that?',
  ])
  expect(reading.report.guessed).toContain(
    'what was sent is by whoever had the phone: the table names only the other side',
  )
})

test.each([
  [
    'quotes',
    [
      { author: 'Ann', text: 'Bread is patience.' },
      { author: 'Bo', text: 'Salt is memory.' },
    ],
  ],
  [
    'articles',
    ['Ann', 'Bo', 'Ann', 'Bo'].map((author) => ({ author, title: 'Rye', content: 'All about rye.' })),
  ],
  ['reviews', ['Ann', 'Bo', 'Ann', 'Bo'].map((author) => ({ author, rating: 5, text: 'A good oven.' }))],
])('a list of %s is no conversation, whoever wrote them', async (_what, list) => {
  expect((await refusalOf(JSON.stringify(list))).code).toBe('unrecognised')
})

test('messages without times are a conversation where people come back', async () => {
  const list = ['Rosa', 'Cora', 'Rosa', 'Cora'].map((author, at) => ({ author, text: `Line ${at}` }))
  expect((await readOne(JSON.stringify(list))).conversation.utterances).toHaveLength(4)
})

test('an answer in which nothing went wrong is not called an error message', async () => {
  const message = async (error: unknown) =>
    (await refusalOf(JSON.stringify({ error, data: [{ id: 1 }] }))).message
  expect(await message(false)).not.toContain('error message')
  expect(await message([])).not.toContain('error message')
  expect(await message('no such call')).toContain('error message')
})

test('a column of times that nobody knows is asked about, and not passed over in silence', async () => {
  const table = `From,To,Body,Handed over
+1555111,+4917012345,What changed since spring?,2026-11-18 15:00
+4917012345,+1555111,We lost two of the drivers.,2026-11-18 15:02
`
  const reading = await readOne(table, { zone: 'UTC' })
  expect(reading.timesOpen).toBe(true)
  expect(reading.report.guessed).toEqual([
    'the column "Handed over" seems to hold times: say what it holds; until then shares are counted by words',
  ])
})

test('a clock behind the colon is a clock and no word', async () => {
  const sonix =
    'Speaker1: [00:00:02] What changed?\n\nSpeaker2: [00:00:11] We lost two.\n\nSpeaker1: [00:00:31] When?\n'
  expect(script(await readOne(sonix))).toEqual([
    'Speaker1 2000-? What changed?',
    'Speaker2 11000-? We lost two.',
    'Speaker1 31000-? When?',
  ])
  const temi = 'Speaker 1:\t00:02\tWhat changed?\nSpeaker 2:\t00:11\tWe lost two.\nSpeaker 1:\t00:31\tWhen?\n'
  expect(script(await readOne(temi))[1]).toBe('Speaker 2 11000-? We lost two.')
})

test('what a program logs is no conversation, though it has a name, words and a time', async () => {
  const log = ['started', 'listening on port 80', 'stopped'].map((message, at) =>
    JSON.stringify({ time: `2026-11-18T15:00:0${at}Z`, level: 30, name: 'server', message }),
  )
  expect((await refusalOf(log.join('\n'))).code).toBe('unrecognised')
  expect((await refusalOf(`[${log.join(',')}]`)).code).toBe('unrecognised')
})

test('a line that is only a label in brackets is nobody’s words', async () => {
  const reading = await readOne(
    'ROSA: What changed?\n\nCORA: We lost two.\n\nROSA: When?\n\nCORA: In June.\n\n[END OF RECORDING]\n',
  )
  expect(script(reading).at(-1)).toBe('CORA - In June.')
  expect(reading.report.dropped).toEqual([{ line: 9, why: 'a sound, nobody’s words: "[END OF RECORDING]"' }])
})

test('captions with the words on the line of the times keep them; places on the screen are no words', async () => {
  const reading = await readOne(
    '00:00:02,100 --> 00:00:06,000 ROSA: What changed?\n\n00:00:06,500 --> 00:00:10,000 X1:40 Y1:20\nCORA: We lost two.\n',
  )
  expect(script(reading)).toEqual(['ROSA 2100-6000 What changed?', 'CORA 6500-10000 We lost two.'])
})
