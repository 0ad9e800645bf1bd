import type { PromiseState } from './promise-state.ts'

/** How promises that fell due in a stretch of time ended. */
export interface PromiseRecord {
  /** Proved, in time or late. */
  readonly kept: number
  /** Of these, proved after their day; `lateDays` counts the days of each, the fewest first. */
  readonly lateDays: readonly number[]
  readonly broken: number
  /** Let go by the customer: neither kept nor broken. */
  readonly released: number
  /** Kept or broken: what the record is out of. */
  readonly settled: number
}

interface Ended {
  readonly state: PromiseState
  readonly dueOn: string | null
  readonly keptOn: string | null
}

/**
 * Counts how promises ended: "kept 14 of 15, one late by a day".
 *
 * Dates are civil dates YYYY-MM-DD. What is not due yet, has no day, or a day that was only assumed, is in no count.
 * Source: issue 7, "Promise ledger".
 */
export function promiseRecord(promises: readonly Ended[]): PromiseRecord {
  const ended = (state: PromiseState) => promises.filter((one) => one.state === state)
  const late = ended('late')
  const kept = ended('kept').length + late.length
  const broken = ended('broken').length
  return {
    kept,
    lateDays: late.map(daysLate).toSorted((a, b) => a - b),
    broken,
    released: ended('released').length,
    settled: kept + broken,
  }
}

const DAY_MS = 86_400_000

function daysLate({ dueOn, keptOn }: Ended): number {
  return Math.round((Date.parse(keptOn ?? '') - Date.parse(dueOn ?? '')) / DAY_MS)
}
