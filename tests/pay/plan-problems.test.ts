import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { multiplierOf } from '../../server/pay/multiplier.ts'
import { defaultRule, gateRulesOf, leastOf, type Plan } from '../../server/pay/plan.ts'
import { draftOf, readDraft } from '../../server/pay/plan-draft.ts'
import { type PlanKnown, problemsOfPlan } from '../../server/pay/plan-problems.ts'
import { templateNames, templateOf } from '../../server/pay/plan-templates.ts'
import { saidOf } from '../../views/plans/told.ts'
import { relationships } from './made.ts'

const paid = (behaviour: BehaviourName, share: number, label = '') => ({
  behaviour,
  share,
  rule: defaultRule,
  label,
})
const rule = (change: Partial<typeof defaultRule>) => ({
  components: [{ ...paid('listening', 1), rule: { ...defaultRule, ...change } }],
})
const found = (change: Partial<Plan>, known: PlanKnown = {}) =>
  problemsOfPlan({ ...relationships, ...change }, known).map(({ code, where }) => `${code} at ${where}`)

test.each<[string, Partial<Plan>, string]>([
  ['parts that do not add up', { components: [paid('listening', 0.9)] }, 'shares-sum at p0.share'],
  [
    'a part of nothing',
    { components: [paid('listening', 1), paid('serving', 0)] },
    'share-range at p1.share',
  ],
  [
    'a behaviour twice',
    { components: [paid('humility', 0.5), paid('humility', 0.5)] },
    'twice at p1.behaviour',
  ],
  [
    'four behaviours without a reason',
    {
      components: (['listening', 'humility', 'insight', 'serving'] as const).map((name) => paid(name, 0.25)),
    },
    'many-behaviours at because',
  ],
  ['an end before its start', { effectiveTo: '2025-12-31' }, 'days-order at to'],
  ['a day that no calendar has', { effectiveFrom: '2026-02-30' }, 'day at from'],
  ['cents in parts', { atTargetMinor: { rosa: 0.5 } }, 'amount at a.rosa'],
  ['a plan for nobody', { atTargetMinor: {} }, 'nobody at amounts'],
  ['no currency', { currency: 'ABC' }, 'currency at currency'],
  ['too large an error', { error: 0.5 }, 'error-range at error'],
  ['shadow periods for ever', { stages: [null] }, 'stages at stages'],
  ['a new plan that pays at once', { version: 1, stages: [0.05] }, 'shadow at stages'],
  ['a step at the goal', rule({ stretch: 0.75 }), 'cliff at p0.stretch'],
  ['a step below the goal', rule({ floor: 0.74 }), 'cliff at p0.floor'],
  ['a floor above the goal', rule({ floor: 0.8 }), 'rule-order at p0.target'],
  [
    'a criterion about feelings',
    { components: [paid('listening', 1, 'Sounds empathetic')] },
    'feeling at p0.label',
  ],
  ['a feeling in German', { components: [paid('listening', 1, 'Wirkt freundlich')] }, 'feeling at p0.label'],
  ['a ranking', { purpose: 'The top 3 share the pool.' }, 'ranking at purpose'],
  ['a cliff in words', { purpose: 'Nothing is paid below 80.' }, 'cliff at purpose'],
  ['an accelerator in words', { purpose: 'Pays double above the stretch.' }, 'accelerator at purpose'],
  ['no works council', { terms: { packs: ['DE'], agreement: null } }, 'agreement at agreement'],
])('%s is refused where it stands', (_, change, problem) => {
  expect(problemsOfPlan(relationships)).toEqual([])
  expect(found(change)).toContain(problem)
})

test('what is known around a plan counts: ladder, other plans, running periods, notice', () => {
  expect(found({}, { reliabilities: { listening: { last: 0.65, before: null } } })).toEqual([
    'stake at p2.share',
    'up-only at p2.down',
  ])
  const other = { ...relationships, name: 'Another', atTargetMinor: { rosa: 1 } }
  expect(found({}, { others: [{ plan: other, endsOn: null }] })).toEqual(['overlap at from'])
  expect(found({}, { others: [{ plan: other, endsOn: '2025-12-31' }] })).toEqual([])
  expect(found({}, { gradedUntil: '2026-01-31' })).toEqual(['period-runs at from'])
  const terms = { packs: ['EU', 'UK'], agreement: null } as const
  expect(problemsOfPlan({ ...relationships, terms }, { today: '2025-12-20' })).toMatchObject([
    { code: 'notice', told: { day: '2026-01-19', count: 30 } },
  ])
  const [felt] = problemsOfPlan({ ...relationships, components: [paid('listening', 1, 'Sounds empathetic')] })
  expect(felt).toMatchObject({ instead: 'restated the problem before proposing' })
})

