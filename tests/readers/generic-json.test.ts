import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

const json = (value: unknown) => JSON.stringify(value)
const rosa = { speaker: 'Rosa', text: 'What has changed?' }
const cora = { speaker: 'Cora', text: 'We lost two drivers.' }

test('the one list of texts and speakers, with the unit a stated duration proves', async () => {
  const reading = await readOne(
    json({
      duration: 20,
      parts: [
        { ...rosa, start: 1.5, end: 4 },
        { ...cora, start: '15', end: 19.5 },
      ],
    }),
  )
  expect(reading.format).toBe('generic-json')
  expect(script(reading)).toEqual([
    'Rosa 1500-4000 What has changed?',
    'Cora 15000-19500 We lost two drivers.',
  ])
  expect(reading.report.guessed).toEqual([
    'nobody knows this JSON: "speaker" taken for who spoke, "text" for what was said',
    '"start" taken for the start in seconds',
  ])
})

test('a key that names its unit, clocks and instants need no duration', async () => {
  const keyed = await readOne(
    json([
      { ...rosa, startMs: 0 },
      { ...cora, startMs: 900 },
    ]),
  )
  expect(script(keyed)[1]).toBe('Cora 900-? We lost two drivers.')
  const clocks = await readOne(
    json([
      { ...rosa, start: '00:00:01' },
      { ...cora, start: '00:01:05.5' },
    ]),
  )
  expect(script(clocks)[1]).toBe('Cora 65500-? We lost two drivers.')
  const instants = await readOne(
    json([
      { ...cora, time: '2026-11-18T15:00:05Z' },
      { ...rosa, time: '2026-11-18T15:00:00Z' },
    ]),
  )
  expect(script(instants)).toEqual([
    'Rosa 2026-11-18T15:00:00Z What has changed?',
    'Cora 2026-11-18T15:00:05Z We lost two drivers.',
  ])
})

test('roles come from their key', async () => {
  const reading = await readOne(
    json([
      { ...rosa, role: 'agent' },
      { ...cora, role: 'customer' },
    ]),
  )
  expect(reading.conversation.parties.map((one) => [one.role, one.roleHow])).toEqual([
    ['rep', 'field'],
    ['customer', 'field'],
  ])
})

test('two lists, one text, or times in no unit are asked about and not read', async () => {
  expect(await refusalOf(json({ a: [rosa, cora], b: [rosa, cora] }))).toMatchObject({ code: 'unrecognised' })
  expect(await refusalOf(json([rosa, { ...cora, text: null }]))).toMatchObject({ code: 'unrecognised' })
  const refused = await refusalOf(
    json([
      { ...rosa, start: 1 },
      { ...cora, start: 40 },
    ]),
  )
  expect(refused.mapping?.fields.map((field) => [field.name, field.guess])).toEqual([
    ['speaker', 'speaker'],
    ['start', 'start'],
    ['text', 'text'],
  ])
})

test('messages a line, a message each, are one list', async () => {
  const reading = await readOne(`${json(rosa)}\n${json(cora)}\n`)
  expect(script(reading)).toEqual(['Rosa - What has changed?', 'Cora - We lost two drivers.'])
})
