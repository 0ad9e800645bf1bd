import { expect, test } from 'vitest'
import { contactLens } from '../../server/readers/contact-lens.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson } from './readings.ts'

const row = (who: object, from: number, to: number, text: string) => ({
  ...who,
  BeginOffsetMillis: from,
  EndOffsetMillis: to,
  Content: text,
  Id: `i-${from}`,
})
const analysis = {
  Version: '1.1.0',
  Channel: 'VOICE',
  LanguageCode: 'en-GB',
  CustomerMetadata: { ContactId: 'contact-1' },
  Participants: [
    { ParticipantId: '7f', ParticipantRole: 'AGENT' },
    { ParticipantId: '9c', ParticipantRole: 'CUSTOMER' },
  ],
  ConversationCharacteristics: {},
  Transcript: [
    row({ ParticipantId: '9c' }, 2000, 6000, 'We lost two drivers.'),
    row({ ParticipantId: '7f' }, 500, 2400, 'What changed since spring?'),
  ],
}

test('rows come in any order and overlap; who is who stands under the participant', async () => {
  const read = await readJson(contactLens, analysis)
  expect(lines(read)).toEqual([
    '500-2400 7f: What changed since spring?',
    '2000-6000 9c: We lost two drivers.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.roleHow])).toEqual([
    ['Agent', 'rep', 'field'],
    ['Customer', 'customer', 'field'],
  ])
  expect(read.conversation).toMatchObject({ id: 'contact-1', channel: 'phone', startedAt: null })
})

test('call analytics writes the role on the row and the words below it', async () => {
  const items = [
    {
      Type: 'pronunciation',
      Content: 'Hello',
      Confidence: '0.8',
      BeginOffsetMillis: 0,
      EndOffsetMillis: 400,
    },
    { Type: 'punctuation', Content: '.', Confidence: '0.0', BeginOffsetMillis: 400, EndOffsetMillis: 400 },
  ]
  const job = {
    JobName: 'job-1',
    Transcript: [{ ...row({ ParticipantRole: 'AGENT' }, 0, 400, 'Hello.'), Items: items }],
  }
  const read = await readJson(contactLens, job)
  expect(read.format).toBe('aws-call-analytics')
  expect(read.conversation.utterances[0]).toMatchObject({
    text: 'Hello.',
    words: [{ text: 'Hello.', endMs: 400 }],
  })
})

test('segments of a call that is still going on are read the same way', async () => {
  const live = {
    Segments: [
      { Transcript: row({ ParticipantRole: 'CUSTOMER', ParticipantId: 'c' }, 0, 900, 'Hello?') },
      { Categories: {} },
    ],
  }
  expect(lines(await readJson(contactLens, live))).toEqual(['0-900 c: Hello?'])
})

test('a chat of the same vendor has no offsets and is not claimed', () => {
  const chat = {
    Participants: [],
    Transcript: [{ AbsoluteTime: '2026-11-18T15:00:00Z', Content: 'Hello', Type: 'MESSAGE' }],
  }
  expect(contactLens.claims({ bytes: new Uint8Array(), text: '', json: chat })).toBeNull()
})

test('a damaged analysis is read or refused, never more', async () => {
  for (const json of damaged(analysis, 400)) keepsItsPromises(await answersTo(contactLens, json))
})
