import { expect, test } from 'vitest'
import { discord } from '../../server/readers/discord.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const rosa = { id: '1011', name: 'rosa.diaz', nickname: 'Rosa', isBot: false }
const cora = { id: '1012', name: 'cora', nickname: 'Cora', isBot: false }
const helper = { id: '1013', name: 'helper', isBot: true }

const message = (
  id: string,
  author: object | null,
  clock: string,
  content: string | null,
  type = 'Default',
) => ({
  id,
  type,
  timestamp: `2026-11-18T${clock}+01:00`,
  timestampEdited: null,
  content,
  author,
  attachments: [],
})
const channel = { id: '880077006600550044', name: 'support', type: 'GuildTextChat' }
const exported = {
  guild: { id: '77', name: 'Brightwater' },
  channel,
  messages: [
    message('1', cora, '16:00:00.120', 'Is the **new** lift [quiet](https://x.example)?'),
    message('2', helper, '16:00:01.000', 'A person will be here soon.'),
    message('3', rosa, '16:02:00.0000000', 'Quieter. Who hears it?', 'Reply'),
    message('4', rosa, '16:02:01', 'pinned a message', 'ChannelPinnedMessage'),
    message('5', cora, '16:03:00', '', 'Default'),
  ],
}

test('messages and replies are their author’s, events and pictures are counted', async () => {
  const read = await readJson(discord, exported)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.120Z 1012: Is the new lift quiet?',
    '2026-11-18T15:00:01Z 1013: A person will be here soon.',
    '2026-11-18T15:02:00Z 1011: Quieter. Who hears it?',
  ])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 event that is no message',
    '1 message that is only a picture or an attachment',
  ])
})

test('a bot is a bot, everybody else has no role yet, and ids keep every digit', async () => {
  const { id, parties } = (await readJson(discord, exported)).conversation
  expect(id).toBe('880077006600550044')
  expect(parties.map((one) => [one.name, one.role])).toEqual([
    ['cora', 'unknown'],
    ['helper', 'bot'],
    ['rosa.diaz', 'unknown'],
  ])
})

test('inside one second a list that gives the newest first is turned round', async () => {
  const newest = [
    message('3', rosa, '16:00:02', 'Third'),
    message('2', cora, '16:00:01', 'Second'),
    message('1', rosa, '16:00:01', 'First'),
  ]
  const read = await readJson(discord, { channel, messages: newest })
  expect(read.conversation.utterances.map((one) => one.text)).toEqual(['First', 'Second', 'Third'])
})

test('a channel of events and bots has nobody who speaks', async () => {
  const silent = { channel, messages: [message('1', helper, '16:00:00', 'Welcome')] }
  expect(refusedIn(await answersTo(discord, silent))).toEqual({
    code: 'no-speech',
    message: 'Nobody wrote here: it holds no message of a person.',
  })
})

test('a damaged export is read or refused, never more', async () => {
  for (const json of damaged(exported, 400))
    if (discord.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(discord, json))
})
