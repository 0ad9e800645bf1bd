import { expect, test } from 'vitest'
import { intercom } from '../../server/readers/intercom.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const cora = { type: 'user', id: 'c-1', name: 'Cora Lindqvist', email: 'cora@buyer.example' }
const rosa = { type: 'admin', id: 12, name: 'Rosa D&iacute;az', email: 'rosa@seller.example' }
const fin = { type: 'bot', id: '3', name: 'Fin' }
const began = 1795014000

const part = (type: string, author: object, after: number, body: string | null) => ({
  part_type: type,
  author,
  created_at: began + after,
  body,
})
const conversation = {
  type: 'conversation',
  id: '900719925474099312',
  created_at: began,
  source: { type: 'conversation', author: cora, body: '<p>The lift is stuck &amp; loud.</p>' },
  conversation_parts: {
    total_count: 5,
    conversation_parts: [
      part('comment', fin, 1, '<p>One moment please.</p>'),
      part('note', rosa, 30, '<p>She is on the old plan.</p>'),
      part('assignment', rosa, 31, null),
      part('comment', cora, 90, '<p>Since <b>Monday</b>.</p><img src="https://x.example/a.png">'),
      part('close', rosa, 60, '<p>Since when?</p>'),
    ],
  },
}

test('who wrote what, in time order, with notes and events left out and counted', async () => {
  const read = await readJson(intercom, conversation)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.000Z customer-c-1: The lift is stuck & loud.',
    '2026-11-18T15:00:01.000Z bot-3: One moment please.',
    '2026-11-18T15:01:00.000Z rep-12: Since when?',
    '2026-11-18T15:01:30.000Z customer-c-1: Since Monday.',
  ])
  expect(read.report.dropped.map((one) => one.why).join(' ')).toMatch(/1 internal notes.*1 events/)
})

test('roles come from the field, names lose their entities, a long id stays as it is', async () => {
  const { conversation: read } = await readJson(intercom, conversation)
  expect(read.id).toBe('900719925474099312')
  expect(read.parties.map((one) => [one.name, one.role, one.roleHow])).toEqual([
    ['Cora Lindqvist', 'customer', 'field'],
    ['Fin', 'bot', 'field'],
    ['Rosa Díaz', 'rep', 'field'],
  ])
})

test('a conversation without a source begins with its first part', async () => {
  const read = await readJson(intercom, { ...conversation, source: null })
  expect(read.conversation.utterances[0]?.text).toBe('One moment please.')
})

test('parts that Intercom held back are said', async () => {
  const short = {
    ...conversation,
    conversation_parts: { ...conversation.conversation_parts, total_count: 612 },
  }
  expect((await readJson(intercom, short)).report.dropped.at(-1)?.why).toMatch(/607 later parts/)
})

test('a bot and a note are no conversation', async () => {
  const alone = {
    ...conversation,
    source: null,
    conversation_parts: [part('comment', fin, 0, 'Hi'), part('note', rosa, 1, 'x')],
  }
  expect(refusedIn(await answersTo(intercom, alone)).code).toBe('no-speech')
})

test('a list gives a conversation each', async () => {
  const list = { type: 'conversation.list', conversations: [conversation, { ...conversation, id: '8' }] }
  expect(await answersTo(intercom, list)).toHaveLength(2)
})

test('a damaged conversation is read or refused, never more', async () => {
  for (const json of damaged(conversation, 300)) {
    const claimed = intercom.claims({ bytes: new Uint8Array(), text: '', json })
    if (claimed) keepsItsPromises(await answersTo(intercom, json))
    else await answersTo(intercom, json)
  }
})

test('a kind of author that is no word of theirs gives no role', async () => {
  const odd = {
    ...conversation,
    source: { ...conversation.source, author: { ...cora, type: 'constructor' } },
  }
  const { conversation: read } = await readJson(intercom, odd)
  expect(read.parties.map(({ role }) => role)).toContain('unknown')
})
