import { expect, test } from 'vitest'
import { podcastJson } from '../../server/readers/podcast-json.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const row = (speaker: string | null, startTime: unknown, endTime: unknown, body: unknown) => ({
  ...(speaker === null ? {} : { speaker }),
  startTime,
  endTime,
  body,
})
const transcript = (...segments: readonly unknown[]) => ({ version: '1.0.0', segments })

const phrases = transcript(
  row('Rosa', 0.5, 2.5, 'What changed since spring?'),
  row('Cora', 3, 5, 'We lost two drivers, and then'),
  row(null, 5.2, 7, 'the pump broke.'),
  row('Rosa', 8, 9, 'I am sorry.'),
)

test('a row is a phrase, and one without a speaker is of the one before', async () => {
  const read = await readJson(podcastJson, phrases)
  expect(lines(read)).toEqual([
    '500-2500 speaker-Rosa: What changed since spring?',
    '3000-7000 speaker-Cora: We lost two drivers, and then the pump broke.',
    '8000-9000 speaker-Rosa: I am sorry.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role])).toEqual([
    ['Rosa', 'unknown'],
    ['Cora', 'unknown'],
  ])
  expect(read.report).toEqual({ accepted: 3, dropped: [], guessed: [] })
})

test('two rows of the same times are one phrase', async () => {
  const halves = transcript(
    row('Rosa', 1, 4, 'What changed.'),
    row('Rosa', 1, 4, 'Since spring, I mean.'),
    row('Cora', 5, 6, 'Nothing at all.'),
  )
  expect(lines(await readJson(podcastJson, halves))).toEqual([
    '1000-4000 speaker-Rosa: What changed. Since spring, I mean.',
    '5000-6000 speaker-Cora: Nothing at all.',
  ])
})

test('one word a row becomes utterances at a change of speaker and at a pause', async () => {
  const words = transcript(
    row('Rosa', 0.5, 0.8, 'What'),
    row('Rosa', 0.8, 1.2, 'changed'),
    row('Rosa', 1.2, 1.2, '?'),
    row('Cora', 1.5, 1.9, 'Nothing.'),
    row(null, '5', '5.5', 'Really.'),
  )
  const read = await readJson(podcastJson, words)
  expect(lines(read)).toEqual([
    '500-1200 speaker-Rosa: What changed?',
    '1500-1900 speaker-Cora: Nothing.',
    '5000-5500 speaker-Cora: Really.',
  ])
  expect(read.conversation.utterances[0]?.words).toHaveLength(2)
})

test('where spaces and points are rows, only they divide what is said', async () => {
  const parts = ['¿', 'Qué', ' ', 'don', "'t", ' ', '$', '5', ',', ' ', 'yes', '?', ' ']
  const rows = parts.map((body, at) => row('Rosa', at / 10, at / 10 + (/\w/.test(body) ? 0.1 : 0), body))
  const read = await readJson(podcastJson, transcript(...rows))
  expect(read.conversation.utterances.map((one) => one.text)).toEqual(["¿Qué don't $5, yes?"])
  expect(read.report.dropped).toEqual([])
})

test('phrases of nobody are never joined', async () => {
  const nobody = transcript(row(null, 0, 1, 'We lost two'), row(null, 1, 2, 'of the drivers.'))
  const read = await readJson(podcastJson, nobody)
  expect(lines(read)).toEqual(['0-1000 speaker: We lost two', '1000-2000 speaker: of the drivers.'])
  expect(read.report.guessed[0]).toMatch(/does not say who speaks/)
})

test('music is no speech, and a transcript of nothing is refused', async () => {
  const read = await readJson(
    podcastJson,
    transcript(row('Rosa', 0, 3, '[intro music]'), row('Rosa', 3, 4, 'Good morning all.')),
  )
  expect(lines(read)).toEqual(['3000-4000 speaker-Rosa: Good morning all.'])
  expect(read.report.dropped).toHaveLength(1)
  expect(refusedIn(await answersTo(podcastJson, transcript())).code).toBe('no-speech')
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(phrases))).format).toBe('podcast-json')
})

test('a damaged transcript is read or refused, never more', async () => {
  for (const json of damaged(phrases, 400)) keepsItsPromises(await answersTo(podcastJson, json))
})
