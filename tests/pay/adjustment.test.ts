import fc from 'fast-check'
import { expect, test } from 'vitest'
import { owedBy, type StatementAdjustment } from '../../server/pay/adjustment.ts'
import { proRata, workedIn } from '../../server/pay/pro-rata.ts'
import { checkStatement, statementOf } from '../../server/pay/statement.ts'
import { graded, successes, wideApart } from '../grading/made.ts'
import { autumn, relationships } from './made.ts'

const promises = (k: number, n: number) => graded(successes(k, n), 'follow-up', wideApart)
const noHolidays = { isOff: () => false }
const correction: StatementAdjustment = {
  id: 'a1',
  from: '2026-04-01',
  to: '2026-06-30',
  statement: 's1',
  line: 1,
  behaviour: 'follow-up',
  minor: 1_250,
  reason: 'upheld',
  appeal: 'appeal-1',
}

test('a correction of an earlier statement is a line of its own, and the total is sealed with it', () => {
  const plain = statementOf(relationships, {}, autumn)
  const made = statementOf(relationships, {}, { ...autumn, adjustments: [correction] })
  expect(made.adjustments).toEqual([correction])
  expect(made.totalMinor).toBe(plain.totalMinor + 1_250)
  expect([made.composite, made.lines]).toEqual([plain.composite, plain.lines])
  const { adjustments: _gone, ...without } = made
  expect(() => checkStatement(without)).toThrow('its lines and its total')
  expect(statementOf(relationships, {}, { ...autumn, adjustments: [] })).toEqual(plain)
})

test('a fault put right gives what the line was short of, less what was given before, and never takes', () => {
  const [poor, better] = [15, 28].map((kept) =>
    statementOf(relationships, { 'follow-up': promises(kept, 30) }, autumn),
  )
  if (!poor || !better) throw new Error('Nothing was made')
  const short = better.totalMinor - poor.totalMinor
  expect(owedBy(poor, better, new Map())).toEqual([{ line: 1, behaviour: 'follow-up', minor: short }])
  expect(owedBy(poor, better, new Map([[1, 400]]))).toEqual([
    { line: 1, behaviour: 'follow-up', minor: short - 400 },
  ])
  expect(owedBy(better, poor, new Map())).toEqual([])
})

test('who joins or leaves is paid at target for their working days, to the last cent', () => {
  const november = { from: '2026-11-02', to: '2026-11-13' }
  expect(workedIn(november, { from: null, to: null }, noHolidays)).toBeNull()
  expect(workedIn(november, { from: '2026-11-01', to: '2026-11-15' }, noHolidays)).toBeNull()
  const worked = workedIn(
    november,
    { from: '2026-11-09', to: null },
    { isOff: (date) => date === '2026-11-03' },
  )
  expect(worked).toEqual({ days: 5, of: 9 })
  const away = { from: '2026-11-12', to: '2026-11-20' }
  expect(workedIn(november, { from: null, to: null, without: [away] }, noHolidays)).toEqual({
    days: 8,
    of: 10,
  })

  const made = statementOf(relationships, {}, { ...autumn, worked: { days: 5, of: 9 } })
  expect(made.targetMinor).toBe(325_000)
  expect(made.proRata).toMatchObject({
    fullMinor: 585_000,
    step: { expression: '5,850.00 × 5 ÷ 9', result: '3,250.00' },
  })
  expect(() =>
    checkStatement({
      ...made,
      proRata: { ...proRata({ minor: 585_000, currency: 'EUR' }, { days: 6, of: 9 }) },
    }),
  ).toThrow('its part of the period')
})

test('the parts of a period never add up to more or less than the whole by more than a cent', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 90 }), fc.nat(90), (minor, of, first) => {
      const days = Math.min(first, of)
      const part = (count: number) => {
        const made = statementOf(
          { ...relationships, atTargetMinor: { rosa: minor } },
          {},
          { ...autumn, worked: { days: count, of } },
        )
        return made.targetMinor
      }
      return Math.abs(part(days) + part(of - days) - minor) <= 1
    }),
    { numRuns: 40 },
  )
})

test('D-73 no statement comes to less than nothing: what it cannot take back is left for later ones, to the last cent', () => {
  const tiny = { ...relationships, atTargetMinor: { rosa: 1_000 } }
  const back = { ...correction, id: 'a2', minor: -2_500, reason: 'fraud', appeal: null } as const
  const first = statementOf(tiny, {}, { ...autumn, adjustments: [back, correction] })
  expect(first.totalMinor).toBe(0)
  expect(first.adjustments).toEqual([correction, { ...back, minor: -2_250, leftMinor: -250 }])
  const later = statementOf(tiny, {}, { ...autumn, adjustments: [{ ...back, minor: -250 }] })
  expect([later.totalMinor, later.adjustments?.[0]?.leftMinor]).toEqual([750, undefined])

  const minor = fc.integer({ min: -3_000, max: 3_000 }).filter((one) => one !== 0)
  fc.assert(
    fc.property(fc.array(minor, { maxLength: 6 }), (all) => {
      const due = all.map((one, at) => ({ ...correction, id: `a${at}`, minor: one }))
      const { totalMinor, adjustments = [] } = statementOf(tiny, {}, { ...autumn, adjustments: due })
      expect(totalMinor).toBe(
        Math.max(
          0,
          all.reduce((sum, one) => sum + one, 1_000),
        ),
      )
      const listed = adjustments.reduce((sum, one) => sum + one.minor, 1_000)
      expect(listed).toBe(totalMinor)
    }),
  )
})
