import { expect, test } from 'vitest'
import { fathom } from '../../server/readers/fathom.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const said = (display_name: string | null, email: string | null, timestamp: string, text: string) => ({
  speaker: { display_name, matched_calendar_invitee_email: email },
  text,
  timestamp,
})
const invitee = (name: string, email: string, is_external: unknown, more: object = {}) => ({
  name,
  email,
  is_external,
  ...more,
})
const meeting = {
  recording_id: 314,
  recording_start_time: '2026-11-18T15:00:02Z',
  scheduled_start_time: '2026-11-18T14:55:00Z',
  transcript_language: 'en',
  default_summary: { markdown_formatted: '## A summary nobody said' },
  calendar_invitees: [
    invitee('Rosa Diaz', 'Rosa@north.example', false),
    invitee('Cora Lindqvist', 'cora@nordvik.example', true),
  ],
  transcript: [
    said('Rosa Diaz', 'rosa@north.example', '00:00:01', 'What changed since spring?'),
    said('Cora Lindqvist', 'cora@nordvik.example', '00:00:06', 'We lost two drivers.'),
    said('Rosa Diaz', null, '01:02:03', 'Thank you.'),
  ],
}

test('who is external is the customer, who is not the rep, matched by address', async () => {
  const read = await readJson(fathom, meeting)
  expect(lines(read)).toEqual([
    '1000-? speaker-rosa@north.example: What changed since spring?',
    '6000-? speaker-cora@nordvik.example: We lost two drivers.',
    '3723000-? speaker-rosa@north.example: Thank you.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.roleHow, one.email])).toEqual([
    ['Rosa Diaz', 'rep', 'field', 'rosa@north.example'],
    ['Cora Lindqvist', 'customer', 'field', 'cora@nordvik.example'],
  ])
  expect(read.conversation).toMatchObject({
    id: '314',
    startedAt: '2026-11-18T15:00:02Z',
    channel: 'video',
    language: 'en',
  })
  expect(read.report).toEqual({
    accepted: 3,
    dropped: [],
    guessed: ['no end times in the file: shares are counted by words'],
  })
})

test('a match by the name under which an invitee spoke counts, a mere likeness of names does not', async () => {
  const transcript = [
    said('Rosa', null, '00:00:01', 'Hello?'),
    said('Cora Lindqvist', null, '00:00:03', 'Yes?'),
  ]
  const calendar_invitees = [
    invitee('Rosa Diaz', 'rosa@north.example', false, { matched_speaker_display_name: 'Rosa' }),
    invitee('Cora Lindqvist', 'cora@nordvik.example', true, { matched_speaker_display_name: null }),
  ]
  const { conversation } = await readJson(fathom, { ...meeting, transcript, calendar_invitees })
  expect(conversation.parties.map((one) => [one.name, one.role, one.roleHow, one.email])).toEqual([
    ['Rosa', 'rep', 'field', 'rosa@north.example'],
    ['Cora Lindqvist', 'unknown', 'none', null],
  ])
})

test('an invitee of whom Fathom does not say whether they are external has no role', async () => {
  const calendar_invitees = [invitee('Rosa Diaz', 'rosa@north.example', null)]
  const { conversation } = await readJson(fathom, { ...meeting, calendar_invitees })
  expect(conversation.parties.every((one) => one.role === 'unknown')).toBe(true)
})

test('a transcript alone is read, without a date', async () => {
  const read = await readJson(fathom, { transcript: meeting.transcript })
  expect(read.conversation).toMatchObject({ id: 'example', startedAt: null })
  expect(read.conversation.utterances).toHaveLength(3)
})

test('a clock nobody can read leaves the time open, and a language called unknown is none', async () => {
  const transcript = [said('Rosa', null, '00:99:01', 'Hello?'), said('Rosa', null, '00:00:05', 'Hello!')]
  const read = await readJson(fathom, { ...meeting, transcript, transcript_language: 'unknown' })
  expect(lines(read)).toEqual(['- speaker-Rosa: Hello?', '5000-? speaker-Rosa: Hello!'])
  expect(read.conversation.language).toBeNull()
  expect(read.report.guessed).toEqual(['no end times in the file: shares are counted by words'])
})

test('a meeting fetched without its transcript says what to fetch; in a list it does not stop the others', async () => {
  const bare = { ...meeting, transcript: null }
  expect(refusedIn(await answersTo(fathom, bare)).message).toMatch(/with the transcript included/)
  const answers = await answersTo(fathom, { items: [bare, meeting], next_cursor: null })
  expect(
    answers.map((one) => ('refused' in one ? one.refused.message.slice(0, 15) : one.conversation.id)),
  ).toEqual(['Conversation 1:', '314'])
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(meeting))).format).toBe('fathom')
})

test('a damaged meeting is read or refused, never more', async () => {
  for (const json of damaged(meeting, 400)) keepsItsPromises(await answersTo(fathom, json))
})
