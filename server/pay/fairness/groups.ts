import { smallestGroup } from '../back-test.ts'

/** People of one answer. */
export interface Grouped<T> {
  readonly value: string
  readonly members: readonly T[]
}

/**
 * The groups that may be shown: five people or more each, and never such that who is left out could be told.
 *
 * Whoever answered nothing is in none. Where the people left out are one to four, the smallest group that would be shown is
 * left out with them, since everybody less the groups shown would tell of them. In the order of their values.
 * Source: pay.md, "HR sees aggregates of 5 or more".
 */
export function groupsToShow<T>(
  people: readonly T[],
  answerOf: (person: T) => string | undefined,
): readonly Grouped<T>[] {
  const told = [...Map.groupBy(people, answerOf)].flatMap(([value, members]) =>
    value === undefined ? [] : [{ value, members }],
  )
  const bySize = told.filter(({ members }) => members.length >= smallestGroup).toSorted(largerFirst)
  const leftOut = people.length - bySize.reduce((all, { members }) => all + members.length, 0)
  const shown = leftOut > 0 && leftOut < smallestGroup ? bySize.slice(0, -1) : bySize
  return shown.toSorted((a, b) => (a.value < b.value ? -1 : 1))
}

function largerFirst<T>(a: Grouped<T>, b: Grouped<T>): number {
  return b.members.length - a.members.length || (a.value < b.value ? -1 : 1)
}

/**
 * A count of people as it is shown: a multiple of five beside it, the nearer one more often, by lot.
 *
 * `lot` is a number from 0 up to 1. Never under five for five or more. Two reports side by side, one person apart, may show
 * the same or not whichever it was, so their difference tells of nobody.
 */
export function roundedPeople(count: number, lot: number): number {
  const below = count - (count % smallestGroup)
  return lot * smallestGroup < count % smallestGroup ? below + smallestGroup : below
}
