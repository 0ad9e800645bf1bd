import { expect, test } from 'vitest'
import { freshdesk } from '../../server/readers/freshdesk.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const reply = (
  incoming: boolean | null,
  user: number | null,
  minute: number,
  body: string,
  more: object = {},
) => ({
  id: minute,
  body: `<div>${body}</div>`,
  body_text: body,
  incoming,
  private: false,
  user_id: user,
  source: 0,
  ticket_id: 31,
  created_at: `2026-11-18T15:${String(minute).padStart(2, '0')}:00Z`,
  ...more,
})
const ticket = {
  id: 31,
  requester_id: 51,
  responder_id: 4,
  status: 2,
  source: 1,
  subject: 'The lift',
  created_at: '2026-11-18T15:00:00Z',
  description: '<div>The lift is stuck.</div>',
  description_text: 'The lift is stuck.',
  requester: { id: 51, name: 'Cora Nordvik', email: 'cora@nordvik.example' },
  conversations: [
    reply(false, 4, 10, 'Since when?'),
    reply(true, 51, 20, 'Since Monday.'),
    reply(false, 4, 21, 'She is upset.', { private: true }),
    reply(false, 4, 22, 'Please look at it.', { source: 8 }),
    reply(null, 4, 30, 'Somebody comes on Friday.'),
  ],
}

test('the first message stands in the ticket, notes are never speech', async () => {
  const read = await readJson(freshdesk, ticket)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00Z customer-51: The lift is stuck.',
    '2026-11-18T15:10:00Z rep-4: Since when?',
    '2026-11-18T15:20:00Z customer-51: Since Monday.',
    '2026-11-18T15:30:00Z rep-4: Somebody comes on Friday.',
  ])
  expect(read.conversation.parties).toMatchObject([
    { name: 'Cora Nordvik', role: 'customer', roleHow: 'field', email: 'cora@nordvik.example' },
    { name: null, role: 'rep', roleHow: 'field' },
  ])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 private note between colleagues',
    '1 message to others, or a rating',
  ])
})

test('a list of tickets without their messages is no conversation', async () => {
  const bare = { id: 1, requester_id: 51, responder_id: 4, status: 2, subject: 'The lift' }
  expect(refusedIn(await answersTo(freshdesk, [bare, { ...bare, id: 2 }]))).toMatchObject({
    code: 'no-speech',
  })
})

test('a ticket we opened ourselves begins with the rep', async () => {
  const read = await readJson(freshdesk, { ...ticket, source: 10, conversations: [] })
  expect(read.conversation.parties).toMatchObject([{ key: 'rep-4', role: 'rep' }])
})

test('replies without their ticket say what is missing', async () => {
  const read = await readJson(freshdesk, ticket.conversations.slice(0, 2))
  expect(read.conversation.id).toBe('31')
  expect(read.report.guessed).toEqual([
    'the first message stands in the ticket itself, which is not in this file',
  ])
})

test('ten replies beside a ticket may not be all', async () => {
  const conversations = Array.from({ length: 10 }, (_, at) => reply(true, 51, at + 1, `Line ${at}`))
  const read = await readJson(freshdesk, { ...ticket, conversations })
  expect(read.report.guessed).toEqual([
    'Freshdesk gives ten messages beside a ticket: later ones may be missing',
  ])
})

test('the export of a whole account wraps tickets and notes', async () => {
  const { conversations, ...own } = ticket
  const notes = conversations.map((one) => ({ helpdesk_note: one }))
  const read = await readJson(freshdesk, [{ helpdesk_ticket: { ...own, notes } }])
  expect(read.conversation.utterances).toHaveLength(4)
})

test('a damaged ticket is read or refused, never more', async () => {
  for (const json of damaged([ticket, ticket], 300))
    if (freshdesk.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(freshdesk, json))
})
