import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('SubRip: number, times with a comma, and the text', async () => {
  const reading = await readOne(
    '1\n00:00:00,500 --> 00:00:02,000\nWhat changed\nsince spring?\n\n2\n00:00:02,500 --> 00:00:04,000\n<i>We lost two drivers.</i>\n',
  )
  expect(reading.format).toBe('srt')
  expect(script(reading)).toEqual([
    '(nobody) 500-2000 What changed since spring?',
    '(nobody) 2500-4000 We lost two drivers.',
  ])
})

test('the number may be missing and the comma may be a point', async () => {
  const reading = await readOne(
    '00:00:00.500 --> 00:00:02.000\nRosa: Hello.\n\n00:00:03.000 --> 00:00:04.000\nCora: Hello.\n',
  )
  expect(script(reading)).toEqual(['Rosa 500-2000 Hello.', 'Cora 3000-4000 Hello.'])
})

test('names in capitals, on a line of their own or behind >>, speak', async () => {
  const reading = await readOne(
    [
      '1\n00:00:00,000 --> 00:00:02,000\nROSA:\nWhat changed?',
      '2\n00:00:02,100 --> 00:00:04,000\nIn spring, I mean.',
      '3\n00:00:04,200 --> 00:00:06,000\n>> CORA: We lost two drivers.\nROSA: Oh.',
      '4\n00:00:06,100 --> 00:00:07,000\n>> Sorry.',
      '5\n00:00:12,000 --> 00:00:13,000\nGood morning.',
    ].join('\n\n'),
  )
  expect(script(reading)).toEqual([
    'ROSA 0-2000 What changed?',
    'ROSA 2100-4000 In spring, I mean.',
    'CORA 4200-6000 We lost two drivers.',
    'ROSA 4200-6000 Oh.',
    '(nobody) 6100-7000 Sorry.',
    '(nobody) 12000-13000 Good morning.',
  ])
  expect(reading.report.guessed).toEqual([
    '1 cue without a name taken as said by the last speaker (a pause of 2 s or less)',
    '1 cue with several voices: each voice has the whole time of its cue',
  ])
})

test('a text without a time is reported, also when only its number stands above it', async () => {
  const reading = await readOne(
    '1\n00:00:00,500 --> 00:00:02,000\nOne\n\n2\nTwo\n\n3\n00:00:03,000 --> 00:00:04,000\nThree\n',
  )
  expect(script(reading)).toEqual(['(nobody) 500-2000 One', '(nobody) 3000-4000 Three'])
  expect(reading.report.dropped).toEqual([{ line: 5, why: 'a text without a time: "2 Two"' }])
})

test('captions without a single time that can be are refused with the line', async () => {
  expect(await refusalOf('1\n00:99:00,500 --> 00:99:02,000\nOne\n')).toEqual({
    code: 'no-speech',
    message:
      'Nobody speaks in these captions. Line 2: the time 00:99:00,500 has 99 minutes; its text was left out: "One".',
    line: 2,
  })
})

test('words before a colon name nobody; a telephone number and a firm behind a bar do', async () => {
  const said = (texts: readonly string[]) =>
    texts.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${text}`).join('\n\n')
  const plain = await readOne(
    said(['Note: this is text', 'The plan: more of it', 'Berlin: a city', 'so it goes']),
  )
  expect(plain.conversation.parties.map((party) => party.name)).toEqual([null])
  const names = await readOne(
    said(['Rosa | Team North: hello', "Dr. Cora O'Neil-Smith, PhD: hello", '+1 555 0100: hello']),
  )
  expect(names.conversation.parties.map((party) => party.name)).toEqual([
    'Rosa | Team North',
    "Dr. Cora O'Neil-Smith, PhD",
    '+1 555 0100',
  ])
})
