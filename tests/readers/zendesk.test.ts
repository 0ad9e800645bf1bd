import { expect, test } from 'vitest'
import { zendesk } from '../../server/readers/zendesk.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const comment = (author: number | string | null, minute: number, body: string, more: object = {}) => ({
  id: `9007199254740993${minute}`,
  type: 'Comment',
  author_id: author,
  body,
  html_body: `<p>${body}</p>`,
  plain_body: body,
  public: true,
  via: { channel: 'email' },
  created_at: `2026-11-18T15:${String(minute).padStart(2, '0')}:00Z`,
  ...more,
})
const users = [
  { id: 51, name: 'Cora Nordvik', email: 'cora@nordvik.example', role: 'end-user' },
  { id: '4', name: 'Rosa Diaz', email: 'rosa@north.example', role: 'agent' },
]
const ticket = {
  comments: [
    comment(51, 0, 'The lift is&nbsp;stuck.'),
    comment(4, 10, 'Since when?'),
    comment(4, 11, 'She is upset.', { public: false }),
    comment(-1, 12, 'We have received your message.', { via: { channel: 'rule' } }),
    comment(51, 20, 'Since Monday.'),
  ],
  users,
  next_page: null,
  count: 7,
}

test('names and roles come from the users beside the comments', async () => {
  const read = await readJson(zendesk, ticket)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00Z customer-51: The lift is stuck.',
    '2026-11-18T15:10:00Z rep-4: Since when?',
    '2026-11-18T15:12:00Z bot--1: We have received your message.',
    '2026-11-18T15:20:00Z customer-51: Since Monday.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role])).toEqual([
    ['Cora Nordvik', 'customer'],
    ['Rosa Diaz', 'rep'],
    [null, 'bot'],
  ])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 internal note of colleagues',
    '2 later comments not in this file',
  ])
})

test('without users nobody has a name or a role', async () => {
  const { conversation } = await readJson(zendesk, { comments: ticket.comments.slice(0, 2) })
  expect(conversation.parties).toMatchObject([
    { key: 'unknown-51', name: null, role: 'unknown', roleHow: 'none' },
    { key: 'unknown-4', name: null, role: 'unknown', roleHow: 'none' },
  ])
})

test('exported tickets carry their comments, and audits theirs as events', async () => {
  const exported = { id: 7, requester: users[0], assignee: users[1], comments: ticket.comments }
  const audited = {
    audits: ticket.comments.map(({ author_id, created_at, ...event }) => ({
      author_id,
      created_at,
      events: [{ ...event }, { type: 'Change', field_name: 'status' }],
    })),
    users,
  }
  const [first] = await answersTo(zendesk, exported)
  const [second] = await answersTo(zendesk, audited)
  expect(first).toMatchObject({ conversation: { id: '7', utterances: { length: 4 } } })
  expect(second).toMatchObject({ conversation: { utterances: { length: 4 } } })
})

test('a whole chat in one comment is nobody’s words alone', async () => {
  const chat = comment(51, 0, '(15:00:01) Cora Nordvik: Hello\n(15:00:09) Rosa Diaz: Hello to you')
  expect(refusedIn(await answersTo(zendesk, { comments: [chat] }))).toMatchObject({ code: 'no-speech' })
})

test('a list in pages says that others may be missing', async () => {
  const read = await readJson(zendesk, { comments: ticket.comments, users, meta: { has_more: true } })
  expect(read.report.guessed).toEqual(['Zendesk gave this list in pages: other comments may be missing'])
})

test('a damaged ticket is read or refused, never more', async () => {
  for (const json of damaged(ticket, 300))
    if (zendesk.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(zendesk, json))
})
