import type { AdvocacyCase } from '../../../db/queries/advocacy-cases.ts'
import { type CaseState, caseState, daysToAnswer } from '../../conversation/advocacy-case.ts'

/** Fewer cases than these tell nothing of a department, and too much of the people in it. */
export const FEWEST_CASES = 3

/** How one department answered: figures only where there are enough cases, `null` where there are not. */
export interface DepartmentRow {
  /** `null` for the cases that name none. */
  readonly name: string | null
  readonly cases: number
  readonly figures: DepartmentFigures | null
}

export interface DepartmentFigures {
  /** Days each answer took, the shortest first. */
  readonly days: readonly number[]
  readonly medianDays: number | null
  readonly states: Readonly<Record<CaseState, number>>
  readonly customersWaiting: number
  /** What hangs on the cases that wait, a sum for each currency; only where a rep knew it. */
  readonly valueWaiting: readonly { readonly amountMinor: number; readonly currency: string }[]
}

/** Every department that was asked for something, whoever waits longest for it first. */
export function departmentRows(cases: readonly AdvocacyCase[], now: string): readonly DepartmentRow[] {
  const standing = cases.filter((one) => one.withdrawnAt === null)
  const by = Map.groupBy(standing, (one) => one.department?.name ?? null)
  return [...by]
    .map(([name, theirs]) => ({
      name,
      cases: theirs.length,
      figures: theirs.length < FEWEST_CASES ? null : figuresOf(theirs, now),
    }))
    .toSorted(slowestFirst)
}

function figuresOf(cases: readonly AdvocacyCase[], now: string): DepartmentFigures {
  const days = cases.flatMap((one) => daysToAnswer(one) ?? []).toSorted((a, b) => a - b)
  const waiting = cases.filter((one) => one.answeredAt === null)
  const values = Map.groupBy(
    waiting.flatMap((one) => one.value ?? []),
    ({ currency }) => currency,
  )
  return {
    days,
    medianDays: medianOf(days),
    states: countsOf(cases.map((one) => caseState(one, now))),
    customersWaiting: new Set(waiting.map((one) => one.customerId)).size,
    valueWaiting: [...values].map(([currency, some]) => ({
      currency,
      amountMinor: some.reduce((sum, one) => sum + one.amountMinor, 0),
    })),
  }
}

function countsOf(states: readonly CaseState[]): Readonly<Record<CaseState, number>> {
  const counts = { asked: 0, yes: 0, partly: 0, no: 0, 'no-answer': 0, withdrawn: 0 }
  for (const state of states) counts[state] += 1
  return counts
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function slowestFirst(one: DepartmentRow, other: DepartmentRow): number {
  const slowness = ({ figures }: DepartmentRow) => figures?.medianDays ?? -1
  return slowness(other) - slowness(one) || other.cases - one.cases
}
