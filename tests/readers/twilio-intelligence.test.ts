import { expect, test } from 'vitest'
import { twilioIntelligence } from '../../server/readers/twilio-intelligence.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const sentence = (
  media_channel: number | string | null,
  from: unknown,
  to: unknown,
  transcript: string,
  more: object = {},
) => ({
  media_channel,
  sentence_index: 0,
  start_time: from,
  end_time: to,
  transcript,
  sid: 'GX1',
  confidence: '0.91',
  words: [],
  ...more,
})
const call = {
  sentences: [
    sentence(1, '0.50', '2.50', 'What changed since spring?'),
    sentence('2', 3, 6, 'We lost two drivers.', {
      words: [{ word: 'We', start_time: '3', end_time: '3.2' }],
    }),
  ],
  meta: { key: 'sentences', page: 0, next_page_url: null },
}

test('each channel is a person, without a name or a role', async () => {
  const read = await readJson(twilioIntelligence, call)
  expect(lines(read)).toEqual([
    '500-2500 channel-1: What changed since spring?',
    '3000-6000 channel-2: We lost two drivers.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role])).toEqual([
    [null, 'unknown'],
    [null, 'unknown'],
  ])
  expect(read.conversation.utterances[0]?.confidence).toBe(0.91)
  expect(read.report.guessed).toEqual([])
})

test('keys may be spelt the other way', async () => {
  const camel = { sentences: [{ mediaChannel: 1, startTime: '1.5', endTime: '2', transcript: 'Hello.' }] }
  expect(lines(await readJson(twilioIntelligence, camel))).toEqual(['1500-2000 channel-1: Hello.'])
})

test('where the transcript stands in the same file it says who is on which channel', async () => {
  const participants = [
    { channel_participant: 1, role: 'Agent', full_name: 'Rosa Diaz', email: 'rosa@north.example' },
    { channel_participant: 2, role: 'Unknown', full_name: null },
  ]
  const transcript = {
    sid: 'GT7',
    language_code: 'en-US',
    media_start_time: '2026-11-18T15:00:00Z',
    channel: { participants },
  }
  const { conversation } = await readJson(twilioIntelligence, { ...call, transcript })
  expect(conversation).toMatchObject({ id: 'GT7', language: 'en-US', startedAt: '2026-11-18T15:00:00Z' })
  expect(conversation.parties.map((one) => [one.name, one.role, one.roleHow, one.email])).toEqual([
    ['Rosa Diaz', 'rep', 'field', 'rosa@north.example'],
    [null, 'unknown', 'none', null],
  ])
})

test('one page of several says that the others are missing', async () => {
  const page = { ...call, meta: { ...call.meta, next_page_url: 'https://example.org/2' } }
  expect((await readJson(twilioIntelligence, page)).report.guessed).toEqual([
    expect.stringContaining('one page'),
  ])
})

test('what operators found, a transcript without sentences and an empty page hold no speech', async () => {
  const findings = {
    operator_results: [{ operator_type: 'conversation-classify', predicted_label: 'x' }],
    meta: {},
  }
  const bare = {
    sid: 'GT7',
    links: { sentences: 'https://example.org/s', operator_results: 'https://example.org/o' },
  }
  const empty = { sentences: [], meta: { key: 'sentences' } }
  for (const json of [findings, bare, empty]) {
    expect(twilioIntelligence.claims({ bytes: new Uint8Array(), text: '', json })).not.toBeNull()
    expect(refusedIn(await answersTo(twilioIntelligence, json))).toMatchObject({
      code: 'no-speech',
      message: expect.stringContaining('fetch the sentences'),
    })
  }
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(call))).format).toBe('twilio-intelligence')
})

test('a damaged answer is read or refused, never more', async () => {
  for (const json of damaged(call, 400)) keepsItsPromises(await answersTo(twilioIntelligence, json))
})
