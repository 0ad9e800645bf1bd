import { expect, test } from 'vitest'
import { azureSpeech } from '../../server/readers/azure-speech.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const guess = (display: string | null, confidence = 0.9, more: object = {}) => ({
  confidence,
  display,
  ...more,
})
const phrase = (offsetMs: number, lengthMs: number, display: string, more: object = {}) => ({
  recognitionStatus: 'Success',
  channel: 0,
  speaker: 1,
  offset: `PT${offsetMs / 1000}S`,
  duration: `PT${lengthMs / 1000}S`,
  offsetInTicks: offsetMs * 10_000,
  durationInTicks: lengthMs * 10_000,
  nBest: [guess(display), guess('Nobody said this.', 0.95)],
  ...more,
})
const batch = (...recognizedPhrases: readonly unknown[]) => ({
  source: 'https://calls.example/1.wav',
  timestamp: '2026-11-18T16:20:00Z',
  duration: 'PT1M10S',
  combinedRecognizedPhrases: [{ channel: 0, display: 'All of it said again.' }],
  recognizedPhrases,
})

const call = batch(
  phrase(500, 2500, 'What changed since spring?', { locale: 'en-GB' }),
  phrase(3500, 4000, 'We lost two drivers.', { speaker: 2 }),
)

test('of several guesses one counts, and the combined text is not read again', async () => {
  const read = await readJson(azureSpeech, call)
  expect(lines(read)).toEqual([
    '500-3000 speaker-1: What changed since spring?',
    '3500-7500 speaker-2: We lost two drivers.',
  ])
  expect(read.conversation).toMatchObject({ language: 'en-GB', startedAt: null })
  expect(read.report).toMatchObject({ dropped: [], guessed: [] })
})

test('the first guess counts even where a later one is surer, and an empty one is passed over', async () => {
  const empty = phrase(0, 900, '', { nBest: [null, guess(null), guess('Yes.', '0.4' as unknown as number)] })
  const read = await readJson(azureSpeech, batch(empty))
  expect(lines(read)).toEqual(['0-900 speaker-1: Yes.'])
  expect(read.conversation.utterances[0]?.confidence).toBe(0.4)
})

test('a time is read from ticks, from text, and from minutes and hours written out', async () => {
  const late = { offsetInTicks: null, durationInTicks: undefined, offset: 'PT1H2M3.5S', duration: 'PT1.25S' }
  const ticks = { offset: null, duration: null, offsetInTicks: null, durationInTicks: '9000000' }
  const read = await readJson(
    azureSpeech,
    batch(phrase(0, 900, 'Late.', late), phrase(0, 900, 'Early.', { ...ticks, offset: 8_000_000 })),
  )
  expect(lines(read)).toEqual(['800-1700 speaker-1: Early.', '3723500-3724750 speaker-1: Late.'])
})

test('a phrase that was not recognised has no words and is counted', async () => {
  const noise = phrase(9000, 800, 'Ghost.', { recognitionStatus: 'NoMatch' })
  const read = await readJson(azureSpeech, batch(phrase(0, 900, 'Yes.', { recognitionStatus: null }), noise))
  expect(lines(read)).toEqual(['0-900 speaker-1: Yes.'])
  expect(read.report.dropped).toEqual([{ why: 'stretches in which Azure recognised no words: 1' }])
})

test('two channels are two people, though both are called speaker one', async () => {
  const both = batch(phrase(0, 2000, 'Good morning.'), phrase(1500, 900, 'Hello.', { channel: 1 }))
  expect(lines(await readJson(azureSpeech, both))).toEqual([
    '0-2000 channel-0-speaker-1: Good morning.',
    '1500-2400 channel-1-speaker-1: Hello.',
  ])
})

test('words keep their times', async () => {
  const words = [
    { word: 'two', offsetInTicks: 5_000_000, durationInTicks: 3_000_000, confidence: 0.8 },
    { word: 'drivers', offset: 'PT0.8S', duration: 'PT0.5S', confidence: null },
  ]
  const read = await readJson(
    azureSpeech,
    batch(phrase(500, 800, '2 drivers.', { nBest: [guess('2 drivers.', 0.9, { words })] })),
  )
  expect(read.conversation.utterances[0]?.words).toEqual([
    { text: 'two', startMs: 500, endMs: 800 },
    { text: 'drivers', startMs: 800, endMs: 1300 },
  ])
})

const live = (offset: number, text: string, more: object) => ({
  RecognitionStatus: 'Success',
  Offset: offset,
  Duration: 9_000_000,
  DisplayText: text,
  ...more,
})

test('a list of real-time results has capitals, ticks, and voices as text', async () => {
  const list = [
    live(1_000_000, 'Hello?', {
      SpeakerId: 'Guest-1',
      NBest: [{ Display: 'Hello.' }, { Display: 'Hollow.' }],
    }),
    live(12_000_000, 'Good morning.', { SpeakerId: 'Guest-2' }),
    live(24_000_000, 'Who is this?', { SpeakerId: 'Unknown' }),
    { RecognitionStatus: 'InitialSilenceTimeout', Offset: 40_000_000, Duration: 0 },
  ]
  const read = await readJson(azureSpeech, list)
  expect(lines(read)).toEqual([
    '100-1000 speaker-Guest-1: Hello.',
    '1200-2100 speaker-Guest-2: Good morning.',
    '2400-3300 speaker: Who is this?',
  ])
  expect(read.report.guessed[0]).toMatch(/does not say who speaks/)
})

test('the service before it kept several recordings in one file', async () => {
  const segment = {
    RecognitionStatus: 'Success',
    ChannelNumber: '0',
    SpeakerId: null,
    Offset: 0,
    Duration: 5_000_000,
  }
  const recording = (text: string) => ({
    AudioFileName: 'a.wav',
    CombinedResults: [{ ChannelNumber: '0', Display: text }],
    SegmentResults: [{ ...segment, NBest: [{ Confidence: 0.8, Display: text }] }],
  })
  const answers = await answersTo(azureSpeech, { AudioFileResults: [recording('One.'), recording('Two.')] })
  const read = answers.flatMap((one) => ('refused' in one ? [] : [one]))
  expect(read.map((one) => one.conversation.id)).toEqual(['example-1', 'example-2'])
  expect(read.flatMap(lines)).toEqual(['0-500 speaker: One.', '0-500 speaker: Two.'])
})

test('fast transcription counts in milliseconds', async () => {
  const fast = {
    durationMilliseconds: 4000,
    combinedPhrases: [{ text: 'Good morning. Hello.' }],
    phrases: [
      {
        speaker: 1,
        offsetMilliseconds: 40,
        durationMilliseconds: 960,
        text: 'Good morning.',
        locale: 'en-US',
      },
      { speaker: 2, offsetMilliseconds: 1200, durationMilliseconds: 500, text: 'Hello.' },
    ],
  }
  expect(lines(await readJson(azureSpeech, fast))).toEqual([
    '40-1000 speaker-1: Good morning.',
    '1200-1700 speaker-2: Hello.',
  ])
})

test('a recording in which nobody speaks is refused as such; a text without phrases says what to fetch', async () => {
  const silent = { ...batch(), combinedRecognizedPhrases: [] }
  expect(refusedIn(await answersTo(azureSpeech, silent)).code).toBe('no-speech')
  expect(refusedIn(await answersTo(azureSpeech, batch())).message).toMatch(/Fetch the whole result/)
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(call))).format).toBe('azure-speech')
})

test('a damaged result is read or refused, never more', async () => {
  for (const json of damaged(call, 400)) keepsItsPromises(await answersTo(azureSpeech, json))
})
