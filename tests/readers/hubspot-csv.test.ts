import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'

const mails = (...rows: readonly string[]) =>
  [
    'engagement_id,_fivetran_deleted,property_hs_timestamp,property_hs_email_direction,property_hs_email_from_email,property_hs_email_text,property_hs_email_thread_id,type',
    ...rows,
  ].join('\n')

test('a thread of mails: who wrote by its direction, and only what its sender wrote', async () => {
  const reading = await readOne(
    mails(
      '2,false,2026-11-18 16:00:00,EMAIL,rosa@north.example,"On Friday.\n\nOn Wed, Nov 18, 2026 at 4:00 PM Cora <cora@nordvik.example> wrote:\n> When?",t1,EMAIL',
      '1,false,2026-11-18 15:00:00,INCOMING_EMAIL,cora@nordvik.example,When?,t1,EMAIL',
      '3,true,2026-11-18 17:00:00,EMAIL,rosa@north.example,Gone,t1,EMAIL',
    ),
    { zone: 'UTC' },
  )
  expect(script(reading)).toEqual([
    'cora@nordvik.example 2026-11-18T15:00:00Z When?',
    'rosa@north.example 2026-11-18T16:00:00Z On Friday.',
  ])
  expect(reading.conversation).toMatchObject({ id: 't1', channel: 'email' })
  expect(reading.conversation.parties.map((one) => one.role)).toEqual(['customer', 'rep'])
  expect(reading.report.dropped.map((one) => one.why)).toEqual(['1 deleted message'])
})

test('mails without a thread are conversations of their own', async () => {
  const results = await readAll(
    mails('1,false,2026-11-18 15:00:00,,,Hello,,EMAIL', '2,false,2026-11-18 15:00:00,,,Hello,,EMAIL'),
  )
  expect(results.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual(['1', '2'])
})

test('messages of the inbox: comments are among colleagues', async () => {
  const reading = await readOne(
    [
      'id,thread_id,created_at,created_by,direction,text,rich_text,type',
      'm1,t9,2026-11-18 15:00:00,V-51,INCOMING,Hello,,MESSAGE',
      'm2,t9,2026-11-18 15:01:00,A-4,OUTGOING,,<p>Hello to you</p>,MESSAGE',
      'm3,t9,2026-11-18 15:02:00,A-4,,Be kind,,COMMENT',
      'm4,t9,2026-11-18 15:03:00,A-4,,,,THREAD_STATUS_CHANGE',
    ].join('\n'),
    { zone: 'UTC' },
  )
  expect(script(reading)).toEqual([
    '(nobody) 2026-11-18T15:00:00Z Hello',
    '(nobody) 2026-11-18T15:01:00Z Hello to you',
  ])
  expect(reading.conversation.parties.map((one) => one.role)).toEqual(['customer', 'rep'])
})

test('what a rep wrote down after a call is not what was said in it', async () => {
  const note =
    'engagement_id,property_hs_note_body,property_hs_timestamp,type\n1,She wants the small one,2026-11-18 15:00:00,NOTE\n'
  const call =
    'engagement_id,property_hs_createdate,property_hs_timestamp,type\n1,2026-11-18 15:00:00,2026-11-18 15:00:00,CALL\n'
  expect(await refusalOf(note)).toMatchObject({ code: 'no-speech' })
  expect(await refusalOf(call)).toMatchObject({ code: 'no-speech' })
})
