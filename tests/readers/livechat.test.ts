import { expect, test } from 'vitest'
import { livechat } from '../../server/readers/livechat.ts'
import { refusalOf } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const cora = { id: 'c0ffee-1', type: 'customer', name: 'Cora', email: 'cora@buyer.example' }
const rosa = { id: 'rosa@seller.example', type: 'agent', name: 'Rosa Diaz', email: 'rosa@seller.example' }

const event = (
  type: string,
  author: string | null,
  clock: string,
  text: string | null,
  more: object = {},
) => ({
  id: `T1_${clock}`,
  type,
  author_id: author,
  created_at: `2026-11-18T${clock}.000000Z`,
  text,
  visibility: 'all',
  ...more,
})
const thread = {
  id: 'T1',
  active: false,
  user_ids: [rosa.id, cora.id],
  events: [
    event('filled_form', cora.id, '14:59:59', null, { fields: [{ label: 'Name', answer: 'Cora' }] }),
    event('message', cora.id, '15:00:00', 'We lost two drivers.'),
    event('message', rosa.id, '15:00:10', 'She nearly left us in spring', { visibility: 'agents' }),
    event('system_message', null, '15:00:11', 'Rosa joined', { author_id: undefined }),
    event('message', rosa.id, '15:00:20', 'Since when?'),
    event('file', cora.id, '15:00:30', null, { name: 'a.png' }),
  ],
}
const chat = { id: 'CHAT9', users: [cora, rosa], thread }

test('customer and agent are told by the users, whispers and forms are not spoken', async () => {
  const read = await readJson(livechat, chat)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00Z c0ffee-1: We lost two drivers.',
    '2026-11-18T15:00:20Z rosa@seller.example: Since when?',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.email])).toEqual([
    ['Cora', 'customer', 'cora@buyer.example'],
    ['Rosa Diaz', 'rep', 'rosa@seller.example'],
  ])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 event that is no message',
    '1 picture or file',
    '1 message among colleagues, which the customer never saw',
    '1 card, form or button made by a program',
  ])
})

test('a thread alone knows only ids, and an id that is an address is kept as one', async () => {
  const { id, parties } = (await readJson(livechat, thread)).conversation
  expect(id).toBe('T1')
  expect(parties.map((one) => [one.name, one.role, one.email])).toEqual([
    [null, 'unknown', null],
    [null, 'unknown', 'rosa@seller.example'],
  ])
})

test('every thread of an archive is a conversation', async () => {
  const again = { ...chat, thread: { ...thread, id: 'T2' } }
  const archive = { chats: [chat, again], found_chats: 2 }
  const answers = await answersTo(livechat, archive)
  expect(answers.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual(['T1', 'T2'])
  const threads = { id: 'CHAT9', users: [cora], threads: [thread, { ...thread, id: 'T3' }] }
  expect(await answersTo(livechat, threads)).toHaveLength(2)
})

test('what a webhook delivers is read as well', async () => {
  const delivered = { action: 'incoming_chat', payload: { chat } }
  expect(lines(await readJson(livechat, delivered))).toHaveLength(2)
})

test('a person alone is no conversation', async () => {
  expect((await refusalOf(JSON.stringify(rosa))).code).toBe('unrecognised')
})

test('a type of user that nobody knows gives nobody a role', async () => {
  const odd = { ...chat, users: [{ ...cora, type: 'constructor' }] }
  expect((await readJson(livechat, odd)).conversation.parties.map((one) => one.role)).toEqual([
    'unknown',
    'unknown',
  ])
})

test('a thread in which nobody writes is refused', async () => {
  const silent = { ...thread, events: thread.events.slice(2, 4) }
  expect(refusedIn(await answersTo(livechat, silent)).code).toBe('no-speech')
})

test('a damaged chat is read or refused, never more', async () => {
  for (const json of damaged(chat, 400))
    if (livechat.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(livechat, json))
})
