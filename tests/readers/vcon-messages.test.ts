import { expect, test } from 'vitest'
import { readOne, script } from './read.ts'
import { base64url, began, container, cora, json, rosa, said } from './vcons.ts'

test('messages have their writer, their instant and the roles of the fields', async () => {
  const read = await readOne(
    json(container({ dialog: [said(1, 0, 'Is Monday free?'), said(0, 4, 'It is.')] })),
  )
  expect(script(read)).toEqual([
    'Cora Lindqvist 2026-11-18T15:00:00Z Is Monday free?',
    'Rosa Diaz 2026-11-18T15:04:00Z It is.',
  ])
  expect(read.conversation).toMatchObject({
    id: '01aa0000-1111-8222-9333-444455556666',
    channel: 'chat',
    startedAt: '2026-11-18T15:00:00Z',
  })
  expect(read.conversation.parties).toMatchObject([
    { key: 'p2', role: 'customer', roleHow: 'field', roleConfidence: 1, email: null },
    { key: 'p1', role: 'rep', roleHow: 'field', email: 'rosa@seller.example' },
  ])
})

test('the originator wrote it, where it is not the first of the parties', async () => {
  const dialog = [said(0, 0, 'It was me.', { originator: 1 }), said(0, 1, 'And me.', { parties: 0 })]
  expect(script(await readOne(json(container({ dialog }))))).toEqual([
    'Cora Lindqvist 2026-11-18T15:00:00Z It was me.',
    'Rosa Diaz 2026-11-18T15:01:00Z And me.',
  ])
})

test('what nobody is named for is nobody’s, and anonymous is no name', async () => {
  const parties = [{ name: 'anonymous' }, {}, { tel: 'tel:+15550177' }]
  const dialog = [
    said(0, 0, 'Who am I?'),
    said(1, 1, 'And I?'),
    { ...said(0, 2, 'Me?'), parties: [2] },
    { ...said(0, 3, 'Nobody?'), parties: undefined },
  ]
  const read = await readOne(json(container({ parties, dialog })))
  expect(script(read).map((line) => line.split(' 2026')[0])).toEqual([
    '(nobody)',
    '(nobody)',
    '+15550177',
    '(nobody)',
  ])
  expect(new Set(read.conversation.utterances.map((one) => one.party)).size).toBe(4)
})

test('old files say mimetype, have fillers and no version', async () => {
  const old = { ...said(0, 0, 'Hello Cora'), mediatype: undefined, mimetype: 'text/plain' }
  const read = await readOne(
    json({ parties: [rosa, cora], dialog: [old], redacted: {}, group: [], analysis: null }),
  )
  expect(script(read)).toEqual(['Rosa Diaz 2026-11-18T15:00:00Z Hello Cora'])
  expect(read.report.guessed).toEqual([])
})

test('base64url, JSON text and HTML are opened, each as its encoding says', async () => {
  const dialog = [
    said(0, 0, base64url('Two ovens – by Friday.'), { encoding: 'base64url' }),
    said(1, 1, '"Both \\u0026 the racks?"', { encoding: 'json' }),
    said(0, 2, '<p>Both &amp; the <b>racks</b>.</p>', { mediatype: 'text/html' }),
    { ...said(1, 3, ''), encoding: 'json', body: { text: 'Good.' } },
  ]
  const read = await readOne(json(container({ dialog })))
  expect(read.conversation.utterances.map((one) => one.text)).toEqual([
    'Two ovens – by Friday.',
    'Both & the racks?',
    'Both & the racks.',
    'Good.',
  ])
})

test('a mail is its sender’s own words, whole or in parts, and the mails it is are known', async () => {
  const whole = [
    'From: Cora <cora@buyer.example>',
    'To: rosa@seller.example',
    'Date: Wed, 18 Nov 2026 15:09:00 +0000',
    '',
    'Yes please.',
    '',
    'On Wed, 18 Nov 2026, Rosa Diaz wrote:',
    '> Shall I hold it?',
  ].join('\n')
  const parts = '--b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nThen it is yours.\r\n--b--\r\n'
  const dialog = [
    said(0, 0, 'Shall I hold it?\n\nRosa', { message_id: '<1@seller.example>' }),
    said(1, 9, whole, { mediatype: 'message/rfc822', message_id: '<2@buyer.example>' }),
    said(0, 12, parts, { mediatype: 'multipart/mixed; \n\tboundary="b"' }),
  ]
  const read = await readOne(json(container({ dialog })))
  expect(read.conversation.channel).toBe('email')
  expect(read.conversation.utterances.map((one) => one.text)).toEqual([
    'Shall I hold it? Rosa',
    'Yes please.',
    'Then it is yours.',
  ])
  expect(read.report.dropped.map((one) => one.why).join()).toMatch(/dialog 2: \d lines of earlier mail/)
  expect(read.thread?.holds).toEqual([
    { id: '1@seller.example', utterance: 'u1' },
    { id: '2@buyer.example', utterance: 'u2' },
  ])
})

test('what is no message is left out by its place, and an address is never fetched', async () => {
  const dialog = [
    said(0, 0, 'Hello Cora'),
    { ...said(1, 1, ''), body: undefined, url: 'https://elsewhere.example/text' },
    said(1, 2, 'BEGIN:VCARD', { mediatype: 'text/vcard' }),
    said(1, 3, 'not base64 !', { encoding: 'base64url' }),
    { type: 'incomplete', start: began, disposition: 'no-answer', parties: [0] },
    null,
  ]
  const read = await readOne(json(container({ dialog })))
  expect(read.report.accepted).toBe(1)
  expect(read.report.dropped.map((one) => one.why)).toEqual([
    'dialog 2: it lies outside the file, and Heard fetches nothing',
    'dialog 3: text/vcard is no message',
    'dialog 4: its base64url cannot be decoded',
  ])
})

test('an unreadable date is no date, and a clock without a zone is read in the zone given', async () => {
  const dialog = [
    said(0, 0, 'First', { start: '2026-11-18T15:00:00.685843' }),
    said(1, 0, 'Second', { start: 'yesterday' }),
  ]
  const without = await readOne(json(container({ dialog })))
  expect(without.conversation.utterances.map((one) => one.at)).toEqual([null, null])
  expect(without.report.guessed.join()).toMatch(/no date that can be read/)
  const within = await readOne(json(container({ dialog })), { zone: 'Europe/Amsterdam' })
  expect(within.conversation.utterances[0]?.at).toBe('2026-11-18T14:00:00.685Z')
})
