import { expect, test } from 'vitest'
import { revai } from '../../server/readers/revai.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const text = (value: string, ts: number | string, end_ts: number | string) => ({
  type: 'text',
  value,
  ts,
  end_ts,
  confidence: 0.9,
})
const mark = (value: string) => ({ type: 'punct', value })
const call = {
  monologues: [
    { speaker: 0, elements: [text('What', 0.5, 0.7), mark(' '), text('changed', 0.7, 1.2), mark('?')] },
    {
      speaker: 1,
      elements: [text('Two', '2.0', '2.4'), mark(' '), text('drivers', 2.4, 3), mark('.'), mark(' ')],
    },
  ],
}

test('a monologue is an utterance; spaces and marks are elements without a time', async () => {
  const read = await readJson(revai, call)
  expect(lines(read)).toEqual(['500-1200 speaker-0: What changed?', '2000-3000 speaker-1: Two drivers.'])
  expect(read.conversation.utterances[0]?.words).toEqual([
    { text: 'What', startMs: 500, endMs: 700 },
    { text: 'changed?', startMs: 700, endMs: 1200 },
  ])
  expect(read.report).toEqual({ accepted: 2, dropped: [], guessed: [] })
})

test('an amount stays one piece where no space stands between its parts', async () => {
  const parts = [text('$', 1, 1.1), text('1,200', 1.1, 2), mark('.')]
  const read = await readJson(revai, { monologues: [{ speaker: 0, elements: parts }] })
  expect(lines(read)).toEqual(['1000-2000 speaker-0: $1,200.'])
})

test('a name counts where the file lists one, a label does not', async () => {
  const named = {
    ...call,
    speakers: [
      { id: 0, name: 'Rosa Diaz' },
      { id: 1, name: 'Speaker 2' },
    ],
  }
  const { conversation } = await readJson(revai, named)
  expect(conversation.parties.map((one) => [one.key, one.name, one.role])).toEqual([
    ['speaker-0', 'Rosa Diaz', 'unknown'],
    ['speaker-1', null, 'unknown'],
  ])
})

test('times written as clocks are read too', async () => {
  const clocks = { type: 'text', value: 'Hello.', timestamp: '00:01:02,500', end_timestamp: '00:01:03,000' }
  const read = await readJson(revai, { monologues: [{ speaker: 1, elements: [clocks] }] })
  expect(lines(read)).toEqual(['62500-63000 speaker-1: Hello.'])
})

test('laughter is no word, and is counted', async () => {
  const elements = [
    text('Well', 1, 1.2),
    mark(' '),
    text('<laugh>', 1.2, 2),
    { type: 'unknown', value: '<unknown>' },
  ]
  const read = await readJson(revai, { monologues: [{ speaker: null, elements }] })
  expect(lines(read)).toEqual(['1000-1200 speaker: Well'])
  expect(read.report.dropped).toEqual([
    { why: 'sounds and words nobody could make out, in angle brackets: 2' },
  ])
})

test('a transcript without words is refused as such', async () => {
  expect(refusedIn(await answersTo(revai, { monologues: [] })).code).toBe('no-speech')
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(call))).format).toBe('revai')
})

test('a damaged transcript is read or refused, never more', async () => {
  for (const json of damaged(call, 400)) keepsItsPromises(await answersTo(revai, json))
})
