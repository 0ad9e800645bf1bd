import { expect, test } from 'vitest'
import { speechmatics } from '../../server/readers/speechmatics.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const row = (content: string, start: number, end: number, speaker = 'S1', more: object = {}) => ({
  type: 'word',
  start_time: start,
  end_time: end,
  alternatives: [
    { content, confidence: 0.9, language: 'en', speaker },
    { content: 'nobody', speaker: 'S9' },
  ],
  ...more,
})
const mark = (content: string, at: number, more: object = {}) =>
  row(content, at, at, 'S1', { type: 'punctuation', ...more })
const transcript = (...results: readonly unknown[]) => ({
  format: '2.9',
  job: { id: 'job-7', created_at: '2026-11-18T15:20:00Z', duration: 9 },
  metadata: { type: 'transcription', transcription_config: { language: 'en' } },
  results,
})
const call = transcript(
  row('What', 0.5, 0.7000000001),
  row('changed', 0.7, 1.2),
  mark('?', 1.2, { attaches_to: 'previous' }),
  row('Two', 2, 2.4, 'S2'),
  row('drivers', 2.4, 3, 'S2'),
  mark('.', 3),
)

test('words become utterances, and a mark belongs to the word before it', async () => {
  const read = await readJson(speechmatics, call)
  expect(lines(read)).toEqual(['500-1200 speaker-S1: What changed?', '2000-3000 speaker-S2: Two drivers.'])
  expect(read.conversation).toMatchObject({ id: 'job-7', language: 'en', startedAt: null })
  expect(read.conversation.utterances[0]?.words?.[0]).toEqual({ text: 'What', startMs: 500, endMs: 700 })
})

test('a mark that opens a question belongs to the word behind it', async () => {
  const question = transcript(mark('¿', 0.5, { attaches_to: 'next' }), row('Qué', 0.5, 0.9), mark('?', 0.9))
  expect(lines(await readJson(speechmatics, question))).toEqual(['500-900 speaker-S1: ¿Qué?'])
})

test('an entity counts once, as it is written', async () => {
  const entity = {
    ...row('£12', 1, 2.5),
    type: 'entity',
    spoken_form: [row('twelve', 1, 1.8), row('pounds', 1.8, 2.5)],
    written_form: [row('£12', 1, 2.5)],
  }
  const bare = { ...entity, alternatives: null, written_form: undefined, start_time: 3, end_time: 4 }
  const read = await readJson(speechmatics, transcript(entity, mark(',', 2.5), bare))
  expect(lines(read)).toEqual(['1000-4000 speaker-S1: £12, twelve pounds'])
})

test('a voice that could not be told is nobody’s label', async () => {
  const read = await readJson(speechmatics, transcript(row('Hello.', 0, 1, 'UU')))
  expect(lines(read)).toEqual(['0-1000 speaker: Hello.'])
  expect(read.report.guessed[0]).toMatch(/does not say who speaks/)
})

test('a mark finds its word on its own channel', async () => {
  const on = (channel: string) => ({ channel })
  const both = transcript(
    row('Hello', 1, 1.5, 'S1', on('channel_1')),
    row('Morning', 1.2, 2, 'S1', on('channel_2')),
    mark('.', 1.5, on('channel_1')),
    mark('!', 2, on('channel_2')),
  )
  expect(lines(await readJson(speechmatics, both))).toEqual([
    '1000-1500 channel-channel_1-speaker-S1: Hello.',
    '1200-2000 channel-channel_2-speaker-S1: Morning!',
  ])
})

test('a language without spaces gets none', async () => {
  const metadata = { type: 'transcription', language_pack_info: { word_delimiter: '' } }
  const read = await readJson(speechmatics, { ...transcript(row('今日', 0, 1), row('は', 1, 2)), metadata })
  expect(lines(read)).toEqual(['0-2000 speaker-S1: 今日は'])
})

const message = (kind: string, ...results: readonly unknown[]) => ({ message: kind, format: '2.9', results })

test('messages of a running call make one conversation, without the provisional ones', async () => {
  const messages = [
    { message: 'RecognitionStarted', id: 'x' },
    message('AddPartialTranscript', row('Whatever', 0.5, 0.9)),
    message('AddTranscript', row('What', 0.5, 0.7), row('changed', 0.7, 1.2)),
    message('AddTranscript', mark('?', 1.2), row('Much', 4, 5)),
    { message: 'EndOfTranscript' },
  ]
  const read = await readJson(speechmatics, messages)
  expect(lines(read)).toEqual(['500-1200 speaker-S1: What changed?', '4000-5000 speaker-S1: Much'])
  expect(read.report.dropped).toEqual([{ why: 'provisional messages, which later ones say again: 1' }])
})

test('one message alone is read, and the report says what it is', async () => {
  const read = await readJson(speechmatics, message('AddTranscript', row('Hello', 0, 1)))
  expect(read.report.guessed[0]).toMatch(/one message of a running transcription/)
})

const spoken = (name: string, time: string, duration: string) => ({
  name,
  time,
  duration,
  confidence: '0.99',
})
const old = {
  format: '1.0',
  job: { id: 31, lang: 'en', duration: 9, created_at: 'Wed Nov 18 15:20:00 2026' },
  speakers: [spoken('M2', '1.50', '2.00'), spoken('F1', '0.00', '1.20')],
  words: [
    spoken('Good', '0.10', '0.30'),
    spoken('morning', '0.40', '0.70'),
    spoken('.', '1.10', '0.00'),
    spoken('Hello', '1.49', '0.50'),
  ],
}

test('the first generation keeps who speaks apart from what is said', async () => {
  const read = await readJson(speechmatics, old)
  expect(lines(read)).toEqual(['100-1100 speaker-F1: Good morning.', '1490-1990 speaker-M2: Hello'])
  expect(read.conversation).toMatchObject({ id: '31', language: 'en', startedAt: null })
  expect(read.conversation.parties.map((one) => one.name)).toEqual([null, null])
})

test('a recording in which nobody speaks is refused as such', async () => {
  expect(refusedIn(await answersTo(speechmatics, transcript())).code).toBe('no-speech')
  expect(refusedIn(await answersTo(speechmatics, { ...old, words: [] })).code).toBe('no-speech')
})

test('both generations are known by their content, and nobody else claims them', async () => {
  expect((await readOne(JSON.stringify(call))).format).toBe('speechmatics')
  expect((await readOne(JSON.stringify(old))).format).toBe('speechmatics')
})

test('a damaged transcript is read or refused, never more', async () => {
  for (const json of damaged(call, 300)) keepsItsPromises(await answersTo(speechmatics, json))
  for (const json of damaged(old, 300)) keepsItsPromises(await answersTo(speechmatics, json))
})
