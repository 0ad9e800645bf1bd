import { expect, test } from 'vitest'
import { twilioConversations } from '../../server/readers/twilio-conversations.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const said = (author: string | null, index: number | string, body: string | null, more: object = {}) => ({
  sid: `IM${index}`,
  conversation_sid: 'CH7',
  author,
  participant_sid: author === null ? null : `MB-${author}`,
  body,
  index,
  date_created: '2026-11-18T15:00:00Z',
  media: null,
  ...more,
})
const page = (messages: readonly object[], next: string | null = null) => ({
  messages,
  meta: { page: 0, next_page_url: next },
})
const talk = page([
  said('rosa@seller.example', '2', 'Since when?'),
  said('+4917012345', 1, 'We lost two drivers.'),
  said('system', 0, ''),
])

test('messages of one second stand in the order of their index, which may be a text', async () => {
  const read = await readJson(twilioConversations, talk)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00Z +4917012345: We lost two drivers.',
    '2026-11-18T15:00:00Z rosa@seller.example: Since when?',
  ])
  expect(read.conversation.id).toBe('CH7')
  expect(read.report.dropped).toEqual([{ why: '1 event that is no message' }])
})

test('an author that is an address keeps it, so that our people are found by it', async () => {
  const { parties } = (await readJson(twilioConversations, talk)).conversation
  expect(parties.map((one) => [one.name, one.email, one.role])).toEqual([
    ['+4917012345', null, 'unknown'],
    ['rosa@seller.example', 'rosa@seller.example', 'unknown'],
  ])
})

test('a list of two conversations is two, one message alone is one', async () => {
  const both = page([
    said('cora', 0, 'Hello'),
    said('ravi', 0, 'Hello', { conversation_sid: 'CH8', sid: 'IM8' }),
  ])
  expect(await answersTo(twilioConversations, both)).toHaveLength(2)
  expect(lines(await readJson(twilioConversations, said('cora', 0, 'Hello')))).toHaveLength(1)
})

test('the libraries of Twilio write the same names in another way', async () => {
  const written = {
    sid: 'IM9',
    conversationSid: 'CH9',
    author: 'cora',
    body: 'Hello',
    dateCreated: '2026-11-18T15:00:00.000Z',
  }
  const read = await readJson(twilioConversations, [written])
  expect(lines(read)).toEqual(['2026-11-18T15:00:00Z cora: Hello'])
  expect(read.conversation.id).toBe('CH9')
})

test('a page that is not the last says so', async () => {
  const read = await readJson(
    twilioConversations,
    page([said('cora', 0, 'Hello')], 'https://twilio.example/2'),
  )
  expect(read.report.guessed.join()).toContain('Twilio has further messages')
})

test('what Twilio itself says and a file without words are no conversation', async () => {
  const silent = page([said('system', 0, 'Rosa joined'), said('cora', 1, null, { media: [{ sid: 'ME1' }] })])
  expect(refusedIn(await answersTo(twilioConversations, silent)).code).toBe('no-speech')
})

test('a damaged list is read or refused, never more', async () => {
  for (const json of damaged(talk, 400))
    if (twilioConversations.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(twilioConversations, json))
})
