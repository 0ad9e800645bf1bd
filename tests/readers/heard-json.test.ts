import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'

const parties = [
  { key: 'A', name: 'Rosa Diaz', role: 'rep', email: 'rosa@north.example' },
  { key: 'B', name: 'Cora Lindqvist', role: null },
]
const json = (given: Record<string, unknown>) =>
  JSON.stringify({ parties, utterances: [{ party: 'A', startMs: 0, endMs: 900, text: 'Hello.' }], ...given })

test('Heard’s own JSON keeps what it gives: a role in it is given, an empty one is unknown', async () => {
  const reading = await readOne(
    json({
      id: 'nordvik-1',
      channel: 'phone',
      kind: 'discovery',
      language: 'en',
      startedAt: '2026-11-18T16:00:00+01:00',
      timeZone: 'Europe/Berlin',
      unheardOf: true,
      utterances: [
        {
          id: 'x',
          party: 'B',
          startMs: 1000.4,
          endMs: 2000,
          text: 'Hello.',
          words: [{ text: 'Hello.', startMs: 1000, endMs: 2000 }],
          confidence: 0.94,
        },
        { party: 'A', startMs: 0, endMs: 900, at: null, text: 'Hello.' },
      ],
    }),
  )
  expect(reading.format).toBe('heard-json')
  expect(reading.conversation).toEqual({
    id: 'nordvik-1',
    channel: 'phone',
    kind: 'discovery',
    language: 'en',
    startedAt: '2026-11-18T15:00:00Z',
    timeZone: 'Europe/Berlin',
    parties: [
      {
        key: 'A',
        name: 'Rosa Diaz',
        role: 'rep',
        roleHow: 'given',
        roleConfidence: 1,
        email: 'rosa@north.example',
      },
      { key: 'B', name: 'Cora Lindqvist', role: 'unknown', roleHow: 'none', roleConfidence: 0, email: null },
    ],
    utterances: [
      { id: 'u2', party: 'A', startMs: 0, endMs: 900, at: null, text: 'Hello.' },
      {
        id: 'x',
        party: 'B',
        startMs: 1000,
        endMs: 2000,
        at: null,
        text: 'Hello.',
        words: [{ text: 'Hello.', startMs: 1000, endMs: 2000 }],
        confidence: 0.94,
      },
    ],
  })
})

test('a missing id is that of the bytes, and missing utterance ids count from one', async () => {
  const reading = await readOne(
    json({
      utterances: [
        { party: 'A', text: 'Hello.' },
        { party: 'B', text: 'Hello.' },
      ],
    }),
  )
  expect(reading.conversation.id).toBe('example')
  expect(reading.conversation.utterances.map((one) => one.id)).toEqual(['u1', 'u2'])
})

test('a date without zone or of no calendar is left unknown and said', async () => {
  const reading = await readOne(json({ startedAt: '2026-11-18T15:00:00', timeZone: 'Atlantis' }))
  expect(reading.conversation).toMatchObject({ startedAt: null, timeZone: null })
  expect(reading.report.guessed).toEqual([
    '"startedAt" is "2026-11-18T15:00:00", without a time zone: left unknown',
    '"timeZone" is "Atlantis", which is no time zone: left unknown',
  ])
  const chat = await readOne(
    json({ utterances: [{ party: 'A', at: '3609-01-01T00:00:00Z', text: 'Hello.' }] }),
  )
  expect(chat.report.guessed).toEqual([
    '"at" of utterance 1 is "3609-01-01T00:00:00Z", which is no date: left unknown',
  ])
})

test('an end before its start is dropped, the words stay', async () => {
  const reading = await readOne(
    json({ utterances: [{ party: 'A', startMs: 900, endMs: 0, text: 'Hello.' }] }),
  )
  expect(script(reading)).toEqual(['Rosa Diaz 900-? Hello.'])
  expect(reading.report.dropped).toEqual([
    { why: 'utterance u1: it ends before it starts, so its end is left unknown' },
  ])
})

test('a key like __proto__ harms nobody', async () => {
  const text =
    '{"__proto__": {"role": "rep"}, "parties": [{"key": "__proto__", "constructor": 1}], "utterances": [{"party": "__proto__", "text": "Hello."}]}'
  const reading = await readOne(text)
  expect(reading.conversation.parties).toMatchObject([{ key: '__proto__', role: 'unknown' }])
  expect(({} as { role?: string }).role).toBeUndefined()
})

test.each([
  [{ utterances: undefined }, '"utterances" is missing: it must be a list of what was said.'],
  [{ parties: 'Rosa' }, '"parties" is "Rosa": it must be a list of the people who speak.'],
  [
    { parties: [{ key: 'A', role: 'boss' }] },
    'Party 1, "role" is "boss": it must be one of rep, customer, colleague, bot, unknown, or null.',
  ],
  [
    { channel: 'fax' },
    '"channel" is "fax": it must be one of phone, video, in-person, chat, email, or null.',
  ],
  [
    { utterances: [{ party: 'A', startMs: '12', text: 'Hello.' }] },
    'Utterance 1, "startMs" is "12": it must be a whole number of milliseconds.',
  ],
  [
    { utterances: [{ party: 'A', startMs: -5, text: 'Hello.' }, { party: 'A' }] },
    'Utterance 1, "startMs" is -5: it is below 0, but times count from the start of the recording. 1 more like this.',
  ],
  [
    { utterances: [{ party: 'Q', text: 'Hello.' }] },
    'Utterance 1 names the party "Q", who is not in the list "parties". Add the party or mend its key.',
  ],
  [{ parties: [{ key: 'A' }, { key: 'A' }] }, 'Two parties have the key "A": give each a key of its own.'],
  [
    {
      utterances: [
        { id: 'u', party: 'A', text: 'a' },
        { id: 'u', party: 'A', text: 'b' },
      ],
    },
    'Two utterances have the id "u": give each an id of its own, or none.',
  ],
])('what is wrong in it is said in words (%#)', async (given, message) => {
  expect(await refusalOf(json(given))).toEqual({ code: 'malformed', message })
})

test('NDJSON: one conversation a line; a broken line is refused with its number and the others are read', async () => {
  const results = await readAll(
    [json({ id: 'one' }), '', '{"parties": [', json({ utterances: [] }), json({ id: 'four' })].join('\n'),
  )
  expect(results.map((one) => ('refused' in one ? one.refused : one.conversation.id))).toEqual([
    'one',
    {
      code: 'malformed',
      message: 'Line 3: This JSON breaks off: the file was cut short. Export it again.',
      line: 3,
    },
    {
      code: 'no-speech',
      message: 'Line 4: The list "utterances" is empty: nobody speaks in this conversation.',
      line: 4,
    },
    'four',
  ])
})

test('a broken first line does not spoil the rest', async () => {
  const results = await readAll(`{"parties": [}\n${json({ id: 'two' })}\n`)
  expect(results.map((one) => ('refused' in one ? one.refused.line : one.conversation.id))).toEqual([
    1,
    'two',
  ])
})

test('a line with broken letters is read and the report says so', async () => {
  const results = await readAll(`${json({ id: 'one' })}\n${json({ id: 'two', language: '\ufffd' })}\n`)
  expect(results.map((one) => ('refused' in one ? null : one.report.guessed))).toEqual([
    [],
    ['letters that could not be decoded stand as \ufffd'],
  ])
})
