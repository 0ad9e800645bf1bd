import { timing } from './lexicons/timing.ts'
import type { Visit } from './visit.ts'

/** Whether somebody is here, and may be spoken to: gone, just come in, or there for a while. */
export type Presence = 'gone' | 'too-early' | 'here'

/**
 * Where a visitor stands at an instant.
 *
 * Gone: they left, or gave no sign of life for a minute and a half. Too early: they came less than 30 seconds ago,
 * and nobody interrupts them then. Source: issue 7, "10-30 s after arrival is the worst moment".
 */
export function presence(visit: Visit, now: string): Presence {
  if (visit.hasLeft || since(visit.lastAt, now) > timing.goneAfterMs) return 'gone'
  return since(visit.arrivedAt, now) < timing.leaveAloneMs ? 'too-early' : 'here'
}

/** Milliseconds between two instants; never less than none. */
export function since(from: string, now: string): number {
  return Math.max(0, Date.parse(now) - Date.parse(from))
}
