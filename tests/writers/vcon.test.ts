import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { checked } from '../../server/readers/checked.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { vconOf } from '../../server/writers/vcon.ts'
import { call, chat, cora, rosa, somebody, words } from '../call.ts'
import { readOne, refusalOf } from '../readers/read.ts'
import schema from './vcon.schema.json' with { type: 'json' }

const ajv = new Ajv({
  allErrors: true,
  formats: {
    uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
    email: /^[^\s@]+@[^\s@]+$/,
    uri: /^https:\/\/\S+$/,
  },
})
const isVcon = ajv.compile(schema)

const frame = { source: 'zoom-vtt', createdAt: '2026-11-21T09:00:00.000Z' }

const visit = call(
  [rosa, 0, 5, 'What changed since spring?'],
  [cora, 5.25, 40, 'We lost two of the drivers.'],
)
const talk = chat(
  [cora, '2026-11-18T15:00:00Z', 'Is the rye oven free on Monday?'],
  [rosa, '2026-11-18T15:04:30.000Z', 'It is. I will hold it for you.\nUntil Friday noon.'],
)

test('a call goes out and comes back in to the letter', async () => {
  expect(await backFrom(visit)).toEqual(visit)
})

test('a chat goes out as dialogs that any program reads, and comes back in to the letter', async () => {
  const { dialog, analysis } = vconOf(talk, frame)
  expect(dialog.map((one) => ('body' in one ? [one.start, one.parties, one.body] : []))).toEqual([
    ['2026-11-18T15:00:00Z', [0], 'Is the rye oven free on Monday?'],
    ['2026-11-18T15:04:30.000Z', [1], 'It is. I will hold it for you.\nUntil Friday noon.'],
  ])
  expect(analysis).toEqual([])
  expect(await backFrom(talk)).toEqual(talk)
})

test('roles keep how they are known and how sure that is, also where they were guessed', async () => {
  const parties = [
    { ...rosa, roleHow: 'domain' as const, roleConfidence: 0.97, email: 'rosa@seller.example' },
    { ...cora, roleHow: 'inferred' as const, roleConfidence: 0.9213 },
    { ...somebody, role: 'bot' as const, roleHow: 'field' as const, roleConfidence: 1, name: null },
  ]
  const known = { ...visit, parties }
  expect((await backFrom(known)).parties).toEqual(parties)
})

test('words with times, confidences, language, kind and zone stay', async () => {
  const [first, ...rest] = visit.utterances
  if (!first) throw new Error('no first')
  const timed = [{ text: 'What', startMs: 0, endMs: 180 }]
  const rich: Conversation = {
    ...visit,
    kind: 'discovery',
    language: 'en-GB',
    timeZone: 'Europe/Amsterdam',
    channel: 'video',
    utterances: [{ ...first, words: timed, confidence: 0.94 }, ...rest],
  }
  expect(await backFrom(rich)).toEqual(rich)
})

test('where nobody knows when it was, nothing says so', async () => {
  const undated = { ...words([rosa, 'Hello'], [cora, 'Hello Rosa']), startedAt: null }
  expect(vconOf(undated, frame).dialog).toEqual([])
  expect(await backFrom(undated)).toEqual(undated)
})

test('the id goes on counting where it came from', async () => {
  const read = await readOne(JSON.stringify(vconOf(visit, frame)))
  expect(read).toMatchObject({ format: 'vcon', source: 'zoom-vtt', conversation: { id: 'example' } })
})

test('what goes out is what the draft allows', () => {
  for (const one of [visit, talk, { ...visit, startedAt: null }, words([rosa, 'Hello'])]) holds(one)
})

test('the schema knows what the draft does not allow', () => {
  const good = vconOf(talk, frame)
  for (const bad of [
    { ...good, uuid: 'example' },
    { ...good, created_at: 'yesterday' },
    { ...good, dialog: [{ ...good.dialog[0], type: 'chat' }] },
    { ...good, dialog: [{ ...good.dialog[0], encoding: undefined }] },
    { ...good, analysis: [{ type: 'transcript' }] },
  ])
    expect(isVcon(JSON.parse(JSON.stringify(bad)))).toBe(false)
})

