import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

const head = 'id,updated_at,author_id,author_type,conversation_id,created_at,part_type,body'

test('parts give the sides, notes and events are left out, and of several states the last counts', async () => {
  const reading = await readOne(
    [
      head,
      '1,2026-11-18 15:00:00,51,user,900,2026-11-18 15:00:00,comment,<p>The lift is stuck</p>',
      '1,2026-11-18 15:05:00,51,user,900,2026-11-18 15:00:00,comment,<p>The lift is stuck.</p>',
      '2,2026-11-18 15:10:00,4,admin,900,2026-11-18 15:10:00,close,Since when?',
      '3,2026-11-18 15:11:00,4,admin,900,2026-11-18 15:11:00,note,She is upset.',
      '4,2026-11-18 15:12:00,4,admin,900,2026-11-18 15:12:00,close,',
    ].join('\n'),
    { zone: 'UTC' },
  )
  expect(reading.format).toBe('intercom-csv')
  expect(script(reading)).toEqual([
    '(nobody) 2026-11-18T15:00:00Z The lift is stuck.',
    '(nobody) 2026-11-18T15:10:00Z Since when?',
  ])
  expect(reading.conversation.parties).toMatchObject([
    { key: 'customer-51', role: 'customer', roleHow: 'field' },
    { key: 'rep-4', role: 'rep', roleHow: 'field' },
  ])
  expect(reading.report.dropped.map((one) => one.why)).toEqual([
    '1 earlier state of a row',
    '1 event that is no message',
    '1 message among colleagues, which the customer never saw',
  ])
})

test('check sums in place of words are nobody’s words', async () => {
  const row = '1,2026-11-18 15:00:00,51,user,900,2026-11-18 15:00:00,comment,kDc36cAPudSN4iygXsIT7Q=='
  expect(await refusalOf(`${head}\n${row}`)).toMatchObject({
    code: 'no-speech',
    message: 'Nobody wrote here: it holds only 1 text replaced by a check sum.',
  })
})

test('a table of conversations has only their first messages, and says so', async () => {
  const reading = await readOne(
    'id,updated_at,created_at,state,source_author_id,source_author_type,source_body\n900,2026-11-18 16:00:00,2026-11-18 15:00:00,open,51,lead,Hello there\n',
  )
  expect(script(reading)).toEqual(['(nobody) - Hello there'])
  expect(reading.report.guessed[0]).toMatch(/only the first message/)
})
