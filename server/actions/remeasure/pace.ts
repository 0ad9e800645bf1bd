import { availableParallelism } from 'node:os'
import type { Remeasuring } from '../../../db/queries/remeasurings.ts'

const MOST_THREADS = 2

/** So many threads measure at once. */
export const threadsHere = Math.min(MOST_THREADS, availableParallelism())

/** Conversations a second while it goes on; `null` before anything is known. */
export function speedOf({ done, busyMs }: Remeasuring): number | null {
  return done === 0 || busyMs === 0 ? null : (done * 1000 * threadsHere) / busyMs
}

/** How long it takes from here at that speed. */
export function restOf(one: Remeasuring): number | null {
  const speed = speedOf(one)
  return speed === null ? null : (Math.max(0, one.of - one.done) / speed) * 1000
}
