import { areAlike, type Known, stemsOf, topicOf } from './topic.ts'

/**
 * The same insights with each topic once: the first of a kind and topic stands, and `again` holds the others of
 * it in the order they came in. One without a topic stands alone. Source: measures.md, "Insights".
 */
export function foldedByTopic<T extends Known>(
  insights: readonly T[],
): readonly (T & { readonly again: readonly T[] })[] {
  const standing: { readonly one: T; readonly stems: ReadonlySet<string>; readonly again: T[] }[] = []
  for (const one of insights) {
    const stems = stemsOf(topicOf(one))
    const same = standing.find((told) => told.one.kind === one.kind && areAlike(told.stems, stems))
    if (same) same.again.push(one)
    else standing.push({ one, stems, again: [] })
  }
  return standing.map(({ one, again }) => ({ ...one, again }))
}
