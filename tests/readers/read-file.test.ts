import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checked } from '../../server/readers/checked.ts'
import { documentReaders, lastReaders, readers } from '../../server/readers/detect.ts'
import { parseJson } from '../../server/readers/json.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { type ReadResult, reading, speaker, utterance } from '../../server/readers/reading.ts'
import { fromCora, mailboxOf, mailOf } from './mails.ts'
import { bytesOf, readOne } from './read.ts'

const examples = [
  'WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n<v Rosa>Hello &amp; <b>welcome</b>\n\n00:02.000 --> 00:01.000\n<v Cora>Thanks\n',
  'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nRosa Diaz: Hello\n\n00:00:03.000 --> 00:00:04.000\nCora: Thanks\n',
  '1\n00:00:00,500 --> 00:00:02,000\n>> ROSA: Hello\n\n2\n00:00:02,500 --> 00:00:04,000\n[music]\n',
  '20/01/2019, 11:23 - Rosa: Hello\n20/01/2019, 11:24 - Cora: <Media omitted>\nand more\n',
  'speaker,start,end,text\nRosa,0,1.5,"Hello, Cora"\nCora,2,3,Hello\n',
  '[00:01] Rosa: Hello there\n[00:03] Cora: Hello to you\n[00:05] Rosa: How was spring\n',
  '{"id":"x","parties":[{"key":"A","role":"rep"}],"utterances":[{"party":"A","startMs":0,"endMs":9,"text":"Hello"}]}',
  'From: Rosa <rosa@north.example>\nTo: cora@nordvik.example\nDate: Wed, 18 Nov 2026 15:00:00 +0000\n\nHello Cora\n',
  '0:00:00.500,0:00:02.000\n>> ROSA: Hello[br]Cora\n\n0:00:02.500,0:00:04.000\n[music]\n',
  '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">Hello<br/>Cora</p></div></body></tt>',
  'Rosa Diaz  0:02\nWhat changed since spring?\n\nCora  0:07\nWe lost two of the drivers.\n',
  '00:00:02 What changed since spring?\n00:00:07 We lost two of the drivers.\n',
  '**Rosa** [0:02] What changed since spring?\n\n**Cora** [0:07] We lost two of the drivers.\n',
  '# Call - Transcript\n\n**Rosa:** What changed since spring?\n\n**Cora:** We lost two of the drivers.\n',
  '00:21:14\tRosa:\tThe offer is in the folder\n00:21:40\tCora:\tThank you\n',
  mailboxOf(mailOf('Could you come?'), mailOf('Yes.', fromCora)),
  '{"id":"1","threadId":"1","internalDate":"1795014000000","payload":{"mimeType":"text/plain","body":{"data":"SGVsbG8"}}}',
  '{"value":[{"id":"1","body":{"contentType":"text","content":"Hello"},"from":{"emailAddress":{"name":"Rosa"}}}]}',
]

function expectSound(results: readonly ReadResult[]): void {
  expect(results.length).toBeGreaterThan(0)
  for (const result of results) {
    if ('refused' in result) {
      expect(result.refused.message.length).toBeGreaterThan(11)
      expect(result.refused.message).not.toContain('our mistake')
      continue
    }
    const { parties, utterances } = result.conversation
    const keys = new Set(parties.map((party) => party.key))
    expect(keys.size).toBe(parties.length)
    expect(new Set(utterances.map((one) => one.id)).size).toBe(utterances.length)
    expect(result.report.accepted).toBe(utterances.length)
    for (const { party, startMs, endMs, at } of utterances) {
      expect(keys.has(party)).toBe(true)
      if (startMs !== null) expect(Number.isInteger(startMs) && startMs >= 0).toBe(true)
      if (startMs !== null && endMs !== null) expect(endMs).toBeGreaterThanOrEqual(startMs)
      if (at !== null) expect(Number.isNaN(Date.parse(at))).toBe(false)
    }
  }
}

const seeded = { seed: 20261118, numRuns: 150 }
const read = (bytes: Uint8Array) => readFile(bytes, { zone: null, assumedZone: 'UTC', id: 'x' })

test('whatever the bytes, a reading is sound or a refusal says why', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expectSound(await read(bytes))),
    seeded,
  )
})

test('a file cut anywhere, or with bytes changed, never breaks a reader', async () => {
  const changed = fc.tuple(
    fc.constantFrom(...examples),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
  )
  await fc.assert(
    fc.asyncProperty(changed, async ([example, end, changes]) => {
      const bytes = bytesOf(example).slice(0, 1 + (end % example.length))
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      expectSound(await read(bytes))
    }),
    { ...seeded, numRuns: 300 },
  )
})

