import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import type { Contact } from '../../server/grading/encounter.ts'
import type { GateFacts } from '../../server/grading/gates.ts'
import { type Grade, gradeOf } from '../../server/grading/grade.ts'
import { type Prior, proportionPrior } from '../../server/grading/prior.ts'
import type { Unit } from '../../server/grading/unit.ts'

/** Rosa's ten minutes with Cora on the phone: half the talk is Cora's, nothing special is found. */
export function contact(what: Partial<Contact> = {}): Contact {
  return {
    rep: 'rosa',
    customer: 'cora',
    existingCustomer: true,
    voicemail: false,
    part: 1,
    chosen: 'all',
    confirmed: [],
    note: { counts: false, why: 'No note within 24 hours.' },
    acceptedInsights: 0,
    conversation: 'call-1',
    startedAt: '2026-09-01T09:00:00Z',
    endedAt: '2026-09-01T09:10:00Z',
    channel: 'phone',
    kind: null,
    method: 'spans',
    talkMs: { customer: 300_000, rep: 300_000, colleague: 0 },
    words: { customer: 500, rep: 500, colleague: 0 },
    questions: 4,
    followUpQuestions: 0,
    uptake: null,
    uptakeChances: 0,
    cutIns: 0,
    longTurnsMs: [],
    ego: 0,
    pressure: 0,
    servingWords: 0,
    pitchWords: 0,
    needBeforePitch: null,
    hasNeed: false,
    evidence: {},
    notGradable: [],
    ...what,
  }
}

/** The third quarter of 2026, fourteen weeks, in which everything around the numbers is in order. */
export const allInOrder: GateFacts = {
  period: { from: '2026-07-01', to: '2026-09-30', timeZone: 'Europe/London' },
  coverage: { measured: 95, expected: 100, isValidSample: false },
  agreement: Object.fromEntries(
    behaviourNames.map((name) => [name, { alpha: 0.86, low: 0.71, doubleCoded: 60 }]),
  ),
  coachingOnly: [],
  unitsUnderAppeal: 0,
  isPlanSigned: true,
  isConsentKnown: true,
}

/** Units with these values, each with another customer, one every third day from 1 July. */
export function units(...values: readonly number[]): readonly Unit[] {
  return values.map((value, at) => ({
    id: `unit-${String(at).padStart(3, '0')}`,
    customer: `customer-${String(at).padStart(3, '0')}`,
    at: new Date(Date.UTC(2026, 6, 1 + ((at * 3) % 90))).toISOString().slice(0, 10),
    value,
    words: value === 1 ? 'kept in time' : value === 0 ? 'broken' : 'kept late',
    stratum: null,
    confirmed: false,
    evidence: [],
  }))
}

/** Successes of a number of units. */
export function successes(k: number, n: number): readonly Unit[] {
  return units(...Array.from({ length: n }, (_, at) => (at < k ? 1 : 0)))
}

/** Peers who differ enough for thirty units to tell them apart, and who reach .78. */
export const wideApart: Prior = { ...proportionPrior(0.78, 20), between: 0.02, within: 0.15 }

/** A grade in which nothing but the units matters. */
export function graded(
  all: readonly Unit[],
  behaviour: BehaviourName = 'follow-up',
  prior = wideApart,
): Grade {
  return gradeOf({ behaviour, units: all, prior, alpha: 0.05, facts: allInOrder })
}

/** Dice that always fall alike for one seed: numbers from 0 up to 1. (mulberry32) */
export function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
