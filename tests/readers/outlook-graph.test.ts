import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { damaged, keepsItsPromises } from './readings.ts'

const person = (name: string, address: string) => ({ emailAddress: { name, address } })
const rosa = person('Rosa Diaz', 'rosa@seller.example')
const cora = person('Cora Lindqvist', 'Cora@buyer.example')
const message = (id: string, from: object | null, sentDateTime: string, html: string, more: object = {}) => ({
  id,
  conversationId: 'c1',
  internetMessageId: `<${id}@x.example>`,
  subject: 'The lift',
  sentDateTime,
  isDraft: false,
  body: { contentType: 'html', content: `<html><body>${html}</body></html>` },
  from,
  sender: from,
  toRecipients: [rosa, cora],
  ...more,
})
const quote =
  '<hr><div id="divRplyFwdMsg"><b>Von:</b> Rosa Diaz<br><b>Gesendet:</b> Mittwoch</div><p>Could you come?</p>'
const list = {
  '@odata.context': 'https://graph.example/messages',
  value: [
    message('m2', cora, '2026-11-18T16:30:00Z', `<p>Tuesday is fine.</p>${quote}`),
    message('m1', rosa, '2026-11-18T15:00:00Z', '<p>Could you come?</p>'),
  ],
}

test('Outlook: a list with the newest first, the earlier mail below a rule left out', async () => {
  const reading = await readOne(JSON.stringify(list))
  expect(reading.format).toBe('outlook-graph')
  expect(script(reading)).toEqual([
    'Rosa Diaz 2026-11-18T15:00:00Z Could you come?',
    'Cora Lindqvist 2026-11-18T16:30:00Z Tuesday is fine.',
  ])
  expect(reading.conversation).toMatchObject({ id: 'c1', channel: 'email' })
  expect(reading.thread?.holds).toEqual([
    { id: 'm1@x.example', utterance: 'u1' },
    { id: 'm2@x.example', utterance: 'u2' },
  ])
})

test('the older service writes the same names with capitals', async () => {
  const old = {
    value: [
      {
        Id: 'm1',
        ConversationId: 'c1',
        SentDateTime: '2026-11-18T15:00:00Z',
        Body: { ContentType: 'Text', Content: 'Could you come?' },
        From: { EmailAddress: { Name: 'Rosa Diaz', Address: 'rosa@seller.example' } },
      },
    ],
  }
  expect(script(await readOne(JSON.stringify(old)))).toEqual([
    'Rosa Diaz 2026-11-18T15:00:00Z Could you come?',
  ])
})

test('other threads are other conversations; without a thread a message stands alone', async () => {
  const more = [
    message('m3', cora, '2026-11-19T09:00:00Z', '<p>The invoice?</p>', { conversationId: 'c2' }),
    message('m4', cora, '2026-11-19T10:00:00Z', '<p>The key?</p>', { conversationId: null }),
  ]
  const results = await readAll(JSON.stringify([...list.value, ...more]))
  expect(results.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual([
    'c1',
    'c2',
    'm4@x.example',
  ])
})

test('drafts, invitations, absence notes and bounces are counted and are nobody’s words', async () => {
  const reading = await readOne(
    JSON.stringify([
      message('m1', rosa, '2026-11-18T15:00:00Z', '<p>Could you come?</p>'),
      message('m2', rosa, '2026-11-18T15:01:00Z', '<p>Or not.</p>', { isDraft: true }),
      message('m3', cora, '2026-11-18T15:02:00Z', '<p>Join.</p>', {
        '@odata.type': '#microsoft.graph.eventMessageRequest',
      }),
      message('m4', cora, '2026-11-18T15:03:00Z', '<p>Away.</p>', { subject: 'Automatic reply: The lift' }),
      message('m5', cora, '2026-11-18T15:04:00Z', '<p>Away.</p>', {
        internetMessageHeaders: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
      }),
      message('m6', person('', 'postmaster@x.example'), '2026-11-18T15:05:00Z', '<p>It failed.</p>'),
    ]),
  )
  expect(script(reading)).toEqual(['Rosa Diaz 2026-11-18T15:00:00Z Could you come?'])
  expect(reading.report.dropped.map((one) => one.why)).toEqual([
    '2 automatic mails (absence notes, perhaps): a machine sent them',
    '1 report whether another mail arrived: a machine sent it',
    '1 invitation: its text comes from the calendar',
    '1 draft that was never sent',
  ])
})

test('a mail that does not say when it was sent has the time it arrived, and the report says so', async () => {
  const late = message('m1', rosa, '', '<p>Hello.</p>', { receivedDateTime: '2026-11-18T15:00:02Z' })
  const reading = await readOne(JSON.stringify(late))
  expect(script(reading)).toEqual(['Rosa Diaz 2026-11-18T15:00:02Z Hello.'])
  expect(reading.report.guessed).toEqual(['1 mail does not say when it was sent: taken for when it arrived'])
  const never = await readOne(JSON.stringify(message('m1', rosa, '0001-01-01T00:00:00Z', '<p>Hello.</p>')))
  expect(script(never)).toEqual(['Rosa Diaz - Hello.'])
})

test('a row that is no mail is counted', async () => {
  const reading = await readOne(JSON.stringify({ value: [...list.value, null, { id: 'm9' }] }))
  expect(reading.report.dropped[0]).toEqual({ why: '2 rows that are no mails' })
})

test('previews without bodies are no conversation', async () => {
  const bare = { value: [{ ...list.value[0], body: undefined, bodyPreview: 'Tuesday is fine.' }] }
  expect(await refusalOf(JSON.stringify(bare))).toMatchObject({
    code: 'no-speech',
    message: expect.stringMatching(/with their body/),
  })
})

test('whatever is missing or of another kind, the promises hold', async () => {
  for (const json of damaged(list, 300)) keepsItsPromises(await readAll(JSON.stringify(json ?? null)))
})
