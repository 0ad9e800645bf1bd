import { expect, test } from 'vitest'
import { slackApi } from '../../server/readers/slack-api.ts'
import { textOfSlack } from '../../server/readers/slack-text.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const said = (user: string | null, ts: string, text: string | null, more: object = {}) => ({
  type: 'message',
  user,
  ts,
  text,
  ...more,
})
const history = {
  ok: true,
  messages: [
    said('U2', '1795014060.000300', 'Since when?'),
    said('U1', '1795014060.000200', 'We lost two drivers.'),
    said('U1', '1795014000.000100', '<@U1> has joined', { subtype: 'channel_join' }),
  ],
  has_more: false,
}

test('two messages of one second stand in the order of what is behind the point', async () => {
  expect(lines(await readJson(slackApi, history))).toEqual([
    '2026-11-18T15:01:00.000Z U1: We lost two drivers.',
    '2026-11-18T15:01:00.000Z U2: Since when?',
  ])
})

test('people are ids here, so nobody has a name', async () => {
  const { parties } = (await readJson(slackApi, history)).conversation
  expect(parties.map((one) => [one.key, one.name, one.role])).toEqual([
    ['U1', null, 'unknown'],
    ['U2', null, 'unknown'],
  ])
})

test('programs are bots, deleted messages are gone', async () => {
  const read = await readJson(slackApi, {
    ok: true,
    messages: [
      ...history.messages,
      said(null, '1795014100.000100', 'Stage changed', {
        subtype: 'bot_message',
        bot_id: 'B1',
        username: 'CRM',
      }),
      said('U7', '1795014101.000100', 'Reminder', { bot_id: 'B2', bot_profile: { name: 'Clock' } }),
      said('USLACKBOT', '1795014102.000100', 'Only you can see this'),
      said('U1', '1795014103.000100', 'This message was deleted.', { subtype: 'tombstone' }),
    ],
  })
  expect(read.conversation.parties.slice(2).map((one) => [one.name, one.role])).toEqual([
    ['CRM', 'bot'],
    ['Clock', 'bot'],
    [null, 'bot'],
  ])
  expect(read.report.dropped.map((one) => one.why)).toContain('1 deleted message')
})

test('an answer in a thread that also goes to the channel counts once, missing ones are said', async () => {
  const thread = '1795014060.000200'
  const answer = said('U2', '1795014070.000100', 'Monday', { thread_ts: thread, subtype: 'thread_broadcast' })
  const read = await readJson(slackApi, {
    ok: true,
    has_more: true,
    messages: [said('U1', thread, 'When?', { thread_ts: thread, reply_count: 3 }), answer, answer],
  })
  expect(read.conversation.utterances.map((one) => one.text)).toEqual(['When?', 'Monday'])
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 message that stands in the file twice',
    '1 answer in a thread that Slack did not put into this file',
  ])
  expect(read.report.guessed.join()).toContain('Slack has further messages')
})

test('one day of an export, taken out of its archive, is read as well', async () => {
  expect(lines(await readJson(slackApi, history.messages))).toHaveLength(2)
})

test.each([
  ['<@U1> thanks', '@U1 thanks'],
  ['<@U1|rosa>, see <#C1|general>', '@rosa, see #general'],
  ['<!channel> and <!subteam^S1|@sales>', '@channel and @sales'],
  ['<https://a.example/x|the page> <https://b.example>', 'the page https://b.example'],
  ['<mailto:cora@buyer.example|cora@buyer.example>', 'cora@buyer.example'],
  ['due <!date^1795014000^{date}|18 November>', 'due 18 November'],
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6 &amp;lt;', '5 < 6 && 7 > 6 &lt;'],
])('%s reads %s', (text, words) => {
  expect(textOfSlack(text)).toBe(words)
})

test('a channel in which people only come and go has nobody who speaks', async () => {
  const silent = { ok: true, messages: history.messages.slice(2) }
  expect(refusedIn(await answersTo(slackApi, silent)).code).toBe('no-speech')
})

test('a damaged answer is read or refused, never more', async () => {
  for (const json of damaged(history, 400))
    if (slackApi.claims({ bytes: new Uint8Array(), text: '', json }))
      keepsItsPromises(await answersTo(slackApi, json))
})
