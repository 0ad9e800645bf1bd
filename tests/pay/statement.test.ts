import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeOf } from '../../server/grading/grade.ts'
import { canonicalJson } from '../../server/pay/canonical.ts'
import { checkStatement, type Statement, statementOf } from '../../server/pay/statement.ts'
import { allInOrder, graded, successes, units, wideApart } from '../grading/made.ts'
import { autumn, relationships } from './made.ts'

/** Peers who differ so much that thirty units tell a rep from them for 91%. */
const prior = { ...wideApart, mean: 0.78, strength: 20, between: 0.05 }
const notes = (k: number, n: number) => graded(successes(k, n), 'note-taking', prior)
const promises = (k: number, n: number) => graded(successes(k, n), 'follow-up', prior)

const grades = {
  'follow-up': promises(27, 30),
  'note-taking': notes(20, 30),
  listening: gradeOf({
    behaviour: 'listening',
    units: units(...Array.from({ length: 30 }, () => 0.4)),
    prior,
    alpha: 0.05,
    facts: { ...allInOrder, coverage: { measured: 74, expected: 100, isValidSample: false } },
  }),
}
const statement = statementOf(relationships, grades, autumn)

test('kept promises add, doubtful notes and unmeasured listening take nothing', () => {
  expect(
    statement.lines.map((line) => [line.title, line.atTargetMinor, line.multiplier, line.amountMinor]),
  ).toEqual([
    ['Follow-up', 292_500, 1.068, 312_390],
    ['Note-taking', 117_000, 1, 117_000],
    ['Listening', 117_000, 1, 117_000],
    ['Not tied to a behaviour', 58_500, 1, 58_500],
  ])
  expect(statement).toMatchObject({ targetMinor: 585_000, totalMinor: 604_890, composite: 1.034 })
})

test('each line says why in words', () => {
  expect(statement.lines.map((line) => line.why)).toEqual([
    'Grade 0.8520, between 0.7614 and 0.9722. Goal 0.7500.',
    'Grade 0.7120, between 0.5006 and 0.8067. Goal 0.7500. It may plausibly be 0.8113, which reaches the goal, so nothing is deducted.',
    'Not measurable: 74 of 100 expected conversations could be measured; 90% are needed. Paid at target.',
    'Paid in full to everybody on the plan.',
  ])
})

test('the tape of a line reads from the counts to the amount', () => {
  expect(
    statement.lines[0]?.steps.map(({ label, expression, result }) => [label, expression, result]),
  ).toEqual([
    ['27 kept in time', '27 × 1', '27'],
    ['3 broken', '3 × 0', '0'],
    ['of 30 promises', '27 ÷ 30', '0.9000'],
    ['counting, of those 30', '27 × 30 ÷ 30', '27'],
    ['peers’ 0.7800, as 20 more', '(0.7800 × 20 + 27) ÷ (20 + 30)', '0.8520'],
    ['of the way to 0.9000', '(0.8520 − 0.7500) ÷ (0.9000 − 0.7500)', '0.6800'],
    ['times', '1 + 0.1 × (0.8520 − 0.7500) ÷ (0.9000 − 0.7500)', '1.0680'],
    ['line 1, in EUR', '2,925.00 × 1.0680', '3,123.90'],
  ])
})

/** A pocket calculator: it knows what is printed and nothing else. */
function keyedIn(expression: string): number {
  const keys = expression.replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-')
  if (!/^[\d.\s()*/+-]+$/.test(keys)) throw new Error(`No calculator has these keys: ${expression}`)
  return Number(new Function(`return ${keys}`)())
}

function checkTape(line: Statement['lines'][number]): void {
  for (const { expression, result, label } of line.steps) {
    if (expression === '' || expression === 'table of the plan') continue
    const printed = Number(result.replaceAll(',', ''))
    const half = label.startsWith('line ') ? 0.005 : 0.00005
    expect(Math.abs(keyedIn(expression) - printed), `${expression} = ${result}`).toBeLessThanOrEqual(
      half + 1e-9,
    )
  }
}

const value = fc.constantFrom(0, 0.5, 1)
const someUnits = fc
  .array(fc.record({ value, customer: fc.integer({ min: 0, max: 15 }) }), { minLength: 40, maxLength: 90 })
  .map((all) =>
    units(...all.map((one) => one.value)).map((unit, at) => ({ ...unit, customer: `c${all[at]?.customer}` })),
  )

const behaviour = fc.constantFrom('follow-up' as const, 'note-taking' as const, 'listening' as const)

test('whoever keys a tape into a pocket calculator gets every figure on it', () => {
  fc.assert(
    fc.property(someUnits, behaviour, fc.integer({ min: 0, max: 5 }), (all, behaviour, missing) => {
      const components = [{ behaviour, share: 1, rule: relationships.components[0]?.rule ?? null }]
      const plan = { ...relationships, components } as typeof relationships
      const coverage = { ...allInOrder.coverage, ...(missing > 0 ? { withheld: { phone: missing } } : {}) }
      const grade = gradeOf({
        ...{ behaviour, units: all, prior: wideApart, alpha: 0.05 },
        ...{ facts: { ...allInOrder, coverage }, lowQuarters: { any: 0.25 } },
      })
      const [line] = statementOf(plan, { [behaviour]: grade }, autumn).lines
      if (line) checkTape(line)
    }),
    { numRuns: 60 },
  )
})

