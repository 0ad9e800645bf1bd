import { expect, test } from 'vitest'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
import { talkMs } from '../../server/measures/talk.ts'
import { call, chat, cora, mina, rosa, somebody, words } from '../call.ts'
import { bot, startsOnly, timed } from './clocks.ts'

const many = (count: number) => Array(count).fill('word').join(' ')

test('silence is nobody’s airtime', () => {
  const spoken = call([rosa, 0, 15, many(40)], [cora, 30, 90, many(160)])
  expect(customerAirtime(spoken)).toEqual({
    known: true,
    value: 0.8,
    unit: 'share',
    method: 'spans',
    margin: 0.02,
    evidence: ['u2'],
  })
  expect(repAirtime(spoken)).toMatchObject({ value: 0.2, evidence: ['u1'] })
})

test('where two talk at once each is credited', () => {
  const both = call([rosa, 0, 60, 'Let me explain.'], [cora, 0, 60, 'No, let me.'])
  expect(customerAirtime(both)).toMatchObject({ value: 0.5 })
  expect(talkMs(both)).toMatchObject({ value: { rosa: 60_000, cora: 60_000 }, unit: 'ms' })
})

test('a party who talks over itself is credited once', () => {
  const twice = call([cora, 0, 40, 'One channel.'], [cora, 20, 60, 'The other.'], [rosa, 60, 80, 'I see it.'])
  expect(talkMs(twice)).toMatchObject({ value: { cora: 60_000, rosa: 20_000 } })
  expect(customerAirtime(twice)).toMatchObject({ value: 0.75 })
})

test('a colleague’s talk is ours but not the rep’s', () => {
  const three = call([rosa, 0, 20, 'Hello.'], [mina, 20, 50, 'I run the team.'], [cora, 50, 100, 'Good.'])
  expect(customerAirtime(three)).toMatchObject({ value: 0.5 })
  expect(repAirtime(three)).toMatchObject({ value: 0.2 })
})

test('a bot’s talk is nobody’s', () => {
  const menu = call([bot, 0, 500, 'Press one.'], [rosa, 500, 530, 'Hello.'], [cora, 530, 560, 'Hello.'])
  expect(customerAirtime(menu)).toMatchObject({ value: 0.5 })
  expect(talkMs(menu)).toMatchObject({ value: { rosa: 30_000, cora: 30_000 } })
})

test('less than a minute of talk is too short', () => {
  const short = call([rosa, 0, 29, 'Hello.'], [cora, 29, 59.999, 'Hello.'])
  expect(customerAirtime(short)).toEqual({ known: false, reason: 'too-short' })
  expect(repAirtime(short)).toEqual({ known: false, reason: 'too-short' })
})

test('a voicemail has no customer, and a room of customers no rep', () => {
  expect(customerAirtime(call([rosa, 0, 90, 'Please call me.']))).toEqual({
    known: false,
    reason: 'no-customer',
  })
  expect(repAirtime(call([cora, 0, 90, 'Anybody there?']))).toEqual({ known: false, reason: 'no-rep' })
})

test('a speaker nobody knows makes the shares unsure, but not their own talk', () => {
  const unsure = call([rosa, 0, 60, 'Hello.'], [somebody, 60, 120, 'Hello.'], [cora, 120, 180, 'Hello.'])
  expect(customerAirtime(unsure)).toEqual({ known: false, reason: 'role-unsure' })
  expect(repAirtime(unsure)).toEqual({ known: false, reason: 'role-unsure' })
  expect(talkMs(unsure)).toMatchObject({ value: { s2: 60_000 } })
})

test('a chat is weighed by words', () => {
  const written = chat([cora, '2026-11-18T15:00:00Z', many(45)], [rosa, '2026-11-18T15:01:00Z', many(15)])
  expect(customerAirtime(written)).toMatchObject({ value: 0.75, method: 'words', margin: 0.07 })
  expect(talkMs(written)).toEqual({ known: false, reason: 'no-times' })
  expect(customerAirtime(words([cora, many(30)], [rosa, many(29)]))).toEqual({
    known: false,
    reason: 'too-short',
  })
})

test('a transcript with starts alone is weighed by words and timed to the next start', () => {
  const starts = startsOnly([rosa, 0, many(10)], [cora, 3, many(90)], [rosa, 100, many(20)])
  expect(customerAirtime(starts)).toMatchObject({ value: 0.75, method: 'words' })
  expect(talkMs(starts)).toMatchObject({
    value: { rosa: 3_000 + 10_000, cora: 41_500 },
    method: 'next-start',
  })
})

test('word times are best: a pause of more than half a second between words is silence', () => {
  const spoken = timed(
    [
      rosa,
      [
        [0, 400],
        [900, 30_000],
      ],
    ],
    [
      cora,
      [
        [40_000, 60_000],
        [60_501, 70_000],
      ],
    ],
  )
  expect(talkMs(spoken)).toMatchObject({ value: { rosa: 30_000, cora: 29_499 }, method: 'word-times' })
})

test('one utterance without times turns the whole file to words', () => {
  const spoken = call([rosa, 0, 60, many(30)], [cora, 60, 120, many(90)])
  const [first, second] = spoken.utterances
  if (!first || !second) throw new Error('two utterances were spoken')
  const torn = { ...spoken, utterances: [first, { ...second, endMs: null, startMs: null }] }
  expect(customerAirtime(torn)).toMatchObject({ value: 0.75, method: 'words' })
  expect(talkMs(torn)).toEqual({ known: false, reason: 'no-times' })
})
