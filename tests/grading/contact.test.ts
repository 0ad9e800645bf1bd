import { expect, test } from 'vitest'
import { withParty } from '../../server/conversation/conversation.ts'
import { type ContactFacts, contactFrom } from '../../server/grading/encounter.ts'
import { measure } from '../../server/measures/measure.ts'
import { call, chat, cora, rosa, somebody } from '../call.ts'

const facts: ContactFacts = {
  rep: 'rosa',
  customer: 'cora',
  existingCustomer: null,
  voicemail: false,
  part: 1,
  chosen: 'all',
  confirmed: [],
  note: null,
  acceptedInsights: 0,
}
const reference = { now: null, zone: null }
const made = (conversation: Parameters<typeof measure>[0], more: Partial<ContactFacts> = {}) =>
  contactFrom(conversation, measure(conversation, reference), { ...facts, ...more })

const spoken = call(
  [rosa, 0, 160, 'What has changed since the spring, if I may ask?'],
  [cora, 160, 400, 'Two of the drivers left us, and the cold room fails every second week now.'],
  [rosa, 400, 440, 'How often do you lose goods when the cold room fails?'],
)

test('a call is weighed in milliseconds, and ends with its last word', () => {
  expect(made(spoken)).toMatchObject({
    method: 'spans',
    talkMs: { customer: 240_000, rep: 200_000, colleague: 0 },
    words: { customer: 15, rep: 21, colleague: 0 },
    longTurnsMs: [160_000],
    endedAt: '2026-11-18T15:07:20.000Z',
    notGradable: [],
  })
})

test('a chat is weighed in words, and ends with its last message', () => {
  const written = chat(
    [cora, '2026-11-18T15:00:00Z', 'Is the trailer ready?'],
    [rosa, '2026-11-18T15:20:00Z', 'It leaves the yard tonight.'],
  )
  expect(made(written)).toMatchObject({
    method: 'words',
    talkMs: null,
    longTurnsMs: null,
    words: { customer: 4, rep: 5 },
    endedAt: '2026-11-18T15:20:00.000Z',
  })
})

test('a chat whose messages have their hours took place when the first was written', () => {
  const written = chat(
    [cora, '2026-11-18T15:00:00Z', 'Is the trailer ready?'],
    [rosa, '2026-11-18T15:20:00Z', 'It leaves the yard tonight.'],
  )
  expect(made({ ...written, startedAt: null })).toMatchObject({
    startedAt: '2026-11-18T15:00:00Z',
    endedAt: '2026-11-18T15:20:00.000Z',
    notGradable: [],
  })
})

test('an unknown speaker, an unknown start, a voicemail or a hand-picked call is graded for nobody', () => {
  const unsure = call([rosa, 0, 60, 'Hello there.'], [somebody, 60, 200, 'Hello Rosa.'])
  expect(made(unsure).notGradable).toEqual(['We cannot tell who Speaker 2 is.'])
  expect(made(withParty(unsure, somebody.key, { role: 'customer' })).notGradable).toEqual([])
  expect(made(spoken, { voicemail: true }).notGradable).toEqual(['It is a voicemail.'])
  expect(made(spoken, { chosen: 'hand-picked' }).notGradable).toHaveLength(1)
  expect(made({ ...spoken, startedAt: null }).notGradable).toEqual(['Nobody has said when it took place.'])
})

test('a transcript that is unsure of its words is never the rep’s fault', () => {
  const heardBadly = { ...spoken, utterances: spoken.utterances.map((one) => ({ ...one, confidence: 0.5 })) }
  expect(made(heardBadly).notGradable).toEqual(['The transcript is too unsure of its words.'])
})

test('a part of a call in which only Rosa speaks still shows what she said', () => {
  const alone = call([rosa, 0, 20, 'We are the best in the world, nobody else can do this. Shall I go on?'])
  const asCall = measure(alone, reference)
  expect(asCall.measures.questions.known).toBe(false)
  expect(made(alone)).toMatchObject({
    questions: 1,
    ego: expect.toSatisfy((count) => count >= 1),
    talkMs: { customer: 0, rep: 20_000 },
  })
})

test('what nobody could look for is unknown, not none', () => {
  const unsure = call([rosa, 0, 60, 'What changed?'], [somebody, 60, 200, 'We moved.'])
  expect(made(unsure)).toMatchObject({ questions: null, ego: null, uptake: null })
})
