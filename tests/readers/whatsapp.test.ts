import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

const utc = { zone: 'UTC' }

test.each([
  ['Germany', '20.01.19, 23:24 - Rosa: Hello'],
  ['Britain, with brackets and seconds', '[20/01/2019, 23:24:00] Rosa: Hello'],
  ['America', '1/20/19, 11:24 PM - Rosa: Hello'],
  ['America with a narrow space', '[1/20/19, 11:24:00\u202fPM] Rosa: Hello'],
  ['Spain', '20/1/19 11:24 p.\u00a0m. - Rosa: Hello'],
  ['Mexico', '20/01/2019, 11:24 p. m. - Rosa: Hello'],
  ['France', '20/01/2019 à 23:24 - Rosa: Hello'],
  ['Sweden', '2019-01-20 23:24 - Rosa: Hello'],
  ['Finland', '20.1.2019 klo 23.24 - Rosa: Hello'],
  ['the Netherlands', '20-01-19 23:24 - Rosa: Hello'],
  ['China', '2019/1/20 下午11:24 - Rosa: Hello'],
  ['Korea', '2019. 1. 20. 오후 11:24 - Rosa: Hello'],
  ['Bulgaria', '20.01.19 г., 23:24 ч. - Rosa: Hello'],
  ['Arabic', '\u200f٢٠‏/١‏/٢٠١٩، ١١:٢٤ م - Rosa: Hello'],
  ['an old iPhone', '20.1.19, 23:24:00: Rosa: Hello'],
  ['brackets without a comma', '[01/20/19 23:24] Rosa: Hello'],
])('the head of a message as phones write it in %s', async (_where, line) => {
  const reading = await readOne(`${line}\nand more`, utc)
  expect(reading.format).toBe('whatsapp')
  expect(script(reading)).toEqual(['Rosa 2019-01-20T23:24:00Z Hello and more'])
  expect(reading.conversation.channel).toBe('chat')
})

test.each([
  ['12:05 AM', '00:05'],
  ['12:05 PM', '12:05'],
  ['00:08 a. m.', '00:08'],
  ['1:05 pm', '13:05'],
])('the clock %s is %s', async (clock, hour) => {
  const reading = await readOne(`20/01/2019, ${clock} - Rosa: Hello`, utc)
  expect(reading.conversation.utterances[0]?.at).toBe(`2019-01-20T${hour}:00Z`)
})

test('the order of day and month follows from the other dates of the file', async () => {
  const above12 = await readOne('01/02/24, 11:23 - Rosa: Hello\n13/02/24, 11:23 - Cora: Hello', utc)
  expect(above12.conversation.utterances[0]?.at).toBe('2024-02-01T11:23:00Z')
  const rising = await readOne('1/2/24, 11:23 - Rosa: Hello\n5/1/24, 11:25 - Cora: Hello', utc)
  expect(rising.conversation.utterances[0]?.at).toBe('2024-01-02T11:23:00Z')
  const alike = await readOne('2/2/24, 11:23 - Rosa: Hello\n3/3/24, 11:25 - Cora: Hello', utc)
  expect(alike.conversation.utterances[1]?.at).toBe('2024-03-03T11:25:00Z')
})

test('without evidence for the order nobody picks one', async () => {
  const reading = await readOne('1/2/24, 11:23 - Rosa: Hello\n1/2/24, 11:25 - Cora: Hello', utc)
  expect(script(reading)).toEqual(['Rosa - Hello', 'Cora - Hello'])
  expect(reading.report.guessed).toEqual([
    'day and month cannot be told apart in this file ("1/2/24, 11:23" to "1/2/24, 11:25"): the dates are left unknown until somebody says which comes first',
  ])
})

test('the phone’s clock is read in the zone given, else left unknown, else as the caller assumes', async () => {
  const chat = '20.07.19, 11:23 - Rosa: Hello\n20.07.19, 11:24 - Cora: Hello'
  const berlin = await readOne(chat, { zone: 'Europe/Berlin' })
  expect(berlin.conversation.startedAt).toBe('2019-07-20T09:23:00Z')
  expect(berlin.report.guessed).toEqual(['the phone’s clock has no time zone: read in Europe/Berlin'])
  const unknown = await readOne(chat)
  expect(unknown.conversation.startedAt).toBeNull()
  expect(unknown.report.guessed).toEqual([
    'the phone’s clock has no time zone ("20.07.19, 11:23" to "20.07.19, 11:24"): the dates are left unknown until somebody says the zone',
  ])
  const assumed = await readOne(chat, { assumedZone: 'UTC' })
  expect(assumed.conversation.startedAt).toBe('2019-07-20T11:23:00Z')
  expect(assumed.report.guessed).toEqual([
    'the phone’s clock has no time zone: read as UTC, so the pauses are right and the hours may not be; say the zone to be sure',
  ])
})

test('a day that no calendar has is no instant', async () => {
  const reading = await readOne('31/02/2019, 11:23 - Rosa: Hello', utc)
  expect(script(reading)).toEqual(['Rosa - Hello'])
  expect(reading.report.guessed).toContain('line 1: the date cannot be, and is left unknown')
})

test('notices, left-out pictures and deleted messages are nobody’s words', async () => {
  const reading = await readOne(
    [
      '20/01/2019, 11:20 - Messages and calls are end-to-end encrypted. Tap to learn more.',
      '20/01/2019, 11:21 - Rosa changed the subject from "A: b" to "C: d"',
      '20/01/2019, 11:23 - Rosa: One thing: ok?',
      '20/01/2019, 11:24 - Cora: <Media omitted>',
      '20/01/2019, 11:25 - Cora: This message was deleted',
      '20/01/2019, 11:26 - Cora: IMG-20190120-WA0001.jpg (file attached)',
      '20/01/2019, 11:27 - 🤓: Fine <This message was edited>',
      '20/01/2019, 11:28 - Cora:ok',
    ].join('\n'),
    utc,
  )
  expect(script(reading)).toEqual([
    'Rosa 2019-01-20T11:23:00Z One thing: ok?',
    '🤓 2019-01-20T11:27:00Z Fine',
    'Cora 2019-01-20T11:28:00Z ok',
  ])
  expect(reading.report.dropped.map((one) => one.line)).toEqual([1, 2, 4, 5, 6])
})

test('a message of nothing but white space, however long, is read at once', async () => {
  const asked = performance.now()
  const blank = `x${' '.repeat(500_000)}x`
  await readOne(`20/01/2019, 11:23 - Rosa: Hello\n20/01/2019, 11:24 - Cora: ${blank}`, utc)
  expect(performance.now() - asked).toBeLessThan(2000)
})

test('on an iPhone the program marks its own words with an invisible sign', async () => {
  const reading = await readOne(
    '[20/01/2019, 11:23:45] Team North: \u200eMessages and calls are end-to-end encrypted.\n[20/01/2019, 11:24:00] ~\u202fRosa: Hello\n\u200e[20/01/2019, 11:25:00] Cora: \u200eimage omitted',
    utc,
  )
  expect(script(reading)).toEqual(['Rosa 2019-01-20T11:24:00Z Hello'])
})

test('a log of a program is no chat', async () => {
  const log = '2019-01-20 11:23:45 - INFO: server started\n2019-01-20 11:23:46 - ERROR: something bad\n'
  expect(await refusalOf(log)).toMatchObject({ code: 'unrecognised' })
})
