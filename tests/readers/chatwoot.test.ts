import { expect, test } from 'vitest'
import { chatwoot } from '../../server/readers/chatwoot.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const cora = { id: 51, name: 'Cora Nordvik', email: 'cora@nordvik.example', type: 'contact' }
const rosa = { id: 4, name: 'Rosa Diaz', email: 'rosa@north.example', type: 'user' }
const began = 1795014000

const message = (
  kind: unknown,
  sender: object | null,
  after: number,
  content: unknown,
  more: object = {},
) => ({
  id: after,
  content,
  inbox_id: 2,
  conversation_id: 40,
  message_type: kind,
  content_type: 'text',
  content_attributes: {},
  created_at: began + after,
  private: false,
  sender,
  ...more,
})

const conversation = {
  meta: { labels: [], contact: cora },
  payload: [
    message(0, cora, 0, 'Does the lift take two pallets?'),
    message(2, null, 1, 'Rosa Diaz was assigned'),
    message(1, rosa, 20, 'It does. What do the pallets weigh?'),
    message(1, rosa, 30, 'She haggles.', { private: true }),
    message(3, null, 40, 'How did we do?'),
    message('0', null, 50, 'Eight hundred kilos.', { created_at: String(began + 50) }),
    message(1, rosa, 60, 'This message was deleted', { content_attributes: { deleted: true } }),
    message(1, rosa, 70, 'Hello?', { status: 'failed' }),
    message(0, cora, 80, null),
  ],
}

test('incoming is the customer, outgoing the rep; notes and what the program writes are counted', async () => {
  const read = await readJson(chatwoot, conversation)
  expect(lines(read)).toEqual([
    '2026-11-18T15:00:00.000Z customer-51: Does the lift take two pallets?',
    '2026-11-18T15:00:20.000Z rep-4: It does. What do the pallets weigh?',
    '2026-11-18T15:00:50.000Z customer-51: Eight hundred kilos.',
  ])
  expect(read.conversation).toMatchObject({
    id: '40',
    channel: 'chat',
    startedAt: '2026-11-18T15:00:00.000Z',
  })
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    '1 private note between colleagues',
    '2 lines written by the program itself',
    '1 deleted message',
    '1 message that was never delivered',
    '1 message that is only a picture or an attachment',
  ])
})

test('the webhook of one message gives its kind and its instant in words', async () => {
  const read = await readJson(chatwoot, {
    event: 'message_created',
    id: '9',
    content: 'Are you there?',
    created_at: '2026-11-18 15:00:07 UTC',
    message_type: 'incoming',
    sender: { id: '51', name: 'Cora Nordvik' },
    conversation: { display_id: '40' },
    account: { id: '1', name: 'North' },
  })
  expect(lines(read)).toEqual(['2026-11-18T15:00:07Z customer-51: Are you there?'])
  expect(read.conversation.id).toBe('40')
})

test('a bot answers for nobody', async () => {
  const bot = { id: 1, name: 'Helper', type: 'agent_bot' }
  const rule = { content_attributes: { automation_rule_id: 3 } }
  const payload = [message(1, bot, 0, 'Hi!'), message(1, null, 1, 'We open at nine.', rule)]
  expect(refusedIn(await answersTo(chatwoot, { payload }))).toMatchObject({ code: 'no-speech' })
})

test('of a mail only what its sender wrote', async () => {
  const text = 'On Monday.\n\nOn Tue, Nov 17, 2026 at 9:00 Rosa <rosa@north.example> wrote:\n> When?'
  const payload = [message(0, cora, 0, text, { content_type: 'incoming_email' })]
  const read = await readJson(chatwoot, { payload })
  expect(read.conversation.utterances.map((one) => one.text)).toEqual(['On Monday.'])
  expect(read.conversation.channel).toBe('email')
})

test('a list of conversations gives one each, and says which holds nothing', async () => {
  const list = {
    data: {
      payload: [
        { id: 40, messages: [message(0, cora, 0, 'Hello')] },
        { id: 41, messages: [message(2, null, 1, 'Resolved', { conversation_id: 41 })] },
      ],
    },
  }
  const [first, second] = await answersTo(chatwoot, list)
  expect(first).toMatchObject({ conversation: { id: '40' } })
  expect(second).toMatchObject({
    refused: {
      code: 'no-speech',
      message: 'Conversation 41: Nobody wrote here: it holds only 1 line written by the program itself.',
    },
  })
})

test('a damaged conversation is read or refused, never more', async () => {
  for (const json of damaged(conversation, 300))
    if (chatwoot.claims({ bytes: new Uint8Array(), text: '', json })) {
      keepsItsPromises(await answersTo(chatwoot, json))
    } else await answersTo(chatwoot, json)
})