test('D-73 lines add up to the total for any amount and any grades', () => {
  const kept = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      kept,
      kept,
      (minor, promisesKept, notesWritten) => {
        const plan = { ...relationships, atTargetMinor: { rosa: minor } }
        const made = statementOf(
          plan,
          { 'follow-up': promises(promisesKept, 30), 'note-taking': notes(notesWritten, 30) },
          autumn,
        )
        const sum = made.lines.reduce((total, line) => total + line.amountMinor, 0)
        expect(sum).toBe(made.totalMinor)
        expect(made.lines.reduce((total, line) => total + line.atTargetMinor, 0)).toBe(minor)
      },
    ),
    { numRuns: 40 },
  )
})

test('a cent that does not divide goes to the largest remainder, and the targets still add up', () => {
  const { lines } = statementOf(relationships, {}, { ...autumn, employee: 'rena' })
  expect(lines.map((line) => line.atTargetMinor)).toEqual([50_001, 20_000, 20_000, 10_000])
})

test('nothing measurable is paid at target in full', () => {
  const made = statementOf(relationships, {}, autumn)
  expect(made).toMatchObject({ totalMinor: 585_000, composite: 1 })
  expect(made.lines.every((line) => line.multiplier === 1)).toBe(true)
})

test('the same inputs give the same bytes, in whatever order the units come', () => {
  const again = statementOf(
    relationships,
    { ...grades, 'follow-up': graded(successes(27, 30).toReversed(), 'follow-up', prior) },
    autumn,
  )
  expect(canonicalJson(again)).toBe(canonicalJson(statement))
  expect(again.seal).toMatch(/^[0-9a-f]{64}$/)
})

test('a statement that was touched is found out', () => {
  expect(() => checkStatement(statement)).not.toThrow()
  const [first, ...rest] = statement.lines
  if (!first) throw new Error('There are lines')
  const raised = { ...statement, lines: [{ ...first, amountMinor: first.amountMinor + 1 }, ...rest] }
  expect(() => checkStatement(raised)).toThrow('its lines and its total')
  expect(() => checkStatement({ ...raised, totalMinor: statement.totalMinor + 1 })).toThrow('line 1')
  expect(() => checkStatement({ ...statement, composite: 1.1 })).toThrow('its seal')
  expect(() => checkStatement({ ...statement, targetMinor: 1 })).toThrow('its targets')
})

test('a statement kept as JSON and read again still holds together', () => {
  expect(() => checkStatement(JSON.parse(JSON.stringify(statement)))).not.toThrow()
})

test('in a shadow period it is paid at target and says what would have been', () => {
  const [line] = statementOf(relationships, grades, { ...autumn, nthPeriod: 1 }).lines
  expect(line).toMatchObject({
    multiplier: 1,
    amountMinor: 292_500,
    wouldHaveBeen: { multiplier: 1.068, amountMinor: 312_390 },
  })
  expect(line?.why).toContain('A shadow period')
})

test('in the first paying period only half may move', () => {
  const [line] = statementOf(relationships, grades, { ...autumn, nthPeriod: 3 }).lines
  expect(line).toMatchObject({ multiplier: 1.034, wouldHaveBeen: null })
})

test('a grade too unreliable to deduct deducts nothing, and says so', () => {
  const poor = graded(successes(10, 30), 'follow-up', { ...prior, between: 0.01, within: 0.2 })
  const [line] = statementOf(relationships, { 'follow-up': poor }, autumn).lines
  expect(line?.multiplier).toBe(1)
  expect(line?.why).toContain('it is not reliable enough to deduct')
})

test('a poor grade that is sure deducts what the rule says', () => {
  const [line] = statementOf(relationships, { 'follow-up': promises(10, 30) }, autumn).lines
  expect(line).toMatchObject({ multiplier: 0.9508, amountMinor: 278_109 })
  if (line) checkTape(line)
})

test('the counterfactual is the same rule run again', () => {
  const [, notesLine] = statement.lines
  const cases = notesLine?.counterfactual?.cases ?? []
  for (const { more, multiplier, amountMinor, differenceMinor } of cases) {
    const [, rerun] = statementOf(
      relationships,
      { ...grades, 'note-taking': notes(20 + more, 30) },
      autumn,
    ).lines
    expect({ multiplier: rerun?.multiplier, amountMinor: rerun?.amountMinor }).toEqual({
      multiplier,
      amountMinor,
    })
    expect(differenceMinor).toBe(amountMinor - 117_000)
  }
  expect(notesLine?.counterfactual?.words).toBe(
    '1 more good encounter would have changed nothing; 2 more good encounters would have added EUR 1.52; 10 more good encounters would have added EUR 117.00.',
  )
})

test('a statement holds no name and none of anybody’s words', () => {
  expect(JSON.stringify(statement)).not.toMatch(/Rosa|Cora/)
})

test('somebody the plan has no amount for gets no statement', () => {
  expect(() => statementOf(relationships, grades, { ...autumn, employee: 'ravi' })).toThrow(
    'no amount for employee ravi',
  )
})
