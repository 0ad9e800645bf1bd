import { expect, test } from 'vitest'
import { vcon } from '../../server/readers/vcon.ts'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { answersTo, damaged, keepsItsPromises } from './readings.ts'

const rosa = { name: 'Rosa Diaz', mailto: 'mailto:Rosa@seller.example', meta: { role: 'agent' } }
const cora = { name: 'Cora Lindqvist', tel: '+15550142', role: 'Customer' }
const began = '2026-11-18T15:00:00.000+00:00'

const said = (place: number, minute: number, body: string, more: object = {}) => ({
  type: 'text',
  start: `2026-11-18T15:${String(minute).padStart(2, '0')}:00.000+00:00`,
  parties: [place, 1 - place],
  mediatype: 'text/plain',
  encoding: 'none',
  body,
  ...more,
})
const recording = { type: 'recording', start: began, duration: 42, parties: [0, 1], mediatype: 'audio/x-wav' }
const transcript = (body: unknown, more: object = {}) => ({
  type: 'transcript',
  dialog: 0,
  vendor: 'some vendor',
  encoding: 'json',
  body,
  ...more,
})
const container = (more: object) => ({
  vcon: '0.4.0',
  uuid: '01aa0000-1111-8222-9333-444455556666',
  created_at: began,
  parties: [rosa, cora],
  ...more,
})
const json = (value: unknown) => JSON.stringify(value)
const base64url = (text: string) => Buffer.from(text).toString('base64url')

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

const turns = [
  { parties: 0, start: '2026-11-18T15:00:02.000+00:00', duration: 3.5, text: 'What changed?' },
  { parties: 1, start: '2026-11-18T15:00:06.250+00:00', duration: 10, text: 'We lost two drivers.' },
]

test('a transcript that is a list names the parties by their place, and its instants count from the start', async () => {
  const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(turns)] })))
  expect(script(read)).toEqual([
    'Rosa Diaz 2000-5500 What changed?',
    'Cora Lindqvist 6250-16250 We lost two drivers.',
  ])
  expect(read.conversation).toMatchObject({ channel: null, startedAt: '2026-11-18T15:00:00Z' })
})

test('a list that names sides, and one that names labels', async () => {
  const sides = [
    { speaker: 'Agent', message: 'What changed?' },
    { speaker: 'Customer', message: 'We lost two drivers.' },
  ]
  const named = await readOne(json(container({ dialog: [recording], analysis: [transcript(sides)] })))
  expect(script(named)).toEqual(['Rosa Diaz - What changed?', 'Cora Lindqvist - We lost two drivers.'])
  expect(named.report.guessed.join()).toMatch(/no times in the file/)

  const labels = sides.map((one, at) => ({ ...one, speaker: at, start: at * 20, end: at * 20 + 4 }))
  const heard = await readOne(json(container({ dialog: [recording], analysis: [transcript(labels)] })))
  expect(script(heard)).toEqual([
    '(nobody) 0-4000 What changed?',
    '(nobody) 20000-24000 We lost two drivers.',
  ])
  expect(heard.report.guessed.join()).toMatch(/names Rosa Diaz and Cora Lindqvist, .* which voice is whose/)
})

test('numbers are milliseconds where the length of the dialog says so, and unknown where nothing tells', async () => {
  const rows = [
    { speaker: 'Rosa Diaz', start: 2000, end: 5500, text: 'What changed?' },
    { speaker: 'Cora Lindqvist', start: 6250, end: 16250, text: 'We lost two drivers.' },
  ]
  const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(rows)] })))
  expect(script(read)[1]).toBe('Cora Lindqvist 6250-16250 We lost two drivers.')
  const open = { ...recording, duration: undefined }
  const unknown = await readOne(json(container({ dialog: [open], analysis: [transcript(rows)] })))
  expect(script(unknown)[1]).toBe('Cora Lindqvist - We lost two drivers.')
  expect(unknown.report.guessed.join()).toMatch(/unit of its times cannot be told/)
})

const words = ['what', 'changed', 'we', 'lost', 'two'].map((word, at) => ({
  word,
  start: at * 0.5,
  end: at * 0.5 + 0.4,
  confidence: 0.9,
  speaker: at < 2 ? 0 : 1,
}))

test('a recogniser’s answer goes to the reader of its shape: whole, as text, or one alternative alone', async () => {
  const answer = {
    metadata: { request_id: 'r1', channels: 1 },
    results: { channels: [{ alternatives: [{ transcript: 'what changed we lost two', words }] }] },
  }
  const alone = { transcript: 'what changed we lost two', words, confidence: 0.9, sentences: [] }
  for (const body of [answer, json(answer), alone, json(alone)]) {
    const read = await readOne(json(container({ dialog: [recording], analysis: [transcript(body)] })))
    expect(script(read)).toEqual(['(nobody) 0-900 what changed', '(nobody) 1000-2400 we lost two'])
    expect(read).toMatchObject({
      format: 'vcon',
      conversation: { id: '01aa0000-1111-8222-9333-444455556666' },
    })
  }
})

