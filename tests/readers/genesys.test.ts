import { expect, test } from 'vitest'
import { genesys } from '../../server/readers/genesys.ts'
import { readOne } from './read.ts'
import { answersTo, damaged, keepsItsPromises, lines, readJson, refusedIn } from './readings.ts'

const phrase = (
  participantPurpose: string | null,
  startTimeMs: unknown,
  decoratedText: string | null,
  more: object = {},
) => ({
  text: 'plain words without marks',
  decoratedText,
  startTimeMs,
  participantPurpose,
  ...more,
})
const file = (phrases: readonly unknown[], more: object = {}) => ({
  conversationId: 'conversation-1',
  communicationId: 'leg-1',
  mediaType: 'voice',
  transcripts: [{ transcriptId: 't', language: 'en-gb', phrases, analytics: { sentiment: [] } }],
  participants: [],
  ...more,
})
const call = file([
  phrase('external', 6000, 'We lost two drivers.'),
  phrase('internal', '500', 'What changed since spring?'),
])

test('inside is the rep, outside the customer, and only starts are given', async () => {
  const read = await readJson(genesys, call)
  expect(lines(read)).toEqual([
    '500-? internal: What changed since spring?',
    '6000-? external: We lost two drivers.',
  ])
  expect(read.conversation.parties.map((one) => [one.name, one.role, one.roleHow])).toEqual([
    ['Agent', 'rep', 'field'],
    ['Customer', 'customer', 'field'],
  ])
  expect(read.conversation).toMatchObject({
    id: 'leg-1',
    channel: 'phone',
    language: 'en-gb',
    startedAt: null,
  })
  expect(read.report.guessed).toEqual(['no end times in the file: shares are counted by words'])
})

test('without marks the plain words count', async () => {
  const read = await readJson(
    genesys,
    file([phrase('internal', 0, null), phrase('internal', 9000, ' ', { text: null })]),
  )
  expect(lines(read)).toEqual(['0-? internal: plain words without marks'])
})

const began = Date.parse('2026-11-18T15:00:00Z')

test('times that are instants count from the start of the communication', async () => {
  const phrases = [
    phrase('internal', began + 1500, 'Good morning.', { duration: { milliseconds: 900 } }),
    phrase('external', began + 3000, 'Hello.', { duration: { milliseconds: 400 } }),
    phrase('external', 7, 'Lost in time.'),
  ]
  const read = await readJson(
    genesys,
    file(phrases, { startTime: began, conversationStartTime: began - 60_000 }),
  )
  expect(lines(read).slice(0, 2)).toEqual(['1500-2400 internal: Good morning.', '3000-3400 external: Hello.'])
  expect(lines(read)[2]).toBe('- external: Lost in time.')
  expect(read.conversation.startedAt).toBe('2026-11-18T15:00:00.000Z')
})

test('where no start is given, or one from another day, times count from the first phrase, and that is said', async () => {
  const phrases = [
    phrase('internal', began + 1500, 'Good morning.'),
    phrase('external', began + 3000, 'Hello.'),
  ]
  const read = await readJson(genesys, file(phrases, { startTime: began - 3 * 86_400_000 }))
  expect(lines(read)).toEqual(['0-? internal: Good morning.', '1500-? external: Hello.'])
  expect(read.report.guessed[0]).toMatch(/times count from its first phrase/)
})

test('a chat has instants, and no talk', async () => {
  const read = await readJson(genesys, file([phrase('external', began, 'Hello?')], { mediaType: 'message' }))
  expect(lines(read)).toEqual(['2026-11-18T15:00:00.000Z external: Hello?'])
  expect(read.conversation.channel).toBe('chat')
})

const there = (userId: string, startTimeMs: number, endTimeMs: number | null) => ({
  participantPurpose: 'internal',
  userId,
  startTimeMs,
  endTimeMs,
})

test('a call handed on has two reps, each with the words of their time', async () => {
  const phrases = [
    phrase('internal', 100, 'I hand you over.'),
    phrase('external', 150, 'Fine.'),
    phrase('internal', 5000, 'Hello, Ravi here.'),
  ]
  const read = await readJson(
    genesys,
    file(phrases, { participants: [there('rosa', 0, 4000), there('ravi', 4000, null)] }),
  )
  expect(read.conversation.utterances.map((one) => one.party)).toEqual([
    'internal-rosa',
    'external',
    'internal-ravi',
  ])
  expect(read.conversation.parties.filter((one) => one.role === 'rep')).toHaveLength(2)
})

test('while two of ours are on the line nobody guesses which of them speaks', async () => {
  const participants = [there('rosa', 0, 4000), there('ravi', 2000, 9000)]
  const read = await readJson(genesys, file([phrase('internal', 3000, 'One moment.')], { participants }))
  expect(read.conversation.utterances[0]?.party).toBe('internal')
  expect(read.report.guessed).toContain(
    'Several of our people took part; phrases of which it is not clear who of them spoke: 1.',
  )
})

test('a machine’s announcement counts for nobody, an unknown purpose is no role', async () => {
  const phrases = [
    phrase('ivr', 0, 'Press one.'),
    phrase('constructor', 500, 'Hm.'),
    phrase(null, 900, 'Yes.'),
  ]
  const { conversation } = await readJson(genesys, file(phrases))
  expect(conversation.parties.map((one) => one.role)).toEqual(['bot', 'unknown', 'unknown'])
})

test('a transcript without phrases, or with only a machine in it, is refused as such', async () => {
  expect(refusedIn(await answersTo(genesys, file([phrase('ivr', 0, 'Press one.')]))).message).toMatch(
    /by a machine/,
  )
  expect(refusedIn(await answersTo(genesys, file([]))).code).toBe('no-speech')
})

test('the file is known by its content, and nobody else claims it', async () => {
  expect((await readOne(JSON.stringify(call))).format).toBe('genesys')
})

test('a damaged transcript is read or refused, never more', async () => {
  const whole = file(
    [phrase('internal', began + 1500, 'Good morning.', { words: [{ word: 'Good', startTimeMs: began }] })],
    {
      startTime: began,
      participants: [there('rosa', began, null), there('ravi', began + 100, null)],
    },
  )
  for (const json of damaged(whole, 400)) keepsItsPromises(await answersTo(genesys, json))
})
