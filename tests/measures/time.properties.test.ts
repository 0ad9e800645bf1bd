import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation, Utterance } from '../../server/conversation/conversation.ts'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { cutIns, findCutIns } from '../../server/measures/cut-ins.ts'
import { interactivity } from '../../server/measures/interactivity.ts'
import type { Measured } from '../../server/measures/measured.ts'
import { longestCustomerStoryMs, longestMonologueMs } from '../../server/measures/monologue.ts'
import { overlapMs } from '../../server/measures/overlap.ts'
import { patienceMs } from '../../server/measures/patience.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { silenceMs } from '../../server/measures/silence.ts'
import { talkMs } from '../../server/measures/talk.ts'
import { call, cora, rena, rosa } from '../call.ts'

const spoken = fc.record({
  who: fc.constantFrom(rosa, rena, cora),
  start: fc.integer({ min: 0, max: 600_000 }),
  length: fc.integer({ min: 1, max: 40_000 }),
  text: fc.constantFrom(
    'mm-hm',
    'yeah',
    'so what changed since spring',
    'we lost two of the drivers last week',
  ),
})
const calls = fc
  .array(spoken, { minLength: 2, maxLength: 40 })
  .map((lines) => [...lines, { who: cora, start: 0, length: 61_000, text: 'we lost the van' }])
  .map((lines) => [...lines, { who: rosa, start: 600_000, length: 5_000, text: 'i can do that' }])
  .map((lines) => lines.toSorted((a, b) => a.start - b.start))
  .map((lines) =>
    call(
      ...lines.map((one) => [one.who, one.start / 1000, (one.start + one.length) / 1000, one.text] as const),
    ),
  )

const told = <T>(measured: Measured<T>): T | undefined => (measured.known ? measured.value : undefined)

const clockMeasures = {
  customerAirtime,
  repAirtime,
  talkMs,
  overlapMs,
  silenceMs,
  longestMonologueMs,
  longestCustomerStoryMs,
  interactivity,
  patienceMs,
  cutIns: (conversation: Conversation) => cutIns(scriptOf(conversation), findCutIns(scriptOf(conversation))),
}

function all(conversation: Conversation): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(clockMeasures).map(([name, measureOne]) => [
      name,
      told<unknown>(measureOne(conversation)),
    ]),
  )
}

function withUtterances(
  conversation: Conversation,
  change: (all: readonly Utterance[]) => readonly Utterance[],
) {
  return { ...conversation, utterances: change(conversation.utterances) }
}

test('D-52 the sides’ shares lie between 0 and 1 and add up', () => {
  fc.assert(
    fc.property(calls, (conversation) => {
      const customer = told(customerAirtime(conversation)) ?? Number.NaN
      const rep = told(repAirtime(conversation)) ?? Number.NaN
      expect(customer).toBeGreaterThanOrEqual(0)
      expect(customer).toBeLessThanOrEqual(1)
      expect(customer + rep).toBeCloseTo(1, 12)
    }),
  )
})

test('speech, silence and overlap fill the span', () => {
  fc.assert(
    fc.property(calls, (conversation) => {
      const talk = Object.values(told(talkMs(conversation)) ?? {}).reduce((sum, ms) => sum + ms, 0)
      const ends = conversation.utterances.map((one) => one.endMs ?? 0)
      const starts = conversation.utterances.map((one) => one.startMs ?? 0)
      const span = Math.max(...ends) - Math.min(...starts)
      const silence = told(silenceMs(conversation)) ?? 0
      expect(silence).toBeGreaterThanOrEqual(0)
      expect(talk).toBeGreaterThanOrEqual(span - silence + (told(overlapMs(conversation)) ?? 0))
    }),
  )
})

test('D-52 a shifted clock changes nothing', () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: 0, max: 10_000_000 }), (conversation, shift) => {
      const shifted = withUtterances(conversation, (said) =>
        said.map((one) => ({ ...one, startMs: (one.startMs ?? 0) + shift, endMs: (one.endMs ?? 0) + shift })),
      )
      expect(all(shifted)).toEqual(all(conversation))
    }),
  )
})

test('D-52 a line cut in two changes no share, no talk, no silence and no overlap', () => {
  fc.assert(
    fc.property(calls, fc.nat(), (conversation, pick) => {
      const chosen = pick % conversation.utterances.length
      const cut = withUtterances(conversation, (said) =>
        said.flatMap((one, at) => {
          if (at !== chosen) return [one]
          const middle = Math.floor(((one.startMs ?? 0) + (one.endMs ?? 0)) / 2)
          return [
            { ...one, endMs: middle },
            { ...one, id: `${one.id}b`, startMs: middle },
          ]
        }),
      )
      for (const one of [customerAirtime, repAirtime, overlapMs, silenceMs])
        expect(told(one(cut))).toBe(told(one(conversation)))
      expect(told(talkMs(cut))).toEqual(told(talkMs(conversation)))
    }),
  )
})

test('D-52 the order of lines in the file changes nothing', () => {
  fc.assert(
    fc.property(calls, (conversation) => {
      const starts = conversation.utterances.map((one) => `${one.startMs} ${one.endMs}`)
      fc.pre(new Set(starts).size === starts.length)
      const turned = withUtterances(conversation, (said) => said.toReversed())
      expect(all(turned)).toEqual(all(conversation))
    }),
  )
})

test('D-52 more of the customer alone never lowers the customer’s share', () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: 1, max: 60_000 }), (conversation, more) => {
      const last = Math.max(...conversation.utterances.map((one) => one.endMs ?? 0))
      const longer = withUtterances(conversation, (said) => [
        ...said,
        { id: 'more', party: 'cora', startMs: last, endMs: last + more, at: null, text: 'and so on' },
      ])
      const before = told(customerAirtime(conversation)) ?? Number.NaN
      expect(told(customerAirtime(longer))).toBeGreaterThanOrEqual(before)
    }),
  )
})