test('the channels of a recording are its parties in their order', async () => {
  const channel = (from: number) => ({
    alternatives: [
      {
        transcript: 'we lost two',
        words: words
          .slice(2)
          .map(({ speaker: _, ...word }) => ({ ...word, start: word.start + from, end: word.end + from })),
      },
    ],
  })
  const answer = { metadata: { channels: 2 }, results: { channels: [channel(0), channel(5)] } }
  const read = await readOne(
    json(container({ dialog: [{ ...recording, parties: [1, 0] }], analysis: [transcript(answer)] })),
  )
  expect(script(read)).toEqual(['Cora Lindqvist 1000-2400 we lost two', 'Rosa Diaz 6000-7400 we lost two'])
})

test('the world transcription format is read with its segments', async () => {
  const body = {
    transcript: { text: 'What changed? We lost two.', language: 'en-GB', duration: 30, confidence: 0.9 },
    segments: [
      { id: 0, start: 0.5, end: 3.5, text: 'What changed?', confidence: 0.95, speaker: 0, words: [0, 1] },
      { id: 1, start: 4, end: 9, text: 'We lost two.', confidence: 0.9, speaker: 1 },
    ],
    speakers: { 0: { id: 0, label: 'Speaker 0', segments: [0], total_time: 3 } },
  }
  const analysis = [transcript(body, { type: 'wtf_transcription', schema: 'wtf-1.0' })]
  const read = await readOne(json(container({ dialog: [{ ...recording, duration: undefined }], analysis })))
  expect(script(read)).toEqual(['(nobody) 500-3500 What changed?', '(nobody) 4000-9000 We lost two.'])
  expect(read.conversation.language).toBe('en-GB')
})

test('a transcript in lines has its names matched with the parties', async () => {
  const body = [
    'Rosa Diaz: What changed since spring?',
    'Cora Lindqvist: We lost two of the drivers.',
    'Rosa Diaz: Who feels that most?',
    'Cora Lindqvist: The night crew.',
  ].join('\n\n')
  const analysis = [transcript(body, { encoding: 'none', mediatype: 'text/plain' })]
  const read = await readOne(json(container({ dialog: [{ ...said(0, 0, ''), body: undefined }], analysis })))
  expect(read.conversation.utterances).toHaveLength(4)
  expect(read.conversation.parties).toMatchObject([{ role: 'rep' }, { role: 'customer' }])
})

test('of two transcripts of one recording the one that tells the speakers apart counts, once', async () => {
  const one = {
    text: 'what changed we lost two',
    segments: [{ id: 0, start: 0, end: 9, text: 'all in one', seek: 0 }],
  }
  const analysis = [
    transcript(one),
    transcript(turns, { type: 'transcript-redacted' }),
    { type: 'summary', body: 'x' },
  ]
  const read = await readOne(json(container({ dialog: [recording], analysis })))
  expect(read.report.accepted).toBe(2)
  expect(read.report.dropped.map((each) => each.why).join()).toMatch(/another one of the same dialog/)
})

test('a transcript that does not say who spoke is left out, and the recording stays without words', async () => {
  const analysis = [transcript({ text: 'What changed? We lost two.' })]
  const refused = await refusalOf(json(container({ dialog: [recording], analysis })))
  expect(refused).toMatchObject({ code: 'no-speech' })
  expect(refused.message).toMatch(/analysis 1, a transcript: it does not say who spoke/)
})

test('several recordings stand as far apart as they began, and a label in one is nobody in the other', async () => {
  const labels = turns.map(({ text }, at) => ({ speaker: at, start: at * 10 + 0.5, end: at * 10 + 4, text }))
  const dialog = [recording, { ...recording, start: '2026-11-18T15:01:00Z' }]
  const analysis = [transcript(labels), transcript(labels, { dialog: 1 })]
  const read = await readOne(json(container({ dialog, analysis })))
  expect(read.conversation.utterances.map((one) => [one.party, one.startMs])).toEqual([
    ['d1-speaker-0', 500],
    ['d1-speaker-1', 10_500],
    ['d2-speaker-0', 60_500],
    ['d2-speaker-1', 70_500],
  ])
  const undated = [recording, { ...recording, start: undefined }]
  const unplaced = await readOne(json(container({ dialog: undated, analysis })))
  expect(unplaced.conversation.utterances.every((one) => one.startMs === null)).toBe(true)
  expect(unplaced.report.guessed.join()).toMatch(/nothing relates their times/)
})

