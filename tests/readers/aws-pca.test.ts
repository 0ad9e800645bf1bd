import { expect, test } from 'vitest'
import { awsPca } from '../../server/readers/aws-pca.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const segment = (speaker: string, start: number, end: number, text: string) => ({
  SegmentSpeaker: speaker,
  SegmentStartTime: start,
  SegmentEndTime: end,
  DisplayText: text,
  OriginalText: text,
  WordConfidence: [{ Text: text, Confidence: 0.9, StartTime: start, EndTime: start }],
})
const call = {
  ConversationAnalytics: {
    GUID: 'None',
    Agent: 'None',
    ConversationTime: '2026-11-18 15:00:00.1',
    ConversationLocation: 'America/New_York',
    LanguageCode: 'en-US',
    SpeakerLabels: [
      { Speaker: 'spk_0', DisplayText: 'Agent' },
      { Speaker: 'spk_1', DisplayText: 'Customer' },
    ],
  },
  SpeechSegments: [
    segment('spk_1', 2.4, 4, 'The lift is stuck.'),
    segment('spk_0', 0.04, 2, 'How can I help?'),
  ],
}

test('the roles are the file’s, in time order, and the report asks to check them', async () => {
  const read = await readJson(awsPca, call)
  expect(lines(read)).toEqual([
    '40-2000 speaker-spk_0: How can I help?',
    '2400-4000 speaker-spk_1: The lift is stuck.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.roleHow])).toEqual([
    ['Agent', 'rep', 'field'],
    ['Customer', 'customer', 'field'],
  ])
  expect(read.report.guessed.join(' ')).toMatch(/swap them/)
})

test('a clock without a zone is no start, and “None” is no id', async () => {
  const read = await readJson(awsPca, call)
  expect(read.conversation).toMatchObject({ id: 'example', startedAt: null, channel: 'phone' })
  expect(read.report.guessed.join(' ')).toMatch(/2026-11-18 15:00:00\.1 .*America\/New_York/)
})

test('words that end where they start would make everybody silent, so they are not kept', async () => {
  const { conversation } = await readJson(awsPca, call)
  expect(conversation.utterances.every((one) => one.words === undefined)).toBe(true)
})

test('a call without a segment is refused', async () => {
  expect(refusedIn(await answersTo(awsPca, { ...call, SpeechSegments: null })).code).toBe('no-speech')
})

test('a damaged analysis is read or refused, never more', async () => {
  for (const json of damaged(call, 400)) keepsItsPromises(await answersTo(awsPca, json))
})
