import { expect, test } from 'vitest'
import { telegram } from '../../server/readers/telegram.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const said = (from: string | null, seconds: number, text: unknown, more: object = {}) => ({
  id: 1000 + seconds,
  type: 'message',
  date: '2026-11-18T16:00:00',
  date_unixtime: String(1795014000 + seconds),
  from,
  from_id: from === null ? 'user9' : `user-${from.toLowerCase()}`,
  text,
  ...more,
})
const chat = (messages: readonly object[], more: object = {}) => ({
  name: 'Cora Lindqvist',
  type: 'personal_chat',
  id: 4434127000,
  messages,
  ...more,
})
const talk = chat([
  said('Cora', 0, 'We lost two drivers.'),
  said('Rosa', 40, [
    'Since ',
    { type: 'bold', text: 'when' },
    '? ',
    { type: 'link', text: 'https://a.example' },
  ]),
])

test('a message is a text, or pieces of which some are marked', async () => {
  const read = await readJson(telegram, talk)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.000Z user-cora: We lost two drivers.',
    '2026-11-18T15:00:40.000Z user-rosa: Since when? https://a.example',
  ])
  expect(read.conversation).toMatchObject({ id: '4434127000', channel: 'chat' })
})

test('people are told apart by their id, also when they share a name, and a deleted account has none', async () => {
  const both = chat([
    said('Rosa', 0, 'Hello', { from_id: 'user1' }),
    said('Rosa', 1, 'Hello yourself', { from_id: 'user2' }),
    said(null, 2, 'Goodbye'),
  ])
  const { parties } = (await readJson(telegram, both)).conversation
  expect(parties.map((one) => [one.key, one.name])).toEqual([
    ['user1', 'Rosa'],
    ['user2', 'Rosa'],
    ['user9', null],
  ])
})

test('an export of everything is a conversation for each chat', async () => {
  const all = {
    about: 'Here is the data you requested.',
    chats: { about: 'x', list: [talk, chat([said('Ravi', 0, 'Good morning')], { id: 7 })] },
    left_chats: {
      list: [chat([{ type: 'service', action: 'create_group', date_unixtime: '1795014000' }], { id: 8 })],
    },
  }
  const answers = await answersTo(telegram, all)
  expect(answers.map((one) => ('refused' in one ? one.refused.message : one.conversation.id))).toEqual([
    '4434127000',
    '7',
    'Telegram chat 8: Nobody wrote here: it holds only 1 event that is no message.',
  ])
})

test('what somebody forwards is another’s words, unless they are their own', async () => {
  const read = await readJson(
    telegram,
    chat([
      said('Cora', 0, 'See what they wrote', {}),
      said('Cora', 1, 'Dear Cora, we regret', { forwarded_from: 'Bo' }),
      said('Cora', 2, 'As I said before', { forwarded_from: 'Cora' }),
    ]),
  )
  expect(read.conversation.utterances.map((one) => one.text)).toEqual([
    'See what they wrote',
    'As I said before',
  ])
  expect(read.report.dropped).toEqual([{ why: '1 forwarded message: somebody else wrote it' }])
})

test('calls, pictures and messages that stand twice are counted and left out', async () => {
  const once = said('Cora', 0, 'We lost two drivers.')
  const read = await readJson(
    telegram,
    chat([
      once,
      once,
      said('Cora', 5, '', { photo: 'photos/1.jpg' }),
      said('Cora', 6, 'Here it is', { photo: 'photos/2.jpg' }),
      { id: 99, type: 'service', action: 'phone_call', actor: 'Cora', date_unixtime: '1795014010', text: '' },
    ]),
  )
  expect(read.conversation.utterances).toHaveLength(2)
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 event that is no message',
    '1 message that stands in the file twice',
    '1 message that is only a picture or an attachment',
  ])
})

test('the other side of a chat with a bot is the bot', async () => {
  const bot = chat([said('Cora', 0, '/start'), said('Help', 1, 'Welcome')], {
    type: 'bot_chat',
    name: 'Help',
  })
  const { parties } = (await readJson(telegram, bot)).conversation
  expect(parties.map((one) => one.role)).toEqual(['unknown', 'bot'])
})

test('an older export has only the computer’s clock, which needs a zone', async () => {
  const old = JSON.stringify(chat([said('Cora', 0, 'Hello', { date_unixtime: undefined })]))
  const berlin = await readOne(old, { zone: 'Europe/Berlin' })
  expect(berlin.conversation.startedAt).toBe('2026-11-18T15:00:00Z')
  expect(berlin.report.guessed).toEqual(['the computer’s clock has no time zone: read in Europe/Berlin'])
  const unknown = await readOne(old)
  expect(unknown.conversation.startedAt).toBeNull()
  expect(unknown.report.guessed[0]).toContain('the dates are left unknown until somebody says the zone')
})

test('an instant that cannot be is unknown and never the present', async () => {
  const far = await readJson(telegram, chat([said('Cora', 0, 'Hello', { date_unixtime: '51735014000' })]))
  expect(far.conversation.utterances[0]?.at).toBeNull()
  expect(far.report.guessed.join()).toMatch(/1 message has no date that can be read/)
})

test('a chat without a word is refused', async () => {
  const silent = chat([said('Cora', 0, '', { photo: 'a.jpg' })])
  expect(refusedIn(await answersTo(telegram, silent)).code).toBe('no-speech')
})

test('a damaged export is read or refused, never more', async () => {
  for (const json of damaged({ chats: { list: [talk, talk] } }, 400))
    if (telegram.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(telegram, json))
})
