import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('a plain transcript: a name, a colon, what was said, and lines that go on', async () => {
  const reading = await readOne(
    'Call with Nordvik\n\nRosa Diaz: What changed since spring?\nCora Lindqvist: We lost two drivers.\nIt was hard.\n\nRosa Diaz: Tell me more.\n',
  )
  expect(reading.format).toBe('named-lines')
  expect(script(reading)).toEqual([
    'Rosa Diaz - What changed since spring?',
    'Cora Lindqvist - We lost two drivers. It was hard.',
    'Rosa Diaz - Tell me more.',
  ])
  expect(reading.report).toEqual({
    accepted: 3,
    dropped: [{ line: 1, why: 'before the first speaker: "Call with Nordvik"' }],
    guessed: ['no times in the file: shares are counted by words'],
  })
})

test.each([
  [
    '[00:00:01] Rosa Diaz: Hello there.\n[00:00:09] Cora: Hello to you.\n[00:00:15] Rosa Diaz: How was spring?',
  ],
  ['Rosa Diaz (0:01): Hello there.\nCora (0:09): Hello to you.\nRosa Diaz (0:15): How was spring?'],
  ['00:01 - Rosa Diaz: Hello there.\n00:09 - Cora: Hello to you.\n00:15 - Rosa Diaz: How was spring?'],
])('a clock before or behind the name is the start, and no end is invented (%#)', async (text) => {
  const reading = await readOne(text)
  expect(script(reading)).toEqual([
    'Rosa Diaz 1000-? Hello there.',
    'Cora 9000-? Hello to you.',
    'Rosa Diaz 15000-? How was spring?',
  ])
  expect(reading.report.guessed).toEqual(['no end times in the file: shares are counted by words'])
})

test('names on lines of their own speak what stands below', async () => {
  const reading = await readOne(
    'ROSA:\nWhat changed?\n\nCORA:\nWe lost two drivers.\n\nROSA:\nTell me more.\n',
  )
  expect(script(reading)).toEqual([
    'ROSA - What changed?',
    'CORA - We lost two drivers.',
    'ROSA - Tell me more.',
  ])
})

test.each([
  [
    'a letter',
    'Dear Cora,\n\nthank you for the call. Three things: price, date and place.\nOne question: when?\n\nBest\nRosa',
  ],
  [
    'a form',
    'Name: Rosa Diaz\nCompany: Nordvik\nPhone: 555 0100\nName: Cora Lindqvist\nCompany: Nordvik\nPhone: 555 0101',
  ],
  [
    'a log',
    'INFO: server started now\nERROR: something went wrong\nINFO: server started again\nERROR: and again',
  ],
  ['settings', 'host: example.org here\nport: 80 or so\nhost: example.com there\nport: 81 or so'],
  [
    'prose',
    'The plan has parts: first we listen.\nThen we act: quickly, with care.\nThen we act: slowly, with more.',
  ],
  ['a recipe', 'Ingredients: flour and water\nMethod: mix it all\nNote: be careful now\nNote: be quick now'],
  ['one who never returns', 'Rosa: Hello there.\nCora: Hello to you.\nMina: Hello to both.'],
])('%s is no transcript', async (_what, text) => {
  expect(await refusalOf(text)).toMatchObject({ code: 'unrecognised' })
})