test('a new version does not get round the periods on paper that were still to come', () => {
  const atOnce = { version: 2, stages: [0.1] }
  expect(found(atOnce, { periodsBefore: 1 })).toEqual(['shadow at stages'])
  expect(found(atOnce, { periodsBefore: 2 })).toEqual([])
  expect(found({ version: 2, stages: [null, null, 0.05] }, { periodsBefore: 0 })).toEqual([])
})

test('a draft reads back as the plan it came from, and what cannot be read stays where it was typed', () => {
  const draft = draftOf(relationships, 'shadow')
  const { id, version } = relationships
  expect(readDraft(draft, { id, version })).toEqual({ plan: relationships, problems: [] })
  const amounts = (currency: string, amount: string) =>
    readDraft({ ...draft, currency, amounts: { rosa: amount } }, { id, version })
  expect(amounts('JPY', '1200').plan.atTargetMinor).toEqual({ rosa: 1200 })
  expect(amounts('KWD', '1,234').plan.atTargetMinor).toEqual({ rosa: 1234 })
  expect(amounts('JPY', '12.5').problems).toMatchObject([
    { code: 'money', where: 'a.rosa', told: { currency: 'JPY', decimals: 0 } },
  ])
  const [first, ...parts] = draft.parts
  const typed = first ? [{ ...first, share: 'half' }, ...parts] : []
  expect(readDraft({ ...draft, parts: typed }, { id, version }).problems).toMatchObject([
    { code: 'number', where: 'p0.share' },
  ])
  for (const name of templateNames) {
    const filled = { ...templateOf(name), name: 'Ours', from: '2027-01-01', amounts: { rosa: '100' } }
    expect(readDraft(filled, { id, version: 1 }).problems, name).toEqual([])
  }
})

test('a plan may ask for more before anything is measured, for less only with a reason, and reads back as it was typed', () => {
  const { id, version } = relationships
  const draft = draftOf(relationships, 'shadow')
  const set = { ...draft, gates: { effective: '30', coverage: '85', customers: '8' }, mix: false }
  const { plan, problems } = readDraft(set, { id, version })
  expect(plan).toMatchObject({ caseMix: 'never', gates: { rules: { effective: 30, coverage: 0.85 } } })
  expect(problems).toMatchObject([
    { code: 'lax-gate', where: 'g.coverage', told: { gate: 'coverage', value: 0.85, limit: 0.9 } },
  ])
  expect(problems.map((one) => saidOf(one).why)).toEqual([
    'Measured, of the expected conversations: 85.0% asks for less than the usual 90.0%.',
  ])
  const reasoned = readDraft({ ...set, laxBecause: 'Few calls are recorded in the field.' }, { id, version })
  expect(reasoned.problems).toEqual([])
  expect(readDraft(draftOf(reasoned.plan, 'shadow'), { id, version }).plan).toEqual(reasoned.plan)
  expect(gateRulesOf(reasoned.plan)).toMatchObject({ effective: 30, coverage: 0.85, customers: 8 })
  expect(found({ gates: { rules: { weeks: 2.5, openAppeals: 0.2 }, laxBecause: null } })).toEqual([
    'gate at g.weeks',
    'lax-gate at g.openAppeals',
  ])
})

const share = fc.integer({ min: 0, max: 100 }).map((points) => points / 100)
const anyRule = fc
  .tuple(fc.uniqueArray(share, { minLength: 3, maxLength: 3 }), share, share)
  .map(([points, up, down]) => {
    const [floor = 0, target = 0, stretch = 0] = points.toSorted((a, b) => a - b)
    return { floor, target, stretch, up, down }
  })

test('a plan without problems never jumps, never climbs past its stretch and never pays below its floor', () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: 0, max: 9_999 }), share, (made, at, part) => {
      const plan: Plan = {
        ...relationships,
        components: [
          { ...paid('listening', Math.max(part, 0.01)), rule: made },
          ...(part < 1
            ? [{ behaviour: null, share: (100 - Math.max(part * 100, 1)) / 100, rule: null }]
            : []),
        ].filter((one) => one.share > 0),
      }
      fc.pre(problemsOfPlan(plan).length === 0)
      const paysAt = (grade: number) => multiplierOf({ grade, upper: grade }, made)
      const [here, next] = [paysAt(at / 10_000), paysAt((at + 1) / 10_000)]
      expect(next - here).toBeGreaterThanOrEqual(-1e-9)
      expect(next - here).toBeLessThanOrEqual(0.0002 + 0.0001 + 1e-9)
      expect(here).toBeGreaterThanOrEqual(1 - made.down - 1e-9)
      expect(paysAt(1)).toBeLessThanOrEqual(1 + made.up + 1e-9)
      const least = 1 + (plan.components[0]?.share ?? 0) * (paysAt(0) - 1)
      expect(least).toBeGreaterThanOrEqual(leastOf(plan) - 1e-4)
    }),
    { numRuns: 120 },
  )
})
