import { expect, test } from 'vitest'
import { whisper } from '../../server/readers/whisper.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const segment = (start: number, end: number, text: string, more: object = {}) => ({
  id: start,
  seek: 0,
  start,
  end,
  text: ` ${text}`,
  avg_logprob: -0.2,
  compression_ratio: 1.3,
  no_speech_prob: 0.02,
  ...more,
})
const silence = { no_speech_prob: 0.8, compression_ratio: 9 }
const heard = {
  text: ' What changed? We lost two drivers.',
  language: 'en',
  segments: [segment(0.4, 1.6, 'What changed?'), segment(2, 4.5, 'We lost two drivers.')],
}

test('segments are utterances of somebody without a name', async () => {
  const read = await readJson(whisper, heard)
  expect(lines(read)).toEqual(['400-1600 speaker: What changed?', '2000-4500 speaker: We lost two drivers.'])
  expect(read.conversation.parties[0]).toMatchObject({ name: null, role: 'unknown' })
  expect(read.report.guessed.join(' ')).toMatch(/does not say who speaks/)
})

test('words invented over silence are no talk, and the report says so', async () => {
  const noisy = { ...heard, segments: [...heard.segments, segment(9, 10, 'Thanks for watching.', silence)] }
  const read = await readJson(whisper, noisy)
  expect(read.conversation.utterances).toHaveLength(2)
  expect(read.report.dropped[0]?.why).toMatch(/Thanks for watching.*silence/)
})

test('nothing but inventions is a recording in which nobody speaks', async () => {
  const noise = { ...heard, segments: [1, 2, 3].map((at) => segment(at, at + 1, 'Bye.', silence)) }
  expect(refusedIn(await answersTo(whisper, noise)).code).toBe('no-speech')
})

test('a person who repeats a word, or says it quietly, is still heard', async () => {
  const yes = [1, 2, 3].map((at) => segment(at, at + 0.5, 'Yes.'))
  const quiet = segment(5, 6, 'Perhaps.', { no_speech_prob: 0.7 })
  expect(
    (await readJson(whisper, { ...heard, segments: [...yes, quiet] })).conversation.utterances,
  ).toHaveLength(4)
})

test('speakers that another tool added are kept apart', async () => {
  const added = {
    language: 'en',
    word_segments: [],
    segments: [
      {
        start: 0,
        end: 1,
        text: 'Hello.',
        speaker: 'SPEAKER_00',
        words: [{ word: 'Hello.', start: 0, end: 1, score: 0.8 }],
      },
      { start: 1, end: 2, text: 'Hello.', speaker: 'SPEAKER_01', words: [] },
    ],
  }
  const read = await readJson(whisper, added)
  expect(read.conversation.parties.map((one) => one.key)).toEqual([
    'speaker-SPEAKER_00',
    'speaker-SPEAKER_01',
  ])
  expect(read.conversation.utterances[0]?.words).toEqual([{ text: 'Hello.', startMs: 0, endMs: 1000 }])
})

test('a file with words and no segments is cut at pauses', async () => {
  const words = [
    { word: 'Hello', start: 0, end: 0.4 },
    { word: 'Cora', start: 0.4, end: 0.8 },
    { word: 'Hello', start: 3.1, end: 3.4 },
  ]
  const read = await readJson(whisper, {
    task: 'transcribe',
    language: 'english',
    duration: 4,
    text: 'x',
    words,
  })
  expect(lines(read)).toEqual(['0-800 speaker: Hello Cora', '3100-3400 speaker: Hello'])
})

test('a damaged file is read or refused, never more', async () => {
  for (const json of damaged(heard, 400)) keepsItsPromises(await answersTo(whisper, json))
})
