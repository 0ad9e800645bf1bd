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

test('with a zone the clock is the start, unless it is only the moment of processing', async () => {
  const zoned = async (about: object) => {
    const json = { ...call, ConversationAnalytics: { ...call.ConversationAnalytics, ...about } }
    const answers = await awsPca.read(
      { bytes: new Uint8Array(), text: '', json },
      { zone: 'Europe/Berlin', id: 'x' },
    )
    return answers.map((one) => ('refused' in one ? one.refused.code : one.conversation.startedAt))
  }
  expect(await zoned({})).toEqual([expect.stringMatching(/^2026-11-18T14:00:00/)])
  expect(await zoned({ ProcessTime: '2026-11-18 15:00:00.1' })).toEqual([null])
})

test('what the service hid was said all the same; a sound was not', async () => {
  const hidden = [
    segment('spk_0', 0, 1, '[PII]'),
    segment('spk_0', 1, 2, '[music]'),
    segment('spk_1', 2, 3, '...'),
  ]
  const read = await readJson(awsPca, { ...call, SpeechSegments: hidden })
  expect(lines(read)).toEqual(['0-1000 speaker-spk_0: [PII]'])
  expect(read.report.dropped[0]?.why).toMatch(/2 rows without a word/)
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
