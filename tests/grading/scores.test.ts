import { expect, test } from 'vitest'
import { type Contact, encountersOf } from '../../server/grading/encounter.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { type EncounterBehaviour, scoreOf } from '../../server/grading/scores.ts'
import { contact } from './made.ts'

function score(behaviour: EncounterBehaviour, ...contacts: readonly Contact[]) {
  const [encounter] = encountersOf(contacts)
  if (!encounter) throw new Error('No encounter')
  return scoreOf(behaviour, encounter, defaultScorecard)
}

const said = (customer: number, rep: number, colleague = 0) => ({ customer, rep, colleague })

/** Cora holds 80% of ten minutes, half of her points are taken up, three follow-up questions. */
const heard = contact({
  talkMs: said(480_000, 120_000),
  uptake: 0.5,
  uptakeChances: 8,
  followUpQuestions: 3,
})

test('listening is the mean of airtime credit, uptake and follow-up questions', () => {
  expect(score('listening', heard)).toMatchObject({ known: true, value: expect.closeTo((1 + 0.5 + 1) / 3) })
})

test('each cut-in takes 0.05 and each monologue over 150 seconds 0.1', () => {
  const rough = { ...heard, cutIns: 2, longTurnsMs: [150_000, 150_001, 200_000] }
  expect(score('listening', rough)).toMatchObject({ value: expect.closeTo((1 + 0.5 + 1) / 3 - 0.1 - 0.2) })
})

test('deductions never go below nothing', () => {
  expect(score('listening', { ...heard, cutIns: 40 })).toMatchObject({ known: true, value: 0 })
})

test('what could not be measured is left out, not zero', () => {
  const short = { ...heard, uptake: null, uptakeChances: 0, cutIns: null, longTurnsMs: null }
  expect(score('listening', short)).toMatchObject({ known: true, value: 1 })
})

test('the one-way pitch scores nothing, and is not called ungradable', () => {
  const pitch = { ...heard, talkMs: said(200_000, 400_000), questions: 0, uptake: 1 }
  expect(score('listening', pitch)).toMatchObject({ known: true, value: 0 })
  expect(score('listening', { ...pitch, questions: 1 })).toMatchObject({
    value: expect.toSatisfy((v) => v > 0),
  })
})

test('a mute rep earns nothing: under half a minute of ours there is no score', () => {
  const mute = { ...heard, talkMs: said(600_000, 29_000) }
  expect(score('listening', mute)).toEqual({
    known: false,
    reasons: ['Our side said less than half a minute (30 words).'],
  })
})

test('an encounter without a customer’s word, or under a minute, has no score', () => {
  const voicemail = { ...heard, talkMs: said(0, 90_000), words: said(0, 200) }
  const brief = { ...heard, talkMs: said(20_000, 35_000) }
  expect(score('serving', voicemail)).toMatchObject({ known: false })
  expect(score('listening', brief)).toMatchObject({ known: false })
})

test('a guessed speaker is graded for nobody, and the score says why', () => {
  const unsure = { ...heard, notGradable: ['We cannot tell who Speaker 2 is.'] }
  expect(score('listening', unsure)).toEqual({ known: false, reasons: ['We cannot tell who Speaker 2 is.'] })
})

test('splitting a call in two changes no score', () => {
  const whole = contact({
    talkMs: said(400_000, 200_000),
    words: said(800, 400),
    uptake: 0.5,
    uptakeChances: 6,
    followUpQuestions: 2,
    cutIns: 1,
    ego: 2,
    pressure: 1,
    servingWords: 90,
    pitchWords: 60,
    needBeforePitch: 1,
    hasNeed: true,
    acceptedInsights: 1,
  })
  const first = {
    ...whole,
    talkMs: said(300_000, 80_000),
    words: said(600, 160),
    uptake: 0.25,
    uptakeChances: 4,
    followUpQuestions: 1,
    cutIns: 0,
    ego: 0,
    pressure: 1,
    servingWords: 90,
    pitchWords: 0,
  }
  const second = {
    ...whole,
    conversation: 'call-2',
    startedAt: '2026-09-01T09:07:00Z',
    talkMs: said(100_000, 120_000),
    words: said(200, 240),
    uptake: 1,
    uptakeChances: 2,
    followUpQuestions: 1,
    cutIns: 1,
    ego: 2,
    pressure: 0,
    servingWords: 0,
    pitchWords: 60,
    needBeforePitch: 0,
    hasNeed: false,
    acceptedInsights: 0,
  }
  for (const behaviour of ['listening', 'humility', 'serving', 'insight', 'note-taking'] as const) {
    const together = score(behaviour, whole)
    const apart = score(behaviour, second, first)
    if (!together.known || !apart.known) throw new Error('Both can be measured')
    expect(apart.value, behaviour).toBeCloseTo(together.value, 12)
  }
})

test('a call and a chat within a day are weighed by their words, each on its own curve', () => {
  const call = contact({ talkMs: said(240_000, 60_000), words: said(400, 100) })
  const mail = contact({
    conversation: 'mail',
    channel: 'email',
    method: 'words',
    talkMs: null,
    words: said(200, 300),
    startedAt: '2026-09-01T12:00:00Z',
  })
  const both = score('listening', call, mail)
  expect(both).toMatchObject({ value: expect.closeTo((0.5 * 1 + 0.5 * 0 + 0) / 2) })
})

test('humility loses a twentieth for each moment of ego or pressure in a thousand words', () => {
  expect(score('humility', contact({ ego: 3, pressure: 2 }))).toMatchObject({ value: 0.5 })
  expect(score('humility', contact({ ego: 30 }))).toMatchObject({ value: 0 })
  expect(score('humility', contact({ ego: null, pressure: null }))).toMatchObject({ known: false })
})

test('serving is the mean of need before pitch and the share of service', () => {
  const both = contact({ needBeforePitch: 0.5, servingWords: 75, pitchWords: 25 })
  expect(score('serving', both)).toMatchObject({ value: 0.625 })
  const noPitch = contact({ needBeforePitch: 1, servingWords: 75 })
  expect(score('serving', noPitch)).toMatchObject({ value: 1 })
  expect(score('serving', contact())).toMatchObject({ known: false })
})

test('one counting note makes an encounter count; a note that may still come is waited for', () => {
  const counts = contact({ note: { counts: true, why: 'It holds what was said.' } })
  expect(score('note-taking', counts)).toMatchObject({ value: 1 })
  expect(score('note-taking', contact())).toMatchObject({ value: 0 })
  expect(score('note-taking', contact({ note: null }))).toMatchObject({ known: false })
})

test('ten insights in one encounter count once', () => {
  expect(score('insight', contact({ acceptedInsights: 10 }))).toMatchObject({ value: 1 })
  expect(score('insight', contact())).toMatchObject({ value: 0 })
})
