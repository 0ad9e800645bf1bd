import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { measure } from '../../server/measures/measure.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
import { cora, words } from '../call.ts'
import { findingsOf, nowhere, saying, valuesOf } from './changed-words.ts'
import { filled, holds, talks, timesOf, unmarked } from './talks.ts'

describe('shares', () => {
  test('do not move by silence', () => {
    fc.assert(
      fc.property(talks, fc.nat(), fc.integer({ min: 1, max: 3_600_000 }), (talk, pick, silence) => {
        const from = talk.utterances[pick % talk.utterances.length]?.startMs ?? 0
        const paused = timesOf(
          talk,
          (ms) => (ms >= from ? ms + silence : ms),
          (ms) => (ms > from ? ms + silence : ms),
        )
        expect(sharesOf(paused)).toEqual(sharesOf(talk))
      }),
    )
  })

  test('the customer’s is never lowered by words of the customer alone', () => {
    holds((talk) => {
      const untimed = timesOf(talk, () => null)
      const more = words([cora, 'and another thing is the gate at the back of the yard']).utterances
      const longer = { ...untimed, parties: withCora(talk), utterances: [...untimed.utterances, ...more] }
      const before = customerAirtime(untimed)
      const after = customerAirtime(longer)
      if (before.known) expect(after.known && after.value).toBeGreaterThanOrEqual(before.value)
    })
  })

  test('stay within the margin when fillers come in and marks go out', () => {
    holds((talk) => {
      const changed = saying(
        timesOf(talk, () => null),
        (text) => filled(unmarked(text)),
      )
      const plain = customerAirtime(timesOf(talk, () => null))
      const other = customerAirtime(changed)
      if (plain.known && other.known)
        expect(Math.abs(other.value - plain.value)).toBeLessThanOrEqual(plain.margin ?? 0)
    })
  })
})

describe('a line cut by a machine', () => {
  const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })
  const cutUp = (talk: Conversation, places: readonly number[]): Conversation => ({
    ...talk,
    utterances: talk.utterances.flatMap((one, at) => pieces(one, places[at % places.length] ?? 0)),
  })

  test('anywhere has the same findings, and the same numbers go by them', () => {
    fc.assert(
      fc.property(talks, cuts, (talk, places) => {
        fc.pre(talk.utterances.every((one, at) => apart(one, talk.utterances[at + 1])))
        const split = cutUp(talk, places)
        expect(onlyWords(findingsOf(split))).toEqual(onlyWords(findingsOf(talk)))
        for (const name of [
          'questions',
          'uptake',
          'promises',
          'insights',
          'openLoops',
          'servingShare',
        ] as const)
          expect(valuesOf(measure(split, nowhere))[name], name).toEqual(
            valuesOf(measure(talk, nowhere))[name],
          )
      }),
      { numRuns: 200, seed: 20261122 },
    )
  })

  test('anywhere leaves the shares as they were, by times and by words', () => {
    fc.assert(
      fc.property(talks, cuts, (talk, places) => {
        expect(sharesOf(cutUp(talk, places))).toEqual(sharesOf(talk))
        const untimed = timesOf(talk, () => null)
        expect(sharesOf(cutUp(untimed, places))).toEqual(sharesOf(untimed))
      }),
    )
  })
})

/** One line as two, cut at a space, with the time divided as the words are. */
function pieces(one: Utterance, place: number): readonly Utterance[] {
  const said = one.text.split(' ')
  const at = 1 + (place % said.length)
  if (at >= said.length) return [one]
  const { startMs, endMs } = one
  const middle =
    startMs === null || endMs === null ? null : Math.round(startMs + ((endMs - startMs) * at) / said.length)
  return [
    { ...one, endMs: middle, text: said.slice(0, at).join(' ') },
    { ...one, id: `${one.id}.b`, startMs: middle, text: said.slice(at).join(' ') },
  ]
}

/** Whether the next line is clearly another one: of somebody else, or after a pause. */
function apart(one: Utterance, next: Utterance | undefined): boolean {
  return !next || next.party !== one.party || (next.startMs ?? 0) - (one.endMs ?? 0) > 500
}

function onlyWords(findings: readonly string[]): readonly string[] {
  return findings.filter((one) => !/^(cut-in|silence) /.test(one))
}

function sharesOf(talk: Conversation) {
  return [customerAirtime(talk), repAirtime(talk)].map((one) => (one.known ? one.value : one.reason))
}

function withCora({ parties }: Conversation): readonly Party[] {
  return parties.some((party) => party.key === cora.key) ? parties : [...parties, cora]
}