test('pieces of transcripts in any order never break a reader', async () => {
  const piece = fc.constantFrom(
    'WEBVTT\n\n',
    '00:01.000 --> 00:02.000\n',
    '-->',
    '<v Rosa>',
    '<v ',
    '</v>',
    '&amp;',
    'Rosa: ',
    '\n',
    '\n\n',
    '\r',
    '\u2028',
    '1\n',
    '[music]',
    '20/01/2019, 11:23 - ',
    '{',
    '[',
    '"',
    ',',
    'speaker,text\n',
    'NOTE\n',
    '>> ',
    'yes ',
    '\0',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) =>
      expectSound(await read(bytesOf(pieces.join('')))),
    ),
    { ...seeded, numRuns: 300 },
  )
})

test('the order of the cues in a file changes nothing', async () => {
  const cues = [0, 1, 2, 3, 4].map(
    (n) => `00:0${n}.000 --> 00:0${n}.900\n<v ${n % 2 ? 'Cora' : 'Rosa'}>Number ${n}.`,
  )
  const sorted = await readOne(`WEBVTT\n\n${cues.join('\n\n')}`)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(cues, { minLength: 5 }), async (shuffled) => {
      const reading = await readOne(`WEBVTT\n\n${shuffled.join('\n\n')}`)
      expect(reading.conversation).toEqual(sorted.conversation)
    }),
    { ...seeded, numRuns: 20 },
  )
})

test('our place of a mistake in JSON is one where the parser of the language fails too', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('x', '}', ']', ',', '"', ':', '', '1'),
      (json, at, put) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + put + json.slice(place + 1)
        const parses = () => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        }
        expect('json' in parseJson(text)).toBe(parses())
      },
    ),
    seeded,
  )
})

test('no example is claimed by two readers', () => {
  for (const text of examples) {
    const json = 'json' in parseJson(text) ? (JSON.parse(text) as unknown) : undefined
    const content = { bytes: bytesOf(text), text, ...(json === undefined ? {} : { json }) }
    const claiming = [...readers, ...documentReaders, ...lastReaders].filter(
      (reader) => reader.claims(content) !== null,
    )
    expect(
      claiming.map((reader) => reader.format),
      text,
    ).toHaveLength(1)
  }
})

test('a reading no reader should have made is mended, and the report says what was mended', () => {
  const options = { zone: null, id: 'x' }
  const parties = [speaker('a', 'Rosa')]
  const utterances = [
    utterance('u', 'a', 'second', { startMs: 50, endMs: 20 }),
    utterance('u', 'a', 'first', { startMs: 10, endMs: Number.NaN }),
    utterance('v', 'b', 'a stranger'),
    utterance('w', 'a', 'third', { startMs: 60, endMs: 70.4 }),
  ]
  expect(checked(reading('test', options, { parties, utterances }), ['assumed'])).toMatchObject({
    conversation: {
      utterances: [
        { id: 'u-2', text: 'first', startMs: 10, endMs: null },
        { id: 'u', text: 'second', startMs: 50, endMs: null },
        { id: 'w', text: 'third', startMs: 60, endMs: 70 },
      ],
    },
    report: {
      accepted: 3,
      dropped: [
        { why: 'utterance u: it ends before it starts, so its end is left unknown' },
        { why: 'utterance u: a time that cannot be is left unknown' },
        { why: 'utterance v: nobody in the list of people said it' },
        { why: 'utterance w: a time that cannot be is left unknown' },
      ],
      guessed: ['assumed'],
    },
  })
})

test('a report names a thousand pieces and counts the rest', () => {
  const dropped = Array.from({ length: 1500 }, (_, line) => ({ line, why: 'a text without a time' }))
  const found = { parties: [speaker('a', 'Rosa')], utterances: [utterance('u1', 'a', 'Hello')] }
  const result = checked(reading('test', { zone: null, id: 'x' }, found, { dropped }), [])
  if ('refused' in result) throw new Error('refused')
  expect(result.report.dropped).toHaveLength(1001)
  expect(result.report.dropped.at(-1)).toEqual({ why: 'and 500 more pieces left out' })
})

test('ten megabytes of brackets, open tags or blank lines are answered at once', async () => {
  const size = 10 * 1024 * 1024
  const hostile = [
    '['.repeat(size),
    `WEBVTT\n\n00:00.000 --> 00:09.000\n${'<v '.repeat(size / 3)}`,
    `1\n00:00:00,000 --> 00:00:01,000\nHello\n${'\n'.repeat(size)}`,
  ]
  const start = performance.now()
  for (const text of hostile) expectSound(await read(bytesOf(text)))
  expect(performance.now() - start).toBeLessThan(10_000)
})

const shared = resolve(import.meta.dirname, '../../../shared/fixtures/refuse')

test.skipIf(!existsSync(shared))('every file that must be refused is refused', async () => {
  for (const name of readdirSync(shared)) {
    const results = await read(readFileSync(join(shared, name)))
    expect(
      results.map((one) => 'refused' in one),
      name,
    ).toEqual([true])
  }
})
