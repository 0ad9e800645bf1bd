import { expect, test } from 'vitest'
import { overlapMs } from '../../server/measures/overlap.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { findSilences, silenceMs } from '../../server/measures/silence.ts'
import { call, chat, cora, mina, rosa } from '../call.ts'
import { bot, startsOnly, timed } from './clocks.ts'

test('silence is what nobody fills, from the first word to the last', () => {
  const spoken = call([rosa, 10, 20, 'Hello there.'], [cora, 22, 30, 'Hello.'], [rosa, 34, 40, 'So.'])
  expect(silenceMs(spoken)).toMatchObject({ value: 6_000, unit: 'ms', evidence: ['u2'] })
  expect(findSilences(scriptOf(spoken))).toEqual([
    expect.objectContaining({ kind: 'silence', utterance: 'u2', start: 6, end: 6, words: '', party: 'cora' }),
  ])
})

test('a pause of just under three seconds is no moment', () => {
  const spoken = call([rosa, 0, 5, 'Hello.'], [cora, 7.999, 9, 'Hello.'], [rosa, 12, 14, 'Yes.'])
  expect(findSilences(scriptOf(spoken)).map((moment) => moment.utterance)).toEqual(['u2'])
})

test('a machine’s voice is no silence', () => {
  const spoken = call(
    [rosa, 0, 5, 'I will put you on hold.'],
    [bot, 5, 65, 'Music.'],
    [rosa, 65, 70, 'Thanks.'],
  )
  expect(silenceMs(spoken)).toMatchObject({ value: 0 })
})

test('a pause inside one line stands after the word before it', () => {
  const spoken = timed(
    [
      cora,
      [
        [0, 500],
        [4_500, 5_000],
      ],
    ],
    [rosa, [[5_100, 6_000]]],
  )
  expect(findSilences(scriptOf(spoken))).toMatchObject([{ utterance: 'u1', start: 4, end: 4 }])
})

test('overlap is counted once, however many speak', () => {
  const spoken = call([rosa, 0, 10, 'One.'], [cora, 5, 15, 'Two.'], [mina, 8, 12, 'Three.'])
  expect(overlapMs(spoken)).toMatchObject({ value: 7_000, evidence: ['u1', 'u2', 'u3'] })
  expect(overlapMs(call([rosa, 0, 10, 'One.'], [cora, 10, 15, 'Two.']))).toMatchObject({
    value: 0,
    evidence: [],
  })
})

test('without ends neither is known', () => {
  const starts = startsOnly([rosa, 0, 'Hello.'], [cora, 9, 'Hello.'])
  const written = chat([cora, '2026-11-18T15:00:00Z', 'Hello.'])
  for (const conversation of [starts, written]) {
    expect(silenceMs(conversation)).toEqual({ known: false, reason: 'no-times' })
    expect(overlapMs(conversation)).toEqual({ known: false, reason: 'no-times' })
    expect(findSilences(scriptOf(conversation))).toEqual([])
  }
})
