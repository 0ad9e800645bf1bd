import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cannotApprove,
  isClosed,
  isReadyForApproval,
  mayFollow,
  nextState,
  periodStates,
  previewEnds,
  type Standing,
  wantingFor,
} from '../../server/pay/period-way.ts'

const standing = (over: Partial<Standing> = {}): Standing => ({
  state: 'open',
  from: '2026-10-01',
  to: '2026-10-31',
  today: '2026-11-02',
  now: '2026-11-02T09:00:00Z',
  statements: 3,
  previewUntil: null,
  openAppeals: 0,
  unopened: 0,
  approvals: 0,
  ...over,
})
const states = fc.constantFrom(...periodStates)

test('no way skips a step, and nothing that is frozen ever goes back', () => {
  fc.assert(
    fc.property(states, states, (from, to) => {
      const step = periodStates.indexOf(to) - periodStates.indexOf(from)
      if (!mayFollow(from, to)) return true
      return isClosed(from) ? step === 1 && isClosed(to) : step === 1 || (from === 'approved' && step === -1)
    }),
  )
  let state: ReturnType<typeof nextState> = 'open'
  for (const one of periodStates) {
    expect(state).toBe(one)
    state = state && nextState(state)
  }
})

test('what is frozen was approved by two, with every appeal decided and every loss opened', () => {
  const any = fc.record({
    state: fc.constantFrom('appeals' as const, 'approved' as const),
    openAppeals: fc.nat(3),
    unopened: fc.nat(3),
    approvals: fc.nat(2),
  })
  fc.assert(
    fc.property(any, (facts) => {
      const wanting = wantingFor(standing(facts))
      const isSettled = facts.openAppeals === 0 && facts.unopened === 0
      return (wanting.length === 0) === (isSettled && facts.approvals === 2)
    }),
  )
  expect(isReadyForApproval(standing({ state: 'appeals' }))).toBe(true)
  expect(isReadyForApproval(standing({ state: 'appeals', unopened: 1 }))).toBe(false)
})

test('a period is measured to its last day, and its preview is the reps’ until the clock has run', () => {
  expect(wantingFor(standing({ today: '2026-10-31' }))).toEqual(['not-over'])
  expect(wantingFor(standing({ today: '2026-09-30', statements: 0 }))).toEqual(['not-begun'])
  expect(wantingFor(standing({ statements: 0 }))).toEqual(['nobody-paid'])
  expect(wantingFor(standing())).toEqual([])
  const previewUntil = '2026-11-16T09:00:00Z'
  const preview = standing({ state: 'preview', previewUntil })
  expect(wantingFor({ ...preview, now: '2026-11-16T08:59:59Z' })).toEqual(['preview-runs'])
  expect(wantingFor({ ...preview, now: previewUntil })).toEqual([])

  const longest = '2026-11-30T09:00:00Z'
  expect(previewEnds([previewUntil, '2026-11-18T09:00:00Z'], longest)).toBe('2026-11-18T09:00:00Z')
  expect(previewEnds([previewUntil, '2027-03-01T09:00:00Z'], longest)).toBe(longest)
})

test('who is paid, who rated, who alone wrote the plan and who has approved does not approve', () => {
  const hana = { isHr: true, isPaid: false, isRater: false, isOnlyAuthor: false, hasApproved: false }
  expect(cannotApprove(hana)).toBeNull()
  expect(cannotApprove({ ...hana, isHr: false })).toBe('role')
  expect(cannotApprove({ ...hana, isPaid: true })).toBe('paid')
  expect(cannotApprove({ ...hana, isRater: true })).toBe('rater')
  expect(cannotApprove({ ...hana, isOnlyAuthor: true })).toBe('author')
  expect(cannotApprove({ ...hana, hasApproved: true })).toBe('again')
})
