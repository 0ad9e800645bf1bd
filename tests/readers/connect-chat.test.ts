import { expect, test } from 'vitest'
import { connectChat } from '../../server/readers/connect-chat.ts'
import { contactLens } from '../../server/readers/contact-lens.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const row = (role: string, clock: string, content: string, more: object = {}) => ({
  AbsoluteTime: `2026-11-18T${clock}Z`,
  Content: content,
  ContentType: 'text/plain',
  Id: `id-${clock}`,
  Type: 'MESSAGE',
  ParticipantId: role.toLowerCase(),
  DisplayName: role === 'AGENT' ? 'Rosa' : role === 'CUSTOMER' ? 'Cora' : 'BOT',
  ParticipantRole: role,
  ...more,
})
const event = (clock: string, kind: string) => ({
  AbsoluteTime: `2026-11-18T${clock}Z`,
  ContentType: `application/vnd.amazonaws.connect.event.${kind}`,
  Id: `event-${clock}`,
  Type: 'EVENT',
})
const chat = {
  Version: '2019-08-26',
  ContactId: 'contact-7',
  Participants: [{ ParticipantId: 'agent' }, { ParticipantId: 'customer' }],
  Transcript: [
    row('SYSTEM', '15:00:00.100', 'How can we help?'),
    row('CUSTOMER', '15:00:20', 'We lost two drivers.'),
    row('AGENT', '15:00:45', 'Since **when**?', { ContentType: 'text/markdown' }),
    event('19:40:00', 'chat.ended'),
  ],
}

test('customer and agent are told by their role, the program is a bot', async () => {
  const read = await readJson(connectChat, chat)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.100Z system: How can we help?',
    '2026-11-18T15:00:20Z customer: We lost two drivers.',
    '2026-11-18T15:00:45Z agent: Since when?',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.roleHow])).toEqual([
    ['BOT', 'bot', 'field'],
    ['Cora', 'customer', 'field'],
    ['Rosa', 'rep', 'field'],
  ])
  expect(read.conversation.id).toBe('contact-7')
})

test('buttons, files and events are counted and not spoken', async () => {
  const card = row('CUSTOMER', '15:00:30', '{"templateType":"ListPicker"}', {
    ContentType: 'application/json',
  })
  const file = row('CUSTOMER', '15:00:31', '', {
    Type: 'ATTACHMENT',
    Attachments: [{ AttachmentName: 'a.pdf' }],
  })
  const read = await readJson(connectChat, { ...chat, Transcript: [...chat.Transcript, card, file] })
  expect(read.conversation.utterances).toHaveLength(3)
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 event that is no message',
    '1 picture or file',
    '1 card, form or button made by a program',
  ])
})

test('where the role stands only in the list of participants it is found there', async () => {
  const bare = { ParticipantRole: undefined, DisplayName: undefined, Type: undefined }
  const read = await readJson(connectChat, {
    Channel: 'CHAT',
    ConversationCharacteristics: {},
    CustomerMetadata: { ContactId: 'lens-1' },
    Participants: [{ ParticipantId: 'p1', ParticipantRole: 'CUSTOMER' }],
    Transcript: [row('CUSTOMER', '15:00:20', 'We lost two drivers.', { ...bare, ParticipantId: 'p1' })],
  })
  expect(read.conversation.parties[0]).toMatchObject({ name: 'Customer', role: 'customer' })
  expect(read.conversation.id).toBe('lens-1')
})

test('a chat with a wall clock is no call, and a call no chat', () => {
  const asContent = (json: object) => ({ bytes: new Uint8Array(), text: '', json })
  const lens = { ...chat, ConversationCharacteristics: {} }
  expect(contactLens.claims(asContent(lens))).toBeNull()
  expect(connectChat.claims(asContent(lens))).not.toBeNull()
  const call = { Transcript: [{ ...chat.Transcript[0], BeginOffsetMillis: 0 }] }
  expect(contactLens.claims(asContent(call))).not.toBeNull()
  expect(connectChat.claims(asContent(call))).toBeNull()
})

test('a supervisor who joins is a colleague', async () => {
  const read = await readJson(connectChat, {
    ...chat,
    Transcript: [...chat.Transcript, row('SUPERVISOR', '15:01:00', 'I can help')],
  })
  expect(read.conversation.parties.at(-1)?.role).toBe('colleague')
})

test('a bot alone is nobody', async () => {
  const alone = { ...chat, Transcript: [chat.Transcript[0], chat.Transcript[3]] }
  expect(refusedIn(await answersTo(connectChat, alone)).code).toBe('no-speech')
})

test('a damaged chat is read or refused, never more', async () => {
  for (const json of damaged(chat, 400))
    if (connectChat.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(connectChat, json))
})
