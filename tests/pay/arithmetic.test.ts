import { afterEach, expect, test } from 'vitest'
import { recomputed } from '../../server/actions/ledger/recompute.ts'
import { gateRules } from '../../server/grading/gates.ts'
import { version } from '../../server/measures/version.ts'
import { arithmetics, computeAgain, currentArithmetic } from '../../server/pay/arithmetic.ts'
import { canonicalJson, sealOf } from '../../server/pay/canonical.ts'
import type { Capsule } from '../../server/pay/capsule.ts'
import { defaultRule } from '../../server/pay/plan.ts'
import { contact } from '../grading/made.ts'
import { capsule } from './capsule.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** Other bytes are another arithmetic: name it (see `currentArithmetic`), and keep this one if a release has it. */
const seals: Readonly<Record<string, string>> = {
  '2026-11-22': '60f5788cfbc19eb1ac595c57cc656650400609a4176797998ad051697a41a055',
  '2026-11-22.2': '60f5788cfbc19eb1ac595c57cc656650400609a4176797998ad051697a41a055',
  '2026-11-22.3': '9364384316f35289d9b9129c110a3c89ea111bf3a6feaa6ffd185a4da6e0eb75',
}

test('D-75 a statement is worked out again to the byte, in any zone, and its arithmetic gives what it always gave', () => {
  const computed = computeAgain(capsule)
  expect(computed?.statement.lines[0]).toMatchObject({
    grade: { n: 30, customers: 14, raw: 0.8 },
    multiplier: expect.any(Number),
  })
  expect(computed?.statement.lines[0]?.steps.length).toBeGreaterThan(3)
  for (const arithmetic of Object.keys(arithmetics))
    expect(sealOf(computeAgain({ ...capsule, arithmetic })?.statement.lines)).toBe(seals[arithmetic])
  const row = { id: 's', kept: canonicalJson(computed?.statement), capsule: canonicalJson(capsule) }
  for (const elsewhere of ['Pacific/Auckland', 'America/St_Johns', 'UTC']) {
    process.env.TZ = elsewhere
    expect(recomputed(row)).toMatchObject({ is: 'same', differences: [] })
  }
})

test('what an older program counted with other lexicons is worked out again as it was, from its figures alone', () => {
  const older: Capsule = { ...capsule, program: { heard: '0.0.7', measures: '2025-03-01.1' } }
  const [was, now] = [computeAgain(older), computeAgain(capsule)]
  const row = { id: 's', kept: canonicalJson(was?.statement), capsule: canonicalJson(older) }
  expect(older.program).not.toEqual(version)
  expect(recomputed(row)).toMatchObject({ is: 'same', differences: [] })
  expect(was?.statement.lines).toEqual(now?.statement.lines)
  expect(was?.statement.capsule).not.toBe(now?.statement.capsule)
})

test('what was frozen while confirmed encounters could be picked is worked out again as it was; nothing new is paid so', () => {
  const call = contact({ servingWords: 40, pitchWords: 40, needBeforePitch: 1, confirmed: ['serving'] })
  const contacts = Array.from({ length: 40 }, (_, at) => ({
    ...call,
    ...{ customer: `${at % 14}`, conversation: `call-${at}`, chosen: 'drawn' as const },
    startedAt: new Date(Date.UTC(2026, 6, 6 + at * 2, 9)).toISOString(),
    endedAt: new Date(Date.UTC(2026, 6, 6 + at * 2, 10)).toISOString(),
    confirmed: at < 30 ? (['serving'] as const) : [],
  }))
  const { confirmsWhole: _, ...rules } = gateRules
  const picked: Capsule = {
    ...capsule,
    ...{ arithmetic: '2026-11-22', contacts, rules, results: { serving: null } },
    facts: { ...capsule.facts, coachingOnly: ['serving'] },
    plan: {
      ...capsule.plan,
      components: [{ behaviour: 'serving', share: 1, rule: defaultRule }],
    },
    peers: { serving: { n: 240, groups: 8, mean: 0.7, between: 4, within: 0.05, size: 30 } },
  }
  const [was, now] = [picked, { ...picked, arithmetic: currentArithmetic, rules: gateRules }].map(
    computeAgain,
  )
  expect(was?.statement.lines[0]?.grade).toMatchObject({ n: 30 })
  expect(sealOf(was?.statement.lines)).toBe(
    'b5588f7f46ce1e7a0b66fba9f3e3e96e745ba22727d3348c9980760b7e78eefa',
  )
  const frozen = { ...picked, results: was?.results ?? {} }
  const kept = canonicalJson(computeAgain(frozen)?.statement)
  expect(recomputed({ id: 's', kept, capsule: canonicalJson(frozen) }).is).toBe('same')
  expect(now?.statement.lines[0]).toMatchObject({
    grade: null,
    lacks: { gates: [{ told: ['picked', 30, 40] }] },
  })
})

test('below the goal a tape says nothing of what adds, and what was frozen with it is worked out as it was', () => {
  const few: Capsule = {
    ...capsule,
    promises: capsule.promises.map((one, at) => ({ ...one, outcome: at % 3 === 0 ? 'kept' : 'broken' })),
    facts: {
      ...capsule.facts,
      coverage: { ...capsule.facts.coverage, measured: 29, withheld: { phone: 1 } },
    },
    lowQuarters: { 'follow-up': { any: 0 } },
  }
  const [was, now] = ['2026-11-22', '2026-11-22.2'].map(
    (arithmetic) => computeAgain({ ...few, arithmetic })?.statement.lines[0],
  )
  const told = (line: typeof was) => line?.steps.map((step) => step.told?.[0])
  expect(told(was)).toContain('missing')
  expect(told(now)).not.toContain('missing')
  expect([now?.multiplier, now?.amountMinor]).toEqual([was?.multiplier, was?.amountMinor])
  expect(now?.multiplier).toBeLessThan(1)
})

test('evidence holds no words, no names and no amounts of others', () => {
  expect(canonicalJson(capsule)).not.toMatch(/Larch|Cora|timetable|Mina|rena/)
  expect(new Set(capsule.promises.map((one) => one.customer)).size).toBe(14)
})

test('what is different is told with its line, and what cannot be worked out is not called the same', () => {
  const { statement } = computeAgain(capsule) ?? {}
  const [line, ...more] = statement?.lines ?? []
  const other = { ...statement, lines: [{ ...line, amountMinor: 1 }, ...more] }
  const told = recomputed({ id: 's', kept: canonicalJson(other), capsule: canonicalJson(capsule) })
  expect(told).toMatchObject({
    is: 'different',
    differences: [{ line: 1, what: 'amountMinor', frozen: '1' }],
  })

  const late = { ...capsule, promises: capsule.promises.map((one) => ({ ...one, outcome: 'late' })) }
  const changed = recomputed({ id: 's', kept: canonicalJson(statement), capsule: canonicalJson(late) })
  expect(changed.is).toBe('different')
  expect(changed.differences.map((one) => one.what)).toContain('capsule')

  const kept = canonicalJson(statement)
  for (const unknown of [{}, { ...capsule, arithmetic: '1999-01-01' }])
    expect(recomputed({ id: 's', kept, capsule: canonicalJson(unknown) }).is).toBe('unknown')
  for (const spoilt of ['{"a', 'null', canonicalJson({ arithmetic: capsule.arithmetic })])
    expect(recomputed({ id: 's', kept, capsule: spoilt })).toMatchObject({ statement: 's', is: 'unknown' })
})
