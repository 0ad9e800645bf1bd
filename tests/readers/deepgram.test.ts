import { expect, test } from 'vitest'
import { deepgram } from '../../server/readers/deepgram.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const word = (text: string, start: number, end: number, speaker?: number) => ({
  word: text.toLowerCase().replace(/\W/g, ''),
  punctuated_word: text,
  start,
  end,
  confidence: 0.9,
  ...(speaker === undefined ? {} : { speaker }),
})

const answer = (channels: readonly unknown[], utterances?: readonly unknown[]) => ({
  metadata: { request_id: 'r-1', channels: channels.length },
  results: { channels, ...(utterances ? { utterances } : {}) },
})
const channel = (...words: readonly unknown[]) => ({
  alternatives: [{ transcript: words.length > 0 ? 'as said' : '', confidence: 0.9, words }],
})

const talk = answer([
  channel(
    word('How', 0.5, 0.7, 0),
    word('are', 0.7, 0.8, 0),
    word('you?', 0.8, 1.1, 0),
    word('Fine.', 1.5, 2, 1),
    word('And', 5, 5.2, 1),
    word('you?', 5.2, 5.5, 1),
  ),
])

test('words alone become utterances at a change of speaker and at a pause of two seconds', async () => {
  expect(lines(await readJson(deepgram, talk))).toEqual([
    '500-1100 speaker-0: How are you?',
    '1500-2000 speaker-1: Fine.',
    '5000-5500 speaker-1: And you?',
  ])
})

test('the labels of a recogniser are nobody’s name', async () => {
  const { conversation } = await readJson(deepgram, talk)
  expect(conversation.parties.map((party) => [party.name, party.role])).toEqual([
    [null, 'unknown'],
    [null, 'unknown'],
  ])
})

test('word times and confidence are kept', async () => {
  const { conversation } = await readJson(deepgram, talk)
  expect(conversation.utterances[1]).toMatchObject({
    words: [{ text: 'Fine.', startMs: 1500, endMs: 2000 }],
    confidence: 0.9,
  })
})

test('two channels are two people, also where both talk at once', async () => {
  const both = answer([
    channel(word('We', 1, 1.2), word('lost', 1.2, 1.5), word('two', 1.5, 1.8), word('drivers.', 1.8, 2.4)),
    channel(word('Oh.', 1.6, 1.9)),
  ])
  expect(lines(await readJson(deepgram, both))).toEqual([
    '1000-2400 channel-0: We lost two drivers.',
    '1600-1900 channel-1: Oh.',
  ])
})

test('a pause in which the other one spoke ends an utterance before two seconds are over', async () => {
  const turns = answer([
    channel(word('Ready?', 1, 1.5), word('Good.', 3.2, 3.6)),
    channel(word('Yes.', 2, 2.5)),
  ])
  expect(lines(await readJson(deepgram, turns))).toHaveLength(3)
})

test('given utterances are read as they stand and counted once', async () => {
  const given = answer(
    [channel(word('Good', 1, 1.2), word('morning.', 1.2, 1.6))],
    [
      {
        start: 1,
        end: 1.6,
        channel: 0,
        speaker: 0,
        transcript: 'Good morning.',
        confidence: 0.8,
        words: null,
      },
    ],
  )
  const read = await readJson(deepgram, given)
  expect(lines(read)).toEqual(['1000-1600 speaker-0: Good morning.'])
  expect(read.conversation.utterances[0]?.confidence).toBe(0.8)
})

test('a text without words says what to ask for', async () => {
  const bare = answer([{ alternatives: [{ transcript: 'We lost two drivers.', words: [] }] }])
  expect(refusedIn(await answersTo(deepgram, bare)).message).toMatch(/utterances=true/)
})

test('a recording in which nobody speaks is refused as such, a failed job with its reason', async () => {
  expect(refusedIn(await answersTo(deepgram, answer([channel()]))).code).toBe('no-speech')
  const failed = { err_code: 'Bad Request', err_msg: 'corrupt audio', request_id: 'r' }
  expect(refusedIn(await answersTo(deepgram, failed)).message).toMatch(/corrupt audio/)
})

test('a damaged answer is read or refused, never more', async () => {
  for (const json of damaged(talk, 400)) keepsItsPromises(await answersTo(deepgram, json))
})
