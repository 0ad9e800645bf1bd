import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'

const comments = [
  'id,_fivetran_synced,body,created,public,ticket_id,user_id,voice_comment',
  '11,2026-11-19 04:00:00,Since Monday.,2026-11-18 15:20:00,TRUE,31,51,FALSE',
  '10,2026-11-19 04:00:00,"The lift is stuck,\nagain.",2026-11-18 15:00:00,TRUE,31,51,FALSE',
  '12,2026-11-19 04:00:00,She is upset.,2026-11-18 15:21:00,FALSE,31,4,FALSE',
  '13,2026-11-19 04:00:00,Call of two minutes,2026-11-18 15:22:00,TRUE,31,4,TRUE',
  '14,2026-11-18 04:00:00,Since when,2026-11-18 15:10:00,TRUE,31,4,FALSE',
  '14,2026-11-19 04:00:00,Since when?,2026-11-18 15:10:00,TRUE,31,4,FALSE',
  '15,2026-11-19 04:00:00,Hello,2026-11-18 09:00:00,TRUE,32,52,FALSE',
].join('\n')

test('a conversation for each ticket, in time order, without notes, calls and earlier states', async () => {
  const [first, second] = await readAll(comments, { zone: 'UTC' })
  if (!first || 'refused' in first) throw new Error('refused')
  expect(script(first)).toEqual([
    '(nobody) 2026-11-18T15:00:00Z The lift is stuck, again.',
    '(nobody) 2026-11-18T15:10:00Z Since when?',
    '(nobody) 2026-11-18T15:20:00Z Since Monday.',
  ])
  expect(first.format).toBe('zendesk-csv')
  expect(first.conversation.id).toBe('31')
  expect(first.conversation.parties.map((one) => one.key)).toEqual(['user-51', 'user-4'])
  expect(first.report.dropped.map((one) => one.why)).toEqual([
    '1 earlier state of a row',
    '1 message among colleagues, which the customer never saw',
    '1 phone call without its words',
  ])
  expect(second).toMatchObject({ conversation: { id: '32', utterances: { length: 1 } } })
})

test('without a zone the instants stay unknown and the order is that of the file', async () => {
  const [first] = await readAll(comments)
  if (!first || 'refused' in first) throw new Error('refused')
  expect(script(first)[0]).toBe('(nobody) - Since Monday.')
  expect(first.report.guessed.join(' ')).toMatch(/no time zone/)
})

test('of the events of a chat only messages are speech', async () => {
  const reading = await readOne(
    [
      'chat_id,created_at,actor_id,message,original_message,type,is_history_context',
      'c1,2026-11-18 15:00:00,51,Hello,,ChatMessage,FALSE',
      'c1,2026-11-18 14:59:00,51,,,ChatJoin,FALSE',
      'c1,2026-11-18 15:01:00,4,Bonjour,Hello to you,ChatMessage,FALSE',
    ].join('\n'),
    { zone: 'UTC' },
  )
  expect(script(reading)).toEqual([
    '(nobody) 2026-11-18T15:00:00Z Hello',
    '(nobody) 2026-11-18T15:01:00Z Hello to you',
  ])
})

test('a list of chats holds no words', async () => {
  expect(await refusalOf('chat_id,channel,ticket_id,user_id,visitor_id\nc1,chat,31,51,9\n')).toMatchObject({
    code: 'no-speech',
  })
})
