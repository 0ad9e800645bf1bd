import { expect, test } from 'vitest'
import { assemblyai } from '../../server/readers/assemblyai.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const words = [
  { text: 'What', start: 200, end: 400, confidence: 0.9, speaker: 'A' },
  { text: 'changed?', start: 400, end: 900, confidence: 0.7, speaker: 'A' },
  { text: 'Everything.', start: 1300, end: '2000', confidence: '0.95', speaker: 'B' },
]
const transcript = {
  id: 't-1',
  status: 'completed',
  language_code: 'en',
  audio_url: 'https://calls.example/1.mp3',
  text: 'What changed? Everything.',
  words,
  utterances: [
    { speaker: 'A', start: 200, end: 900, text: 'What changed?', confidence: 0.8, words: words.slice(0, 2) },
    { speaker: 'B', start: 1300, end: 2000, text: 'Everything.', confidence: null, words: words.slice(2) },
  ],
}

test('times are milliseconds and the words in both lists count once', async () => {
  const read = await readJson(assemblyai, transcript)
  expect(lines(read)).toEqual(['200-900 speaker-A: What changed?', '1300-2000 speaker-B: Everything.'])
  expect(read.conversation).toMatchObject({ id: 't-1', language: 'en' })
  expect(read.conversation.utterances.map((one) => [one.words?.length, one.confidence])).toEqual([
    [2, 0.8],
    [1, 0.95],
  ])
})

test('without utterances the words are joined by speaker', async () => {
  const read = await readJson(assemblyai, { ...transcript, utterances: null })
  expect(lines(read)).toEqual(['200-900 speaker-A: What changed?', '1300-2000 speaker-B: Everything.'])
})

test('an end before its start is dropped and said, the words are kept', async () => {
  const odd = { ...transcript, utterances: [{ speaker: 'A', start: 900, end: 200, text: 'What changed?' }] }
  const read = await readJson(assemblyai, odd)
  expect(lines(read)).toEqual(['900-? speaker-A: What changed?'])
  expect(read.report.dropped[0]?.why).toMatch(/end before its start at 0:00/)
})

test('a failed job is refused with the reason it gives', async () => {
  const failed = { id: 'x', status: 'error', error: 'the file is silent', words: null, utterances: null }
  expect(assemblyai.claims({ bytes: new Uint8Array(), text: '', json: failed })).not.toBeNull()
  expect(refusedIn(await answersTo(assemblyai, failed)).message).toMatch(/the file is silent/)
})

test('a job that was still running is refused and says to come back', async () => {
  const early = { ...transcript, status: 'processing', words: null, utterances: null, text: null }
  expect(refusedIn(await answersTo(assemblyai, early)).message).toMatch(/fetch it again/)
})

test('a damaged transcript is read or refused, never more', async () => {
  for (const json of damaged(transcript, 400)) keepsItsPromises(await answersTo(assemblyai, json))
})
