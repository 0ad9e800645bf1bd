import { expect, test } from 'vitest'
import { googleStt } from '../../server/readers/google-stt.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const time = (ms: number) => ({ seconds: String(Math.floor(ms / 1000)), nanos: (ms % 1000) * 1e6 })
const word = (text: string, from: number, to: number, more: object = {}) => ({
  word: text,
  startTime: time(from),
  endTime: time(to),
  ...more,
})
const result = (transcript: string, words: readonly unknown[], more: object = {}) => ({
  alternatives: [{ transcript, confidence: 0.9, words }, { transcript: 'Nobody said this.' }],
  languageCode: 'en-us',
  ...more,
})

const first = [word('What', 500, 700), word('changed?', 700, 1200)]
const second = [word('Two', 2000, 2400), word('drivers.', 2400, 3000)]
const call = { results: [result('What changed?', first), result(' Two drivers.', second)], requestId: 42 }

test('a result is an utterance, of one alternative, with the times of its words', async () => {
  const read = await readJson(googleStt, call)
  expect(lines(read)).toEqual(['500-1200 speaker: What changed?', '2000-3000 speaker: Two drivers.'])
  expect(read.conversation).toMatchObject({ id: '42', language: 'en-us' })
  expect(read.conversation.utterances[1]?.words).toHaveLength(2)
  expect(read.report.guessed).toEqual([
    'The file does not say who speaks: what has no label stands under one speaker without a name.',
  ])
})

test('a time may lack its seconds or its fraction, and be written as text', async () => {
  const words = [
    { word: 'Hello', startTime: {}, endTime: { nanos: 400_000_000 } },
    { word: 'to', startTime: '0.400s', endTime: '0.5s' },
    { word: 'you.', startTime: { seconds: '1' }, endTime: { seconds: 2, nanos: null } },
  ]
  const read = await readJson(googleStt, { results: [result('Hello to you.', words)] })
  expect(lines(read)).toEqual(['0-2000 speaker: Hello to you.'])
  expect(read.conversation.utterances[0]?.words).toEqual([
    { text: 'Hello', startMs: 0, endMs: 400 },
    { text: 'to', startMs: 400, endMs: 500 },
    { text: 'you.', startMs: 1000, endMs: 2000 },
  ])
})

test('the last result says all words again with their voices: each word counts once', async () => {
  const told = [
    ...first.map((one) => ({ ...one, speakerTag: 1 })),
    ...second.map((one) => ({ ...one, speakerTag: 2 })),
  ]
  const read = await readJson(googleStt, { results: [...call.results, result('', told)] })
  expect(lines(read)).toEqual(['500-1200 speaker-1: What changed?', '2000-3000 speaker-2: Two drivers.'])
})

test('where each result tells its own voices apart, none is left out', async () => {
  const told = (words: readonly object[], speakerLabel: string) =>
    words.map((one) => ({ ...one, speakerLabel }))
  const results = [result('What changed?', told(first, '1')), result('Two drivers.', told(second, '2'))]
  expect(lines(await readJson(googleStt, { results }))).toEqual([
    '500-1200 speaker-1: What changed?',
    '2000-3000 speaker-2: Two drivers.',
  ])
})

test('two channels are two people, and the tag zero is nobody’s voice', async () => {
  const on = (channelTag: number, text: string, words: readonly object[]) =>
    result(
      text,
      words.map((one) => ({ ...one, speakerTag: 0 })),
      { channelTag },
    )
  const read = await readJson(googleStt, {
    results: [on(1, 'What changed?', first), on(2, 'Two drivers.', second)],
  })
  expect(lines(read)).toEqual(['500-1200 channel-1: What changed?', '2000-3000 channel-2: Two drivers.'])
})

test('the second generation writes offsets, labels and a result for each recording', async () => {
  const words = [{ word: 'Hello.', startOffset: '1.200s', endOffset: '1.800s', speakerLabel: '1' }]
  const file = {
    transcript: { results: [{ alternatives: [{ transcript: 'Hello.', words }], languageCode: 'en-US' }] },
  }
  const answers = await answersTo(googleStt, {
    results: { 'gs://calls/a.wav': file, 'gs://calls/b.wav': { inlineResult: file } },
  })
  const read = answers.flatMap((one) => ('refused' in one ? [] : [one]))
  expect(read.map((one) => [one.conversation.id, ...lines(one)])).toEqual([
    ['example-1', '1200-1800 speaker-1: Hello.'],
    ['example-2', '1200-1800 speaker-1: Hello.'],
  ])
})

test('provisional results are said again by later ones and not counted', async () => {
  const running = [
    { results: [result('What', [], { is_final: false, stability: 0.2 })] },
    { results: [result('What changed?', first, { is_final: true })] },
    { speech_event_type: 'END_OF_SINGLE_UTTERANCE' },
  ]
  const read = await readJson(googleStt, running)
  expect(lines(read)).toEqual(['500-1200 speaker: What changed?'])
  expect(read.report.dropped).toEqual([{ why: 'provisional results, which later ones say again: 1' }])
})

test('without words there are no times, and the report says so', async () => {
  const read = await readJson(googleStt, { results: [{ alternatives: [{ transcript: 'What changed?' }] }] })
  expect(lines(read)).toEqual(['- speaker: What changed?'])
  expect(read.report.guessed).toContain('no times in the file: shares are counted by words')
})

const kind = 'type.googleapis.com/google.cloud.speech.v1.LongRunningRecognizeMetadata'

test('an operation is read when it is done, and refused with its reason when it failed or goes on', async () => {
  const operation = { name: '77', metadata: { '@type': kind, progressPercent: 100 } }
  expect(lines(await readJson(googleStt, { ...operation, done: true, response: call }))).toHaveLength(2)
  const failed = { ...operation, done: true, error: { code: 3, message: 'bad sample rate' } }
  expect(refusedIn(await answersTo(googleStt, failed)).message).toMatch(/bad sample rate/)
  expect(refusedIn(await answersTo(googleStt, operation)).message).toMatch(/still at work/)
})

test('silence has no results: nobody speaks', async () => {
  expect(refusedIn(await answersTo(googleStt, { totalBilledTime: '15s', requestId: '1' })).code).toBe(
    'no-speech',
  )
})

test('another service with alternatives, and the file itself, are told apart', async () => {
  const claims = (json: unknown) => googleStt.claims({ bytes: new Uint8Array(), text: '', json })
  const other = {
    results: [{ final: true, alternatives: [{ transcript: 'Hello.', timestamps: [] }] }],
    result_index: 0,
  }
  expect(claims(other)).toBeNull()
  expect((await readOne(JSON.stringify(call))).format).toBe('google-stt')
})

test('a damaged answer is read or refused, never more', async () => {
  for (const json of damaged(call, 400)) keepsItsPromises(await answersTo(googleStt, json))
})
