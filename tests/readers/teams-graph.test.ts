import { expect, test } from 'vitest'
import { teamsGraph } from '../../server/readers/teams-graph.ts'
import { textOfTeamsHtml } from '../../server/readers/teams-html.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const rosa = { user: { id: 'aad-1', displayName: 'Rosa Diaz', tenantId: 'ours' }, application: null }
const cora = { user: { id: 'aad-2', displayName: 'Lindqvist, Cora', tenantId: 'theirs' }, application: null }
const crm = { user: null, application: { id: 'app-1', displayName: 'CRM' } }

const said = (from: object | null, clock: string, content: string, more: object = {}) => ({
  id: `17950${clock.replaceAll(':', '')}`,
  messageType: 'message',
  createdDateTime: `2026-11-18T${clock}.000Z`,
  deletedDateTime: null,
  chatId: '19:chat@thread.v2',
  from,
  body: { contentType: 'html', content },
  ...more,
})
const listed = (...value: readonly object[]) => ({ '@odata.count': value.length, value })
const talk = listed(
  said(rosa, '15:02:00', '<p>Since <em>when</em>, <at id="0">Cora</at>?</p>'),
  said(cora, '15:01:00', '<p>We lost two drivers &amp; a van.</p>'),
  said(null, '15:00:00', '<systemEventMessage/>', { messageType: 'unknownFutureValue' }),
)

test('the newest stands first in the file and last in the conversation', async () => {
  const read = await readJson(teamsGraph, talk)
  expect(lines(read)).toEqual([
    '2026-11-18T15:01:00Z aad-2: We lost two drivers & a van.',
    '2026-11-18T15:02:00Z aad-1: Since when, Cora?',
  ])
  expect(read.conversation.id).toBe('19:chat@thread.v2')
  expect(read.conversation.parties.map((one) => [one.name, one.role])).toEqual([
    ['Lindqvist, Cora', 'unknown'],
    ['Rosa Diaz', 'unknown'],
  ])
})

test('deleted messages, events and programs are nobody’s words', async () => {
  const read = await readJson(
    teamsGraph,
    listed(
      ...talk.value,
      said(rosa, '15:03:00', '', { deletedDateTime: '2026-11-18T15:04:00Z' }),
      said(crm, '15:05:00', 'Stage changed'),
      said(cora, '15:06:00', '<attachment id="a1"></attachment>'),
    ),
  )
  expect(read.conversation.parties.map((one) => one.role)).toEqual(['unknown', 'unknown', 'bot'])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 event that is no message',
    '1 deleted message',
    '1 message that is only a picture or an attachment',
  ])
})

test('a channel is one conversation with the answers that hang under its posts', async () => {
  const channel = { chatId: null, channelIdentity: { teamId: 't', channelId: '19:channel' } }
  const post = said(rosa, '15:00:00', 'Who has the lift?', {
    ...channel,
    replies: [said(cora, '15:01:00', 'I do', channel)],
  })
  const read = await readJson(teamsGraph, listed(post))
  expect(read.conversation.id).toBe('19:channel')
  expect(read.conversation.utterances).toHaveLength(2)
})

test('messages of two chats in one list are two conversations', async () => {
  const both = listed(said(rosa, '15:00:00', 'Hello'), said(cora, '15:01:00', 'Hello', { chatId: 'other' }))
  expect(await answersTo(teamsGraph, both)).toHaveLength(2)
})

test('one message alone, and a plain list of them, are read', async () => {
  expect(lines(await readJson(teamsGraph, said(rosa, '15:00:00', 'Hello')))).toHaveLength(1)
  expect(lines(await readJson(teamsGraph, talk.value))).toHaveLength(2)
})

test('a file that is one page of several says so', async () => {
  const page = { ...talk, '@odata.nextLink': 'https://graph.example/next' }
  expect((await readJson(teamsGraph, page)).report.guessed.join()).toContain('Teams has further messages')
})

test.each([
  ['<p>Fine <emoji id="yes" alt="👍" title=""></emoji></p>', 'Fine 👍'],
  [
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>We lost two drivers</p></blockquote><p>Since when?</p>',
    'Since when?',
  ],
  ['<blockquote itemtype="http://schema.skype.com/Reply"><p>cut off', ''],
])('of %s only the writer’s own words count', (html, words) => {
  expect(textOfTeamsHtml(html).trim()).toBe(words)
})

test('plain text keeps its angle brackets', async () => {
  const plain = said(rosa, '15:00:00', '', { body: { contentType: 'Text', content: '5 < 6 & 7 > 6' } })
  expect((await readJson(teamsGraph, plain)).conversation.utterances[0]?.text).toBe('5 < 6 & 7 > 6')
})

test('a chat of events alone has nobody who speaks', async () => {
  expect(refusedIn(await answersTo(teamsGraph, listed(talk.value[2] ?? {}))).code).toBe('no-speech')
})

test('a damaged list is read or refused, never more', async () => {
  for (const json of damaged(talk, 400))
    if (teamsGraph.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(teamsGraph, json))
})
