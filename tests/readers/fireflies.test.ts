import { expect, test } from 'vitest'
import { fireflies } from '../../server/readers/fireflies.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const sentence = (
  speaker_name: string | null,
  from: number | string,
  to: number | string,
  text: string,
  more: object = {},
) => ({
  index: 0,
  speaker_name,
  speaker_id: speaker_name === 'Cora Lindqvist' ? 1 : 0,
  text,
  raw_text: text.toLowerCase(),
  start_time: from,
  end_time: to,
  ...more,
})
const transcript = {
  id: '01ABC',
  title: 'Check-in',
  dateString: '2026-11-18T15:00:00.000Z',
  sentences: [
    sentence('Rosa Diaz', 0.5, 2.25, 'What changed since spring?'),
    sentence('Cora Lindqvist', '2.5', '6', 'We lost two drivers.'),
  ],
  summary: { overview: 'A pump was discussed.' },
  speakers: [{ id: 0, name: 'Rosa Diaz' }],
  meeting_attendees: [
    { displayName: 'rosa diaz', email: 'rosa@north.example' },
    { displayName: null, name: 'Cora Lindqvist', email: null },
  ],
}
const answer = (one: unknown) => ({ data: { transcript: one } })

test('a sentence is an utterance, its speaker a person with an address and without a role', async () => {
  const read = await readJson(fireflies, answer(transcript))
  expect(lines(read)).toEqual([
    '500-2250 speaker-Rosa Diaz: What changed since spring?',
    '2500-6000 speaker-Cora Lindqvist: We lost two drivers.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.email, one.role])).toEqual([
    ['Rosa Diaz', 'rosa@north.example', 'unknown'],
    ['Cora Lindqvist', null, 'unknown'],
  ])
  expect(read.conversation).toMatchObject({ id: '01ABC', startedAt: '2026-11-18T15:00:00Z' })
  expect(read.report.guessed).toEqual([
    'It began when Fireflies dates the transcript; of a recording uploaded later that is the day of the upload.',
  ])
})

test('two attendees of one name give nobody an address', async () => {
  const twice = [
    { displayName: 'Rosa Diaz', email: 'rosa@north.example' },
    { displayName: 'Rosa Diaz', email: 'rosa@elsewhere.example' },
  ]
  const { conversation } = await readJson(fireflies, { ...transcript, meeting_attendees: twice })
  expect(conversation.parties[0]?.email).toBeNull()
})

test('a sentence without a name is of the speaker with its number, and without both of nobody', async () => {
  const sentences = [
    sentence('Rosa Diaz', 0, 1, 'Hello?'),
    sentence(null, 2, 3, 'Are you there?'),
    sentence(null, 4, 5, 'Yes.', { speaker_id: 7 }),
    sentence(null, 6, 7, 'Who is this?', { speaker_id: null }),
  ]
  const read = await readJson(fireflies, { ...transcript, speakers: null, sentences })
  expect(read.conversation.utterances.map((one) => one.party)).toEqual([
    'speaker-Rosa Diaz',
    'speaker-Rosa Diaz',
    'speaker-7',
    'speaker',
  ])
})

test('one word stretched over half a minute is kept as given, and said to be noise', async () => {
  const sentences = [
    sentence('Speaker 1', 0, 31, 'Sam.'),
    sentence('Speaker 2', 31, 33, 'We lost two drivers.'),
  ]
  const read = await readJson(fireflies, { ...transcript, sentences })
  expect(lines(read)[0]).toBe('0-31000 speaker-Speaker 1: Sam.')
  expect(read.report.guessed.join(' ')).toMatch(
    /1 of 2 sentences are one or two words stretched over more than 10 seconds/,
  )
})

test('a silent meeting is refused as such', async () => {
  const silent = { ...transcript, sentences: [], speakers: [], meeting_info: { silent_meeting: true } }
  expect(refusedIn(await answersTo(fireflies, answer(silent))).code).toBe('no-speech')
  expect(refusedIn(await answersTo(fireflies, answer({ ...silent, sentences: null }))).code).toBe('no-speech')
})

test('of a list of meetings each is a conversation, and a silent one says which it is', async () => {
  const list = {
    data: {
      transcripts: [transcript, { ...transcript, id: null, sentences: [] }, { ...transcript, id: 'x' }],
    },
  }
  const answers = await answersTo(fireflies, list)
  expect(answers.map((one) => ('refused' in one ? one.refused.message : one.conversation.id))).toEqual([
    '01ABC',
    'Conversation 2: Nobody speaks in this fireflies file: it holds no words that were said.',
    'x',
  ])
})

test('a date nobody can read is unknown, never the present', async () => {
  const read = await readJson(fireflies, { ...transcript, dateString: null, date: 9e15 })
  expect(read.conversation.startedAt).toBeNull()
  expect(read.report.guessed[0]).toMatch(/When it began is unknown/)
  const inMs = await readJson(fireflies, { ...transcript, dateString: undefined, date: 1795014000000 })
  expect(inMs.conversation.startedAt).toBe('2026-11-18T15:00:00.000Z')
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(answer(transcript)))).format).toBe('fireflies')
  expect((await readOne(JSON.stringify(transcript))).format).toBe('fireflies')
})

test('a damaged transcript is read or refused, never more', async () => {
  for (const json of damaged(transcript, 400)) keepsItsPromises(await answersTo(fireflies, json))
})
