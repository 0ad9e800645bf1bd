import { expect, test } from 'vitest'
import { readAll, readOne, script } from './read.ts'

const captions = (...times: readonly string[]) =>
  `WEBVTT\n\n${times.map((time, at) => `${time}\n<v Cora>Line ${at + 1}</v>`).join('\n\n')}\n`

const fine = '00:20.000 --> 00:21.000'

test.each([
  ['that no clock shows', '99:99:99.000 --> 99:99:99.500', 'has 99 seconds'],
  ['with sixty-one seconds', '00:61.000 --> 00:62.000', 'has 61 seconds'],
  ['that are words', 'soon --> later', 'is not a time'],
  ['below zero', '-00:05.000 --> 00:06.000', 'is not a time'],
])('a cue with times %s is left out and named with its line', async (_what, times, why) => {
  const { conversation, report } = await readOne(captions(times, fine))
  expect(conversation.utterances.map((one) => one.text)).toEqual(['Line 2'])
  expect(report.dropped[0]?.line).toBe(3)
  expect(report.dropped[0]?.why).toContain(why)
})

test('D-51 an end before its start is unknown, and the words stay', async () => {
  const reading = await readOne(captions('00:05.000 --> 00:04.000', fine))
  expect(script(reading)).toEqual(['Cora 5000-? Line 1', 'Cora 20000-21000 Line 2'])
  expect(reading.report.dropped[0]?.why).toContain('before it starts')
})

test('D-51 times with a comma, without hours, of one digit and beyond a day are read as written', async () => {
  const reading = await readOne(
    captions('00:01,500 --> 00:02,5', '1:2 --> 1:3', '25:00:00.000 --> 25:00:01.000'),
  )
  expect(script(reading)).toEqual([
    'Cora 1500-2500 Line 1',
    'Cora 62000-63000 Line 2',
    'Cora 90000000-90001000 Line 3',
  ])
})

test('D-51 cues out of order come in order, overlaps and cues of no length stay', async () => {
  const reading = await readOne(
    captions('00:10.000 --> 00:14.000', '00:05.000 --> 00:12.000', '00:07.000 --> 00:07.000'),
  )
  expect(script(reading)).toEqual([
    'Cora 5000-12000 Line 2',
    'Cora 7000-7000 Line 3',
    'Cora 10000-14000 Line 1',
  ])
})

test('D-51 captions without any time that can be are refused with the line of the first', async () => {
  const [refused] = await readAll(captions('99:99 --> 99:99', 'x --> y'))
  expect(refused).toMatchObject({ refused: { code: 'no-speech', line: 3 } })
})
