import type { Utterance } from '../conversation/conversation.ts'

/**
 * Utterances in time order, then file order, and numbered `u1`, `u2`, ... as they then stand.
 *
 * One without a time stays behind its neighbour in the file: nobody knows better.
 */
export function inTimeOrder(said: readonly Utterance[]): readonly Utterance[] {
  return byTime(said, timeOf).map((one, index) => ({ ...one, id: `u${index + 1}` }))
}

/** Anything in time order, then file order; what has no time (`null`) stays behind its neighbour. */
export function byTime<Item>(items: readonly Item[], timeOf: (item: Item) => number | null): readonly Item[] {
  let latest = Number.NEGATIVE_INFINITY
  let isInOrder = true
  const timed = items.map((item) => {
    const before = latest
    latest = timeOf(item) ?? latest
    isInOrder &&= !(latest < before)
    return { item, time: latest }
  })
  if (isInOrder) return items
  return timed.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)).map(({ item }) => item)
}

function timeOf(one: Utterance): number | null {
  if (one.startMs !== null) return one.startMs
  return one.at === null ? null : Date.parse(one.at)
}
