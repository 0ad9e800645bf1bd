import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import { type Grade, gradeOf } from '../../server/grading/grade.ts'
import type { Unit } from '../../server/grading/unit.ts'
import { defaultStages, type Plan } from '../../server/pay/plan.ts'
import { statementOf } from '../../server/pay/statement.ts'
import type { AirtimePoint } from '../../views/components/airtime-trend.tsx'
import type { BehaviourRow } from '../../views/components/behaviours.tsx'
import { densityOf } from '../../views/components/ribbon/density.ts'
import type { ConversationSummary } from '../../views/conversations/records.ts'
import { bakeryCall } from './talk.ts'

const period = { from: '2026-08-01', to: '2026-10-31', timeZone: 'Europe/Amsterdam' }

function units(behaviour: BehaviourName, values: readonly number[], customers: number): readonly Unit[] {
  return values.map((value, at) => ({
    id: `${behaviour}-${at}`,
    customer: `customer-${at % customers}`,
    at: `2026-${['08', '09', '10'][at % 3]}-${String(2 + ((at * 5) % 26)).padStart(2, '0')}`,
    value,
    words: value === 1 ? 'kept in time' : value === 0 ? 'broken' : 'kept late',
    stratum: null,
    confirmed: true,
    evidence: [],
  }))
}

export function gradeFor(behaviour: BehaviourName, values: readonly number[], customers: number): Grade {
  return gradeOf({
    behaviour,
    units: units(behaviour, values, customers),
    prior: { mean: 0.78, strength: 20, between: 0.01, within: 0.16, how: 'peers' },
    alpha: 0.05,
    facts: {
      period,
      coverage: { measured: 40, expected: 42, isValidSample: true },
      agreement: { [behaviour]: { alpha: 0.86, low: 0.74, doubleCoded: 60 } },
      coachingOnly: [],
      unitsUnderAppeal: 0,
      isPlanSigned: true,
      isConsentKnown: true,
    },
  })
}

const mixed = (count: number, good: number) =>
  Array.from({ length: count }, (_, at) => (at % count < good ? 1 : at % 3 === 0 ? 0.5 : 0))
const scores = (count: number, mean: number) =>
  Array.from({ length: count }, (_, at) => Math.min(1, Math.max(0, mean + Math.sin(at * 2.3) * 0.18)))

export function behaviourRows(): readonly BehaviourRow[] {
  const values: Record<BehaviourName, readonly [readonly number[], number]> = {
    listening: [scores(38, 0.66), 19],
    humility: [scores(38, 0.84), 19],
    'note-taking': [mixed(42, 30), 20],
    insight: [mixed(38, 17), 19],
    serving: [scores(31, 0.76), 17],
    'follow-up': [mixed(36, 31), 16],
    advocacy: [mixed(5, 4), 5],
  }
  return behaviourNames.map((behaviour, at) => ({
    behaviour,
    grade: gradeFor(behaviour, ...values[behaviour]),
    goal: behaviour === 'advocacy' ? null : 0.75,
    before: at === 3 || at === 6 ? null : 0.58 + at * 0.05,
    evidence: { says: 'The conversations behind it', href: '/conversations' },
    coachingOnly: behaviour === 'serving',
  }))
}

export function statement(nthPeriod: number) {
  const rule = { target: 0.75, stretch: 0.9, floor: 0.5, up: 0.1, down: 0.1 }
  const plan: Plan = {
    id: 'plan-1',
    name: 'Relationship plan',
    version: 2,
    currency: 'EUR',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    components: [
      { behaviour: 'follow-up', share: 0.5, rule },
      { behaviour: 'note-taking', share: 0.2, rule },
      { behaviour: 'listening', share: 0.2, rule },
      { behaviour: null, share: 0.1, rule: null },
    ],
    atTargetMinor: { '00231': 412_500 },
    manyBehavioursBecause: null,
    baselines: {},
    error: 0.1,
    stages: defaultStages,
    paysFactsAtOnce: false,
  }
  const grades = {
    'follow-up': gradeFor('follow-up', [...mixed(34, 30)], 15),
    'note-taking': gradeFor('note-taking', mixed(40, 27), 14),
    listening: gradeFor('listening', scores(6, 0.6), 4),
  }
  return statementOf(plan, grades, { employee: '00231', period, nthPeriod })
}

export function summaries(): readonly ConversationSummary[] {
  const density = densityOf(bakeryCall(), 48)
  const one = (id: string, title: string, more: Partial<ConversationSummary> = {}): ConversationSummary => ({
    id,
    title,
    rep: { id: 'rosa', name: 'Rosa Diaz' },
    channel: 'phone',
    kind: null,
    startedAt: '2026-11-19T14:02:00Z',
    durationMs: 1_860_000,
    customerAirtime: { known: true, value: 0.74, unit: 'share', method: 'spans', margin: 0.02, evidence: [] },
    density,
    quotation: 'He writes it on the wall in pencil.',
    unsure: [],
    openPromises: 1,
    hasNote: true,
    isRecorded: false,
    held: null,
    ...more,
  })
  return [
    one('c-1', 'Halder Bakery'),
    one('c-2', 'Otten & Sons', {
      quotation: 'If it rings after ten I let it ring.',
      channel: 'video',
      customerAirtime: {
        known: true,
        value: 0.51,
        unit: 'share',
        method: 'spans',
        margin: 0.02,
        evidence: [],
      },
    }),
    one('c-3', 'A call without names', {
      customerAirtime: { known: false, reason: 'role-unsure' },
      unsure: ['Speaker 2'],
      quotation: null,
      durationMs: 480_000,
    }),
    one('c-4', 'Chat of 12 November', {
      channel: 'chat',
      rep: null,
      durationMs: null,
      quotation: 'Can it stand outside?',
    }),
  ]
}

export function points(): readonly AirtimePoint[] {
  const shares = [0.48, 0.55, 0.71, 0.52, 0.66, 0.6, 0.74, 0.58, 0.69, 0.64, 0.81, 0.62]
  return [
    ...shares.map(
      (value, at): AirtimePoint => ({
        conversation: `c-${at}`,
        title: ['Halder Bakery', 'Otten & Sons', 'The Corner Oven'][at % 3] ?? '',
        on: `2026-${at < 5 ? '10' : '11'}-${String(4 + at).padStart(2, '0')}`,
        airtime: { known: true, value, unit: 'share', method: 'spans', margin: 0.02, evidence: [] },
      }),
    ),
    {
      conversation: 'c-u',
      title: 'A call without names',
      on: '2026-11-18',
      airtime: { known: false, reason: 'role-unsure' },
    },
  ]
}
