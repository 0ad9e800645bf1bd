import { expect, test } from 'vitest'
import { mailOf } from './mails.ts'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { damaged, keepsItsPromises } from './readings.ts'

const packed = (text: string | Uint8Array) => Buffer.from(text).toString('base64url')
const part = (mimeType: string, text: string | Uint8Array, more: object = {}) => ({
  mimeType,
  filename: '',
  body: { size: text.length, data: packed(text) },
  ...more,
})
const message = (id: string, from: string, payload: object, more: object = {}) => ({
  id,
  threadId: 't1',
  labelIds: ['INBOX'],
  internalDate: '1795014000000',
  payload: {
    headers: [
      { name: 'From', value: from },
      { name: 'To', value: 'someone@x.example' },
      { name: 'Subject', value: 'The lift' },
      { name: 'Message-ID', value: `<${id}@x.example>` },
    ],
    ...payload,
  },
  ...more,
})
const rosa = 'Rosa Diaz <rosa@seller.example>'
const cora = '=?UTF-8?Q?Cora_=C3=85lund?= <Cora@buyer.example>'

const answer = message(
  'm2',
  cora,
  {
    mimeType: 'multipart/alternative',
    parts: [
      part(
        'text/plain',
        'Tuesday is fine.\r\n\r\nOn Wed, 18 Nov 2026 Rosa <rosa@seller.example> wrote:\r\n> Tuesday?',
      ),
      part('text/html', '<p>Tuesday is fine.</p>'),
    ],
  },
  { internalDate: '1795017600000' },
)
const thread = {
  id: 't1',
  historyId: '1',
  messages: [answer, message('m1', rosa, part('text/plain', 'Tuesday?'))],
}

test('Gmail: a thread is one conversation, by the time Gmail took each message', async () => {
  const reading = await readOne(JSON.stringify(thread))
  expect(reading.format).toBe('gmail-api')
  expect(script(reading)).toEqual([
    'Rosa Diaz 2026-11-18T15:00:00.000Z Tuesday?',
    'Cora Ålund 2026-11-18T16:00:00.000Z Tuesday is fine.',
  ])
  expect(reading.conversation).toMatchObject({ id: 't1', channel: 'email' })
  expect(reading.conversation.parties[1]).toMatchObject({ email: 'cora@buyer.example', role: 'unknown' })
  expect(reading.thread?.holds.map((one) => one.id)).toEqual(['m1@x.example', 'm2@x.example'])
})

test('HTML alone, nested parts, and attachments that are nobody’s words', async () => {
  const html = part('text/html', '<p>Fine.</p><blockquote>Tuesday?</blockquote>')
  const nested = {
    mimeType: 'multipart/mixed',
    parts: [
      { mimeType: 'multipart/related', parts: [html] },
      part('text/plain', 'A file.', { filename: 'notes.txt' }),
      { mimeType: 'message/rfc822', filename: '', parts: [part('text/plain', 'An old mail.')] },
    ],
  }
  expect(script(await readOne(JSON.stringify(message('m1', cora, nested))))).toEqual([
    'Cora Ålund 2026-11-18T15:00:00.000Z Fine.',
  ])
})

test('a message as it was sent is taken apart; several threads are several conversations', async () => {
  const raw = { id: 'm9', threadId: 't9', internalDate: 1795014000000, raw: packed(mailOf('Hello Cora.')) }
  const results = await readAll(
    JSON.stringify({ messages: [...thread.messages, raw], resultSizeEstimate: 3 }),
  )
  expect(results.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual(['t1', 't9'])
})

test('a part in an old character set is read as what it is', async () => {
  const old = part('text/plain', Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), {
    headers: [{ name: 'Content-Type', value: 'text/plain; charset="windows-1251"' }],
  })
  const silent = part('text/plain', Buffer.from('Grüße', 'latin1'))
  expect(script(await readOne(JSON.stringify(message('m1', rosa, old))))[0]).toMatch(/Привет$/)
  expect(script(await readOne(JSON.stringify(message('m1', rosa, silent))))[0]).toMatch(/Grüße$/)
})

test('drafts, absence notes, reports and invitations are counted and are nobody’s words', async () => {
  const text = (words: string) => part('text/plain', words)
  const reading = await readOne(
    JSON.stringify([
      message('m1', rosa, text('Tuesday?')),
      message('m2', rosa, text('Wednesday?'), { labelIds: ['DRAFT'] }),
      message('m3', cora, { ...text('Away.'), headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }] }),
      message('m4', 'postmaster@x.example', text('It failed.')),
      message('m5', cora, { mimeType: 'text/calendar', body: { data: packed('BEGIN:VCALENDAR') } }),
    ]),
  )
  expect(script(reading)).toEqual(['Rosa Diaz 2026-11-18T15:00:00.000Z Tuesday?'])
  expect(reading.report.dropped.map((one) => one.why)).toEqual([
    '1 automatic mail (an absence note, perhaps): a machine sent it',
    '1 report whether another mail arrived: a machine sent it',
    '1 invitation: its text comes from the calendar',
    '1 draft that was never sent',
  ])
})

test('heads without bodies and lists of ids are no conversation', async () => {
  const bare = { id: 'm1', threadId: 't1', labelIds: ['INBOX'], payload: { partId: '' }, snippet: 'Tuesday?' }
  expect(await refusalOf(JSON.stringify(bare))).toMatchObject({
    code: 'no-speech',
    message: expect.stringMatching(/format=full/),
  })
  const ids = { messages: [{ id: 'm1', threadId: 't1' }], resultSizeEstimate: 1 }
  expect(await refusalOf(JSON.stringify(ids))).toMatchObject({
    code: 'no-speech',
    message: expect.stringMatching(/format=full/),
  })
})

test('whatever is missing or of another kind, the promises hold', async () => {
  for (const json of damaged(thread, 300)) keepsItsPromises(await readAll(JSON.stringify(json ?? null)))
})
