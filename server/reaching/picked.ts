import { chance } from './lexicons/chance.ts'
import type { Score } from './score.ts'

/** Somebody who could be approached now. `repId` is who looks after them, `null` for whom nobody knows. */
export interface Candidate {
  readonly subject: string
  readonly arrivedAt: string
  readonly repId: string | null
  readonly score: Score
}

/** Somebody of ours who is free, how many approaches they can take, and how many they had today. */
export interface FreePerson {
  readonly id: string
  readonly places: number
  readonly had: number
}

/** One visitor for one rep. */
export interface Pick {
  readonly subject: string
  readonly repId: string
}

/**
 * Who is approached by whom: the most expected first, each by one rep, and never more than there are places.
 *
 * Customers go to whoever looks after them or to nobody; others to whoever had the fewest approaches. Whoever is
 * less likely to buy than `worthAnApproach` is left alone. Those of unknown value come last, the likelier first;
 * ties go to who came first, then by name, so that the same candidates always give the same picks.
 */
export function picked(
  candidates: readonly Candidate[],
  free: readonly FreePerson[],
  isHeldOut: (subject: string) => boolean,
): { readonly picks: readonly Pick[]; readonly heldOut: readonly string[] } {
  const places = new Map(free.map((person) => [person.id, { ...person }]))
  const picks: Pick[] = []
  const heldOut: string[] = []
  for (const one of candidates.filter(isWorthIt).toSorted(byExpectation)) {
    const rep = repFor(one, [...places.values()])
    if (!rep) continue
    if (isHeldOut(one.subject)) {
      heldOut.push(one.subject)
      continue
    }
    picks.push({ subject: one.subject, repId: rep.id })
    places.set(rep.id, { ...rep, places: rep.places - 1, had: rep.had + 1 })
  }
  return { picks, heldOut }
}

function isWorthIt({ score }: Candidate): boolean {
  return score.chance >= chance.worthAnApproach
}

function byExpectation(a: Candidate, b: Candidate): number {
  return (
    (b.score.expectedMinor ?? -1) - (a.score.expectedMinor ?? -1) ||
    b.score.chance - a.score.chance ||
    compared(a.arrivedAt, b.arrivedAt) ||
    compared(a.subject, b.subject)
  )
}

function repFor({ repId }: Candidate, free: readonly FreePerson[]): FreePerson | undefined {
  return free
    .filter((person) => person.places > 0 && (repId === null || person.id === repId))
    .toSorted((a, b) => a.had - b.had || compared(a.id, b.id))[0]
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