test('a message that another program added is not passed over', async () => {
  const ours = vconOf(talk, frame)
  const added = {
    type: 'text',
    start: '2026-11-18T16:00:00Z',
    parties: [0],
    mediatype: 'text/plain',
    encoding: 'none',
    body: 'Thank you.',
  }
  const read = await readOne(JSON.stringify({ ...ours, dialog: [...ours.dialog, added] }))
  expect(read.conversation.utterances.map((one) => one.text)).toEqual([
    'Is the rye oven free on Monday?',
    'It is. I will hold it for you. Until Friday noon.',
    'Thank you.',
  ])
})

test('nobody speaking comes back as nobody speaking', async () => {
  const empty = { ...visit, utterances: [] }
  expect((await refusalOf(JSON.stringify(vconOf(empty, frame)))).code).toBe('no-speech')
})

const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.string({ unit: 'binary', maxLength: 40 })
const ms = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null })
const share = fc.double({ min: 0, max: 1, noNaN: true })

const conversations: fc.Arbitrary<Conversation> = fc
  .uniqueArray(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .chain((keys) =>
    fc.record({
      id: text,
      channel: fc.constantFrom('phone', 'video', 'in-person', 'chat', 'email', null),
      kind: fc.constantFrom('demo', 'service', null),
      language: fc.option(text, { nil: null }),
      startedAt: fc.option(instants, { nil: null }),
      timeZone: fc.constantFrom('Europe/London', 'America/New_York', null),
      parties: fc.tuple(
        ...keys.map((key) =>
          fc.record({
            key: fc.constant(key),
            name: fc.option(text, { nil: null }),
            role: fc.constantFrom('rep' as const, 'customer' as const, 'bot' as const, 'unknown' as const),
            roleHow: fc.constantFrom(
              'given' as const,
              'domain' as const,
              'inferred' as const,
              'none' as const,
            ),
            roleConfidence: share,
            email: fc.option(fc.oneof(text, fc.constant('cora@buyer.example')), { nil: null }),
          }),
        ),
      ),
      utterances: fc.array(utterances(keys), { minLength: 1, maxLength: 8 }),
    }),
  )

function utterances(keys: readonly string[]) {
  return fc.record(
    {
      id: text,
      party: fc.constantFrom(...keys),
      startMs: ms,
      endMs: ms,
      at: fc.option(instants, { nil: null }),
      text,
      words: fc.array(fc.record({ text, startMs: fc.nat(), endMs: fc.nat() }), { maxLength: 2 }),
      confidence: share,
    },
    { requiredKeys: ['id', 'party', 'startMs', 'endMs', 'at', 'text'] },
  )
}

test('whatever a conversation holds, it goes out and comes back in byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(conversations, async (given) => {
      const sound = checked(
        { format: 'x', conversation: given, report: { accepted: 0, dropped: [], guessed: [] } },
        [],
      )
      fc.pre(!('refused' in sound))
      if ('refused' in sound) return
      holds(sound.conversation)
      const back = await backFrom(sound.conversation)
      expect(JSON.stringify(back)).toBe(JSON.stringify(sound.conversation))
      expect(JSON.stringify(await backFrom(back))).toBe(JSON.stringify(back))
    }),
    { numRuns: 200 },
  )
})

function holds(conversation: Conversation): void {
  const written = JSON.parse(JSON.stringify(vconOf(conversation, frame)))
  expect(isVcon(written) ? [] : isVcon.errors).toEqual([])
}

async function backFrom(conversation: Conversation): Promise<Conversation> {
  return (await readOne(JSON.stringify(vconOf(conversation, frame), null, 2))).conversation
}

const fixtures = join(import.meta.dirname, '../../../shared/fixtures')
const real = existsSync(fixtures)
  ? readdirSync(fixtures, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.mjs$|^expectations|\.tsv$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  : []

test.skipIf(real.length === 0)('every conversation of every format goes out and comes back in', async () => {
  let count = 0
  for (const path of real)
    for (const result of await readFile(readFileSync(path), { zone: 'Europe/Amsterdam', id: 'example' })) {
      if ('refused' in result) continue
      count += 1
      holds(result.conversation)
      expect(await backFrom(result.conversation), path).toEqual(result.conversation)
    }
  expect(count).toBeGreaterThan(100)
})
