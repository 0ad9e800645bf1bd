import { isPartOf } from './alike-names.ts'
import { nameKey, nameWords } from './name-key.ts'

export interface Resemblance {
  /** The name as the first conversation has it. */
  readonly label: string
  readonly personId: string
  readonly conversations: number
}

/** No more of ours than so many are compared with one name. */
const COMPARED = 20

/**
 * Speakers' names that are short for the name of one or more of ours, with the number of conversations that hold
 * them; the most frequent first. `labels` has one name for each conversation it stands in. Linear in the number of
 * names and of people; nothing is done about any of them.
 */
export function resemblingSpeakers(
  labels: readonly string[],
  ours: readonly { readonly id: string; readonly name: string }[],
): readonly Resemblance[] {
  const byWord = Map.groupBy(
    ours.flatMap((person) => [...new Set(nameWords(person.name))].map((word) => ({ word, person }))),
    ({ word }) => word,
  )
  return [...Map.groupBy(labels, nameKey)]
    .flatMap(([, [label = '', ...more]]) => {
      const near = nameWords(label).flatMap((word) => (byWord.get(word) ?? []).slice(0, COMPARED))
      const like = new Set(near.flatMap(({ person }) => (isPartOf(label, person.name) ? [person.id] : [])))
      return [...like].map((personId) => ({ label, personId, conversations: more.length + 1 }))
    })
    .toSorted((a, b) => b.conversations - a.conversations || (a.label < b.label ? -1 : 1))
}
