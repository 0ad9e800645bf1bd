import { expect, test } from 'vitest'
import { lastReaders, readers } from '../../server/readers/detect.ts'
import { readOne } from './read.ts'

const at = '2026-11-18T15:00:00.000Z'
const chats: Readonly<Record<string, unknown>> = {
  telegram: {
    messages: [
      {
        id: 1,
        type: 'message',
        date: '2026-11-18T15:00:00',
        date_unixtime: '1795014000',
        from: 'Cora',
        text: 'Hello',
      },
    ],
  },
  discord: {
    guild: { id: '1' },
    channel: { id: '2', name: 'lift' },
    messages: [
      { id: '3', type: 'Default', timestamp: at, content: 'Hello', author: { id: '4', name: 'cora' } },
    ],
  },
  'slack-api': {
    ok: true,
    messages: [{ type: 'message', user: 'U1', ts: '1795014000.000100', text: 'Hello' }],
  },
  'teams-graph-json': {
    value: [
      {
        id: '1',
        messageType: 'message',
        createdDateTime: at,
        subject: null,
        from: { user: { id: 'a', displayName: 'Cora' } },
        body: { contentType: 'html', content: '<p>Hello</p>' },
      },
    ],
  },
  'amazon-connect-chat': {
    ContactId: 'c',
    Transcript: [
      {
        AbsoluteTime: at,
        Content: 'Hello',
        Id: '1',
        ParticipantId: 'p',
        ParticipantRole: 'CUSTOMER',
        Type: 'MESSAGE',
      },
    ],
  },
  'twilio-conversations': {
    messages: [
      { sid: 'IM1', conversation_sid: 'CH1', author: 'cora', body: 'Hello', date_created: at, index: 0 },
    ],
    meta: { page: 0 },
  },
  livechat: {
    id: 'T1',
    events: [{ id: '1', type: 'message', author_id: 'c', created_at: at, text: 'Hello', visibility: 'all' }],
  },
}

test.each(Object.keys(chats))('a chat of %s is claimed by its own reader alone', async (format) => {
  const text = JSON.stringify(chats[format])
  const content = { bytes: new TextEncoder().encode(text), text, json: chats[format] }
  const claiming = readers.filter((reader) => reader.claims(content) !== null)
  expect(claiming.map((reader) => reader.format)).toEqual([format])
  expect(lastReaders.every((reader) => reader.format !== format)).toBe(true)
  expect((await readOne(text)).conversation.utterances.map((one) => one.text)).toEqual(['Hello'])
})
