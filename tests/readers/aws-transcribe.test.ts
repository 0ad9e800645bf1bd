import { expect, test } from 'vitest'
import { awsTranscribe } from '../../server/readers/aws-transcribe.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const said = (content: string, start: string, end: string, more: object = {}) => ({
  type: 'pronunciation',
  start_time: start,
  end_time: end,
  alternatives: [{ content, confidence: '0.9' }],
  ...more,
})
const mark = (content: string, more: object = {}) => ({
  type: 'punctuation',
  alternatives: [{ content, confidence: '0.0' }],
  ...more,
})
const at = (start: string, label: string) => ({ start_time: start, end_time: start, speaker_label: label })

const job = {
  jobName: 'call-7',
  status: 'COMPLETED',
  results: {
    transcripts: [{ transcript: 'Hello, Cora. Hello.' }],
    speaker_labels: {
      speakers: 2,
      segments: [
        { start_time: '0.1', end_time: '0.2', speaker_label: '', items: [] },
        {
          start_time: '0.50',
          end_time: '1.2',
          speaker_label: 'spk_0',
          items: [at('0.50', 'spk_0'), at('0.9', 'spk_0')],
        },
        { start_time: '1.5', end_time: '2', speaker_label: 'spk_1', items: [at('1.5', 'spk_1')] },
      ],
    },
    items: [
      said('Hello', '0.5', '0.8'),
      mark(','),
      said('Cora', '0.90', '1.24'),
      mark('.'),
      said('Hello', '1.5', '2'),
      mark('.'),
    ],
  },
}

test('seconds written as text are joined to the speaker who started then', async () => {
  expect(lines(await readJson(awsTranscribe, job))).toEqual([
    '500-1240 speaker-spk_0: Hello, Cora.',
    '1500-2000 speaker-spk_1: Hello.',
  ])
})

test('newer files name the speaker on the word itself', async () => {
  const items = [
    said('Hello', '0.5', '0.8', { speaker_label: 'spk_1' }),
    mark('!', { speaker_label: 'spk_1' }),
  ]
  const newer = { ...job, results: { transcripts: [], items } }
  expect(lines(await readJson(awsTranscribe, newer))).toEqual(['500-800 speaker-spk_1: Hello!'])
})

test('two channels are two people, and a mark stays with the word of its own channel', async () => {
  const channels = [
    { channel_label: 'ch_0', items: [said('Ready', '1', '1.5'), mark('?')] },
    { channel_label: 'ch_1', items: [said('Yes', '1.2', '1.6'), mark('.')] },
  ]
  const apart = { ...job, results: { transcripts: [], channel_labels: { channels }, items: [] } }
  const items = [
    said('Ready', '1', '1.5', { channel_label: 'ch_0' }),
    said('Yes', '1.2', '1.6', { channel_label: 'ch_1' }),
    mark('?', { channel_label: 'ch_0' }),
    mark('.', { channel_label: 'ch_1' }),
  ]
  const together = { ...job, results: { transcripts: [], channel_labels: { channels }, items } }
  for (const file of [apart, together])
    expect(lines(await readJson(awsTranscribe, file))).toEqual([
      '1000-1500 channel-ch_0: Ready?',
      '1200-1600 channel-ch_1: Yes.',
    ])
})

test('a failed job is refused with its reason', async () => {
  const failed = { jobName: 'call-8', status: 'FAILED', failureReason: 'no audio track' }
  expect(refusedIn(await answersTo(awsTranscribe, failed)).message).toMatch(/no audio track/)
})

test('a damaged result is read or refused, never more', async () => {
  for (const json of damaged(job, 400)) keepsItsPromises(await answersTo(awsTranscribe, json))
})