test('a call and messages in one vCon are two conversations, each with an id of its own', async () => {
  const whole = container({
    dialog: [recording, said(1, 30, 'Thank you for the call.')],
    analysis: [transcript(turns)],
  })
  const read = await readAll(json(whole))
  expect(read.map((one) => 'conversation' in one && [one.conversation.id, one.conversation.channel])).toEqual(
    [
      ['01aa0000-1111-8222-9333-444455556666', null],
      ['01aa0000-1111-8222-9333-444455556666-messages', 'chat'],
    ],
  )
})

test('a transcript of messages that stand there already counts once', async () => {
  const whole = container({ dialog: [said(0, 0, 'What changed?')], analysis: [transcript(turns)] })
  const read = await readOne(json(whole))
  expect(read.report).toMatchObject({ accepted: 1 })
  expect(read.report.dropped.map((one) => one.why).join()).toMatch(
    /1 transcript of what stands in the messages/,
  )
})

const signed = (payload: unknown) => ({
  payload: base64url(json(payload)),
  signatures: [{ header: { alg: 'RS256', x5c: ['AAAA'] }, protected: 'e30', signature: 'AAAA' }],
})

test('a signed one is opened, and the report says that nobody checked the signature', async () => {
  const read = await readOne(json(signed(container({ dialog: [said(0, 0, 'Hello Cora')] }))))
  expect(script(read)).toEqual(['Rosa Diaz 2026-11-18T15:00:00Z Hello Cora'])
  expect(read.report.guessed.join()).toMatch(/signature was not checked/)
})

test('what is sealed, needs more than we know, or is no vCon at all is refused by name', async () => {
  const sealed = {
    unprotected: { cty: 'application/vcon', enc: 'A256CBC-HS512' },
    ciphertext: 'AA',
    recipients: [],
  }
  expect(await refusalOf(json(sealed))).toMatchObject({
    code: 'encrypted',
    message: /vCon is encrypted/ as never,
  })
  expect(await refusalOf(json(signed(sealed)))).toMatchObject({ code: 'encrypted' })
  const critical = container({ dialog: [said(0, 0, 'Hello')], critical: ['sealed-words'] })
  const refused = await refusalOf(json(critical))
  expect(refused.code).toBe('unreadable')
  expect(refused.message).toMatch(/"sealed-words"/)
  expect((await refusalOf(json(signed({ hello: 1 })))).code).toBe('unrecognised')
  expect((await refusalOf(json({ payload: '!!', signatures: [] }))).code).toBe('unrecognised')
})

test('a broken vCon is refused with its place, and only that one', async () => {
  const good = container({ dialog: [said(0, 0, 'Hello Cora')] })
  for (const bad of [
    { dialog: [said(0, 0, 'Hi', { parties: [0, 7] })] },
    { dialog: [said(0, 0, 'Hi', { originator: -1 })] },
    { dialog: [said(0, 0, 'Hi', { parties: ['one'] })] },
    { parties: null, dialog: [said(0, 0, 'Hi')] },
    { dialog: 'none' },
    { dialog: null, analysis: 'none' },
  ])
    expect((await refusalOf(json(container(bad)))).code).toBe('malformed')
  const both = await readAll(json([container({ dialog: 'none' }), good]))
  expect(both.map((one) => 'refused' in one)).toEqual([true, false])
})

test('a vCon is known by what is in it, and a schema of vCons is none', () => {
  const claims = (value: unknown) => vcon.claims({ json: value, text: '', bytes: new Uint8Array() }) !== null
  expect(claims(container({ dialog: [] }))).toBe(true)
  expect(claims([container({ dialog: [] })])).toBe(true)
  expect(claims([])).toBe(false)
  expect(claims({ title: 'vCon', properties: { parties: {}, dialog: {} } })).toBe(false)
  expect(claims({ ciphertext: 'AA', recipients: [] })).toBe(false)
  expect(claims({ parties: [{ key: 'A' }], utterances: [] })).toBe(false)
})

test('whatever is broken in it, nothing breaks', async () => {
  const whole = container({
    dialog: [
      said(0, 0, 'Hello'),
      recording,
      said(1, 2, '--b\n\nHi', { mediatype: 'multipart/mixed; boundary=b' }),
    ],
    analysis: [
      transcript(turns),
      transcript({ transcript: 'x', words }),
      transcript('Rosa: x', { encoding: 'none' }),
    ],
  })
  for (const one of damaged(whole, 400)) {
    if (typeof one !== 'object' || one === null) continue
    const answers = await answersTo(vcon, { parties: [], dialog: [], ...one })
    keepsItsPromises(answers)
  }
})

test('ten megabytes are read in one go', async () => {
  const dialog = Array.from({ length: 30_000 }, (_, at) =>
    said(at % 2, at % 60, 'The night crew stays. '.repeat(12)),
  )
  const read = await readOne(json(container({ dialog })))
  expect(read.report.accepted).toBe(30_000)
})
