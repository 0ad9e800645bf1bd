import { expect, test } from 'vitest'
import { front } from '../../server/readers/front.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const rosa = { id: 'tea_8', email: 'rosa@north.example', first_name: 'Rosa', last_name: 'Diaz' }
const began = 1795014000
const self = 'https://front.example/conversations/cnv_5/messages'

const from = (name: string | null, handle: string) => [
  { name, handle, role: 'from' },
  { name: 'Somebody', handle: 'else@north.example', role: 'to' },
]
const message = (inbound: boolean | null, after: number, text: string | null, more: object = {}) => ({
  id: `msg_${after}`,
  type: 'email',
  is_inbound: inbound,
  created_at: began + after,
  text,
  body: null,
  author: inbound ? null : rosa,
  recipients: inbound ? from('Cora Nordvik', 'cora@nordvik.example') : from('Sales', 'sales@north.example'),
  is_draft: false,
  error_type: null,
  ...more,
})

const conversation = {
  _links: { self },
  _results: [
    message(false, 900, 'Not sent yet', { is_draft: true }),
    message(
      false,
      600.25,
      'On Friday.\n\nOn Wed, Nov 18, 2026 at 4:00 PM Cora <cora@nordvik.example> wrote:\n\n> When can you come?\n',
    ),
    message(true, 0, null, { body: '<p>When can you <b>come</b>?</p>' }),
  ],
}

test('newest first is put in order, and what a mail quotes counts once', async () => {
  const read = await readJson(front, conversation)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.000Z customer-cora@nordvik.example: When can you come?',
    '2026-11-18T15:10:00.250Z rep-tea_8: On Friday.',
  ])
  expect(read.conversation).toMatchObject({ id: 'cnv_5', channel: 'email' })
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 draft that was never sent',
    '2 lines of earlier mail that the messages quote',
  ])
})

test('a reply from a shared address is the teammate who wrote it', async () => {
  const { conversation: read } = await readJson(front, conversation)
  expect(read.parties.map((one) => [one.name, one.role, one.roleHow, one.email])).toEqual([
    ['Cora Nordvik', 'customer', 'field', 'cora@nordvik.example'],
    ['Rosa Diaz', 'rep', 'field', 'rosa@north.example'],
  ])
})

test('an outgoing message of no teammate is said', async () => {
  const read = await readJson(front, {
    _results: [message(true, 0, 'Hello'), message(false, 5, 'Hi', { author: null })],
  })
  expect(read.report.guessed).toEqual([
    '1 outgoing message names no teammate, a rule perhaps sent it: it counts for the address it was sent from',
  ])
})

test('a side nobody stated is nobody’s role', async () => {
  const read = await readJson(front, [message(null, 0, 'Hello')])
  expect(read.conversation.parties).toMatchObject([{ role: 'unknown', roleHow: 'none' }])
})

test('comments are what colleagues write to each other', async () => {
  const comments = {
    _results: [{ id: 'com_1', _links: {}, author: rosa, body: 'Careful', posted_at: began }],
  }
  expect(refusedIn(await answersTo(front, comments))).toMatchObject({ code: 'no-speech' })
})

test('a damaged list is read or refused, never more', async () => {
  for (const json of damaged(conversation, 300))
    if (front.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(front, json))
})
